package io.districtoffice.supervision;

import static io.districtoffice.supervision.TestOffice.ASSIGNMENTS;
import static io.districtoffice.supervision.TestOffice.ITEMS;
import static io.districtoffice.supervision.TestOffice.NOTHING;
import static io.districtoffice.supervision.TestOffice.approval;
import static io.districtoffice.supervision.TestOffice.as;
import static io.districtoffice.supervision.TestOffice.newBasis;
import static io.districtoffice.supervision.TestOffice.path;
import static io.districtoffice.supervision.TestOffice.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.ServiceUnderTest.Answer;
import io.districtoffice.platform.ServiceUnderTest.Caller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doors refuse, and how they say so. */
class BadInputIT {

    private final Caller supervisor = as(People.SUPERVISOR);
    private final Caller director = as(People.DIRECTOR);

    private static List<String> fields(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(one -> one.path("field").asString())
                .toList();
    }

    private Answer proposed() {
        return supervisor.post(ITEMS, proposal(newBasis())).expect(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"kind\":\"SPECIAL\"}",
                "{\"kind\":\"NONE\",\"basis\":{\"kind\":\"OTHER\",\"id\":\"x\"},\"content\":\"a\",\"requirement\":\"b\"}",
                "{\"kind\":\"SPECIAL\",\"basis\":{\"kind\":\"TALK\",\"id\":\"x\"},\"content\":\"a\",\"requirement\":\"b\"}",
                "{\"kind\":\"SPECIAL\",\"basis\":{\"kind\":\"OTHER\",\"id\":{\"$gt\":\"\"}},\"content\":\"a\",\"requirement\":\"b\"}",
                "{\"kind\":\"SPECIAL\",\"basis\":{\"kind\":\"OTHER\",\"id\":\"x\"},\"content\":\"a\",\"requirement\":\"b\",\"status\":\"CLOSED\"}",
                "{\"kind\":\"SPECIAL\",\"basis\":{\"kind\":\"OTHER\",\"id\":\"x\",\"at\":\"gestern\"},\"content\":\"a\",\"requirement\":\"b\"}",
                "{\"kind\":\"SPECIAL\",\"basis\":{\"kind\":\"OTHER\",\"id\":\"x\"},\"content\":\"a\\u0000\",\"requirement\":\"b\"}"
            })
    void a_proposal_that_is_not_well_formed_is_400(String body) {
        supervisor.post(ITEMS, body).expect(400);
    }

    @Test
    void lengths_and_marks_are_told_by_field() {
        assertThat(fields(supervisor
                        .post(ITEMS, proposal("x").replace("整改并报告", " "))
                        .expect(422)))
                .containsExactly("requirement");
        assertThat(fields(supervisor
                        .post(ITEMS, proposal("x").replace("整改并报告", "字".repeat(2001)))
                        .expect(422)))
                .containsExactly("requirement");
        var marked = supervisor
                .post(ITEMS, proposal("x").replace("河口镇渡口", "机密★一年 河口镇渡口"))
                .expect(422);
        assertThat(marked.problem()).isEqualTo("classified");
        assertThat(fields(marked)).containsExactly("content");
        supervisor
                .post(ITEMS, proposal(newBasis()).replace("整改并报告", "字".repeat(2000)))
                .expect(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"requirement\":\"a\",\"leadUnitId\":[\"hekou\",\"shiba\"],\"dueInWorkingDays\":5} | 400 | leadUnitId",
                "{\"requirement\":\"a\",\"leadUnitId\":\"hekou\",\"dueInWorkingDays\":\"5\"} | 400 | dueInWorkingDays",
                "{\"requirement\":\"a\",\"leadUnitId\":\"hekou\",\"dueAt\":\"2027-01-01\"} | 400 | dueAt",
                "{\"requirement\":\"a\",\"leadUnitId\":\"hekou\",\"dueInWorkingDays\":5,\"importance\":\"HUGE\"} | 400 | importance",
                "{\"requirement\":\"a\",\"leadUnitId\":\"hekou\"} | 422 | dueAt",
                "{\"requirement\":\"a\",\"leadUnitId\":\"hekou\",\"dueInWorkingDays\":0} | 422 | dueInWorkingDays",
                "{\"requirement\":\"a\",\"leadUnitId\":\"hekou\",\"dueInWorkingDays\":100000} | 422 | dueInWorkingDays",
                "{\"requirement\":\"a\",\"leadUnitId\":\"hekou\",\"dueAt\":\"9999-12-31T00:00:00+08:00\"} | 422 | dueAt",
                "{\"requirement\":\"a\",\"leadUnitId\":\"\",\"dueInWorkingDays\":5} | 422 | leadUnitId",
                "{\"requirement\":\"\",\"leadUnitId\":\"hekou\",\"dueInWorkingDays\":5} | 422 | requirement",
                "{\"requirement\":\"机密★1年\",\"leadUnitId\":\"hekou\",\"dueInWorkingDays\":5} | 422 | requirement",
                "{\"requirement\":\"a\",\"leadUnitId\":\"hekou\",\"dueInWorkingDays\":5,\"milestones\":[{\"name\":\"\",\"dueAt\":\"2027-01-01T00:00:00Z\"}]} | 422 | milestones[0].name"
            })
    void an_approval_that_does_not_hold_is_refused_by_field(String body, int status, String field) {
        var proposed = proposed();
        var answer = director.post(path(proposed) + "/approve", proposed, body).expect(status);

        assertThat(fields(answer)).contains(field);
        assertThat(director.get(path(proposed)).string("status")).isEqualTo("PROPOSED");
    }

