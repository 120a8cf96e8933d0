package io.districtoffice.inforeport.report;

import static io.districtoffice.inforeport.report.Bodies.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.inforeport.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports from draft to desk, over HTTP. */
class ReportLifeIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final String unit = Caller.newUnit();
    private final Caller clerk = Caller.clerk(unit);
    private final Caller head = Caller.head(unit);
    private final Caller desk = Caller.editor("district-gov");

    private Answer submitted() {
        var draft = clerk.post("/api/v1/reports", Bodies.complete().toString()).expect(201);
        var approved =
                head.post(draft.path() + "/approve-in-unit", draft, NOTHING).expect(200);
        return clerk.post(draft.path() + "/submit", approved, NOTHING).expect(200);
    }

    @Test
    void a_clerk_drafts_the_head_approves_the_clerk_submits_and_the_desk_sees_it() {
        var draft = clerk.post("/api/v1/reports", Bodies.titled("初稿")).expect(201);
        assertThat(draft.string("status")).isEqualTo("DRAFT");
        assertThat(draft.header("Location")).isEqualTo(draft.path());
        assertThat(desk.get(draft.path()).status())
                .as("a draft is the unit's own")
                .isEqualTo(404);

        var saved = clerk.put(draft.path() + "/draft", draft, Bodies.complete().toString())
                .expect(200);
        assertThat(saved.string("title")).isEqualTo("河口镇清雪保畅");
        var approved =
                head.post(draft.path() + "/approve-in-unit", saved, NOTHING).expect(200);
        assertThat(approved.string("status")).isEqualTo("UNIT_APPROVED");
        var submitted = clerk.post(draft.path() + "/submit", approved, NOTHING).expect(200);

        assertThat(submitted.string("status")).isEqualTo("SUBMITTED");
        assertThat(submitted.string("receiptNo")).matches(unit + "-\\d{8}-[0-9a-z]{10}");
        assertThat(submitted.string("submittedAt")).endsWith("Z");
        var seen = desk.get(draft.path()).expect(200);
        assertThat(seen.string("body")).contains("清理主干道积雪");
        assertThat(seen.json()
                        .path("facts")
                        .path("figures")
                        .path(0)
                        .path("value")
                        .decimalValue())
                .isEqualByComparingTo("60");
        assertThat(desk.get("/api/v1/reports?unit=" + unit).expect(200).ids()).containsExactly(draft.id());
    }

    @Test
    void who_reported_is_shown_to_the_own_unit_only() {
        var report = submitted();

        assertThat(head.get(report.path()).json().path("informant").path("id").asString(""))
                .isEqualTo(clerk.actor().id());
        assertThat(desk.get(report.path()).expect(200).text())
                .doesNotContain(clerk.actor().id())
                .doesNotContain(clerk.actor().name());
        assertThat(desk.get("/api/v1/reports?unit=" + unit).expect(200).text())
                .doesNotContain(clerk.actor().id());
    }

    @Test
    void the_history_comes_from_the_journal_and_names_nobody_of_the_unit_outside_it() {
        var report = submitted();

        await("three entries").atMost(SOON).untilAsserted(() -> assertThat(types(clerk.get(report.path() + "/history")))
                .containsExactly(
                        "inforeport.report.drafted.v1",
                        "inforeport.report.approved-in-unit.v1",
                        "inforeport.report.submitted.v1"));
        assertThat(clerk.get(report.path() + "/history").text())
                .contains(head.actor().id());
        assertThat(desk.get(report.path() + "/history").expect(200).text())
                .doesNotContain(head.actor().id())
                .doesNotContain(clerk.actor().id());
    }

    private static List<String> types(Answer history) {
        return history.expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    @Test
    void each_caller_is_told_what_may_be_done_next() {
        var draft = clerk.post("/api/v1/reports", Bodies.complete().toString()).expect(201);

        assertThat(commands(draft)).containsExactly("draft", "withdraw");
        assertThat(commands(head.get(draft.path()))).containsExactly("draft", "approve-in-unit", "withdraw");
        assertThat(commands(desk.get(submitted().path()))).containsExactly("claim", "share");
    }

    private static List<String> commands(Answer report) {
        return report.json()
                .path("commands")
                .valueStream()
                .map(c -> c.asString())
                .toList();
    }

    @Test
    void a_submitted_report_is_supplemented_and_withdrawn() {
        var report = submitted();

        var more = clerk.post(report.path() + "/supplement", report, Bodies.supplement("十时路面已干。"))
                .expect(200);
        assertThat(more.json().path("supplements").path(0).path("text").asString())
                .isEqualTo("十时路面已干。");
        assertThat(more.string("body")).isEqualTo(report.string("body"));
        var withdrawn = head.post(report.path() + "/withdraw", more, Bodies.reason("与另一份重复"))
                .expect(200);

        assertThat(withdrawn.string("status")).isEqualTo("WITHDRAWN");
        assertThat(desk.get(report.path())
                        .expect(200)
                        .json()
                        .path("withdrawal")
                        .path("reason")
                        .asString())
                .isEqualTo("与另一份重复");
        assertThat(clerk.post(report.path() + "/supplement", withdrawn, Bodies.supplement("再补"))
                        .expect(409)
                        .code())
                .isEqualTo("report.closed");
    }

    @Test
    void a_trusted_machine_client_hands_in_a_signed_report_at_once() {
        var machine = Caller.machine("hekou");

        var report = machine.post("/api/v1/reports", Bodies.signed().toString()).expect(201);

        assertThat(report.string("status")).isEqualTo("SUBMITTED");
        assertThat(report.json().path("signOff").path("claimed").asBoolean()).isTrue();
        assertThat(report.json().path("unit").path("name").asString()).isEqualTo("河口镇");
        var seen = desk.get(report.path()).expect(200);
        assertThat(seen.json().path("signOff").path("head").asString()).isEqualTo("镇负责人");
        machine.post(report.path() + "/supplement", Bodies.supplement("一台设备已修复"))
                .expect(200);
    }

    @Test
    void a_machine_client_without_the_flag_only_drafts() {
        var machine = Caller.machine(unit);

        assertThat(machine.post("/api/v1/reports", Bodies.signed().toString())
                        .expect(403)
                        .code())
                .isEqualTo("report.no-delegated-sign-off");
        assertThat(machine.post("/api/v1/reports", Bodies.complete().toString())
                        .expect(201)
                        .string("status"))
                .isEqualTo("DRAFT");
    }

    @Test
    void a_problem_goes_past_the_head_to_the_chief_editor() {
        var chief = Caller.chief("district-gov");
        var draft =
                clerk.post("/api/v1/reports", Bodies.directProblem().toString()).expect(201);
        assertThat(head.get(draft.path()).status()).isEqualTo(404);

        var report = clerk.post(draft.path() + "/submit-direct", draft, NOTHING).expect(200);

        assertThat(report.string("status")).isEqualTo("SUBMITTED");
        assertThat(head.get(report.path()).status()).isEqualTo(404);
        assertThat(desk.get(report.path()).status()).isEqualTo(404);
        assertThat(chief.get(report.path()).expect(200).text())
                .doesNotContain(clerk.actor().id());
        assertThat(head.get("/api/v1/reports").expect(200).ids()).isEmpty();
        assertThat(clerk.get("/api/v1/reports?direct=true").expect(200).ids()).containsExactly(report.id());
    }

    @Test
    void a_report_goes_to_the_desk_of_its_unit() {
        var draft = Caller.clerk("party-town")
                .post("/api/v1/reports", Bodies.complete().toString())
                .expect(201);

        assertThat(draft.json().path("desk").path("id").asString()).isEqualTo("district-party");
    }

    @Test
    void lists_are_paged_filtered_and_counted() {
        for (int i = 0; i < 5; i++) {
            clerk.post("/api/v1/reports", Bodies.titled("第" + i + "篇")).expect(201);
        }
        var last = submitted();

        var first = clerk.get("/api/v1/reports?limit=4&count=true").expect(200);
        var second = clerk.get("/api/v1/reports?limit=4&after=" + first.string("next"))
                .expect(200);

        assertThat(first.json().path("count").asInt()).isEqualTo(6);
        assertThat(first.ids()).hasSize(4).first().isEqualTo(last.id());
        assertThat(second.ids()).hasSize(2).doesNotContainAnyElementsOf(first.ids());
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(clerk.get("/api/v1/reports?status=SUBMITTED").ids()).containsExactly(last.id());
        assertThat(clerk.get("/api/v1/reports?infoClass=STAT").ids()).isEmpty();
        assertThat(clerk.get("/api/v1/reports?tone=NEUTRAL&status=SUBMITTED").ids())
                .containsExactly(last.id());
        assertThat(clerk.get("/api/v1/reports?tone=GOOD&count=true").expect(400).code())
                .isEqualTo("count-not-offered");
        assertThat(first.json().path("items").path(0).has("body"))
                .as("lists leave out long texts")
                .isFalse();
    }

    @Test
    void files_come_with_a_report_and_are_read_through_it() {
        byte[] content = "现场记录:九时道路恢复通行。".getBytes(StandardCharsets.UTF_8);
        var file = clerk.upload("现场.txt", "text/plain", content).expect(201);

        var draft = clerk.post("/api/v1/reports", Bodies.withFiles(Bodies.complete(), file.id()))
                .expect(201);
        var saved = clerk.put(draft.path() + "/draft", draft, Bodies.withFiles(Bodies.complete(), file.id()))
                .expect(200);

        assertThat(saved.json().path("attachments").path(0).path("name").asString())
                .isEqualTo("现场.txt");
        String path = draft.path() + "/attachments/" + file.id();
        assertThat(clerk.get(path).expect(200).text()).isEqualTo("现场记录:九时道路恢复通行。");
        assertThat(desk.get(path).status()).isEqualTo(404);
        var approved =
                head.post(draft.path() + "/approve-in-unit", saved, NOTHING).expect(200);
        clerk.post(draft.path() + "/submit", approved, NOTHING).expect(200);
        assertThat(desk.get(path).expect(200).header("Content-Disposition")).startsWith("attachment");
    }
}