    @Test
    void lists_in_bodies_have_an_end() {
        String many = IntStream.range(0, 41).mapToObj(i -> "\"u" + i + "\"").collect(Collectors.joining(",", "[", "]"));
        var proposed = proposed();
        String body = approval("hekou").replace("[]", many);
        assertThat(fields(director.post(path(proposed) + "/approve", proposed, body)
                        .expect(422)))
                .containsExactly("coUnitIds");
        supervisor.post(ITEMS, proposal("字".repeat(140_000))).expect(413);
    }

    @Test
    void whoever_may_not_is_told_so_and_others_items_do_not_exist() {
        var proposed = proposed();
        assertThat(TestOffice.clerk("hekou").post(ITEMS, proposal("x")).status())
                .isEqualTo(403);
        assertThat(TestOffice.machine("hekou")
                        .post(path(proposed) + "/close", proposed, NOTHING)
                        .status())
                .isEqualTo(403);
        assertThat(TestOffice.clerk("hekou").get(path(proposed)).status()).isEqualTo(404);
        var other = as(People.ELSEWHERE);
        assertThat(other.get(path(proposed)).status()).isEqualTo(404);
        assertThat(other.get(path(proposed) + "/history").status()).isEqualTo(404);
        assertThat(other.post(path(proposed) + "/urge", proposed, NOTHING).status())
                .isEqualTo(404);
        assertThat(other.get(ITEMS + "?limit=200").ids()).doesNotContain(proposed.string("id"));
        assertThat(TestOffice.clerk("hekou").get("/api/v1/supervision-board").status())
                .isEqualTo(403);
    }

    @Test
    void a_change_names_its_version_and_a_key_is_for_one_body() {
        var proposed = proposed();
        director.post(path(proposed) + "/approve", approval("hekou")).expect(428);
        String key = java.util.UUID.randomUUID().toString();
        var first = director.post(path(proposed) + "/approve", proposed, approval("hekou"), key)
                .expect(200);
        var again = director.post(path(proposed) + "/approve", proposed, approval("hekou"), key)
                .expect(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().path("no")).isEqualTo(first.json().path("no"));
        assertThat(director.post(path(proposed) + "/approve", proposed, approval("shiba"), key)
                        .expect(422)
                        .problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(supervisor
                        .post(path(proposed) + "/issue-notice", proposed, NOTHING)
                        .status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?status=OPEN",
                "?light=PINK",
                "?kind=X",
                "?dueFrom=2026-01-01",
                "?mine=yes",
                "?title=x",
                "?limit=0",
                "?limit=201",
                "?after=xyz",
                "?status=PROPOSED&unit=hekou&count=true"
            })
    void what_a_list_does_not_know_is_400(String parameters) {
        supervisor.get(ITEMS + parameters).expect(400);
    }

    @Test
    void a_cursor_is_good_for_its_list_only() {
        for (int i = 0; i < 3; i++) {
            TestOffice.issued("hekou");
        }
        var page = supervisor.get(ITEMS + "?light=GREEN&limit=1").expect(200);
        var next = supervisor
                .get(ITEMS + "?light=GREEN&limit=1&after=" + page.string("next"))
                .expect(200);

        assertThat(next.ids()).doesNotContainAnyElementsOf(page.ids());
        supervisor.get(ITEMS + "?light=YELLOW&after=" + page.string("next")).expect(400);
        supervisor.get(ITEMS + "?after=" + page.string("next")).expect(400);
        assertThat(supervisor.get(ASSIGNMENTS + "?light=GREEN&limit=1").ids()).hasSize(1);
    }

    @Test
    void a_program_is_no_attachment() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        assertThat(supervisor
                        .upload("/api/v1/supervision-attachments", "表.pdf", "application/pdf", program)
                        .status())
                .isEqualTo(422);
        assertThat(supervisor
                        .upload(
                                "/api/v1/supervision-attachments",
                                "秘密.txt",
                                "text/plain",
                                "a".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
    }
}
