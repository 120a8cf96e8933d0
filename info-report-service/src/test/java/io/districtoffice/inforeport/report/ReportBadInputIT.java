package io.districtoffice.inforeport.report;

import static io.districtoffice.inforeport.report.Bodies.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.inforeport.Caller.Answer;
import io.districtoffice.inforeport.TestOffice;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service refuses, and how it says so. */
class ReportBadInputIT {

    private static final String REPORTS = "/api/v1/reports";

    private final String unit = Caller.newUnit();
    private final Caller clerk = Caller.clerk(unit);
    private final Caller stranger = Caller.clerk(Caller.newUnit());

    private Answer draft() {
        return clerk.post(REPORTS, Bodies.complete().toString()).expect(201);
    }

    private Answer text(String name) {
        return clerk.upload(name, "text/plain", "记录".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_command_without_a_key_is_refused() {
        var request = clerk.request(REPORTS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Bodies.titled("题")));

        assertThat(Caller.send(request).expect(400).code()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void the_same_key_200_times_at_once_makes_one_report() {
        String key = Caller.newKey();
        String body = Bodies.titled("只有一份");

        var answers =
                IntStream.range(0, 200)
                        .mapToObj(i -> Caller.sendAsync(clerk.command(REPORTS, key, body)))
                        .toList()
                        .stream()
                        .map(answer -> answer.join().expect(201))
                        .toList();

        assertThat(answers).extracting(Answer::id).containsOnly(answers.get(0).id());
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotency-Replayed").isEmpty()))
                .as("done once, replayed 199 times")
                .hasSize(1);
        assertThat(clerk.get(REPORTS + "?count=true").json().path("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_key_is_not_good_for_another_body() {
        String key = Caller.newKey();
        clerk.post(REPORTS, key, Bodies.titled("一")).expect(201);

        assertThat(clerk.post(REPORTS, key, Bodies.titled("二")).expect(422).code())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_repeated_command_answers_as_the_first_time_even_with_a_stale_version() {
        var draft = draft();
        var head = Caller.head(unit);
        String key = Caller.newKey();
        String path = draft.path() + "/approve-in-unit";
        var first = Caller.send(head.command(path, key, NOTHING).header("If-Match", draft.etag()));
        var second = Caller.send(head.command(path, key, NOTHING).header("If-Match", draft.etag()));

        assertThat(first.expect(200).header("Idempotency-Replayed")).isEmpty();
        assertThat(second.expect(200).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.etag()).isEqualTo(first.etag());
    }

    @Test
    void another_units_report_does_not_exist() {
        var file = text("现场.txt").expect(201);
        var report = clerk.post(REPORTS, Bodies.withFiles(Bodies.complete(), file.id()))
                .expect(201);

        assertThat(stranger.get(report.path()).status()).isEqualTo(404);
        assertThat(stranger.get(report.path() + "/history").status()).isEqualTo(404);
        assertThat(stranger.get(report.path() + "/attachments/" + file.id()).status())
                .isEqualTo(404);
        assertThat(stranger.put(report.path() + "/draft", report, Bodies.titled("改"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(report.path() + "/withdraw", report, Bodies.reason("撤"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(REPORTS).ids()).isEmpty();
        assertThat(stranger.get(REPORTS + "?count=true&unit=" + unit)
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(stranger.get(REPORTS + "?unit=" + unit).ids()).isEmpty();
    }

    @Test
    void a_change_names_the_version_it_is_based_on() {
        var draft = draft();
        clerk.put(draft.path() + "/draft", draft, Bodies.titled("二稿")).expect(200);

        assertThat(clerk.put(draft.path() + "/draft", draft, Bodies.titled("三稿"))
                        .status())
                .isEqualTo(412);
        assertThat(clerk.post(draft.path() + "/withdraw", draft, Bodies.reason("撤"))
                        .status())
                .isEqualTo(412);
        assertThat(clerk.post(draft.path() + "/withdraw", Bodies.reason("撤")).status())
                .isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"infoClass\":\"DYNAMIC\",\"tone\":\"GOOD\",\"title\":\"a\",\"title\":\"b\"}",
                "{\"infoClass\":\"DYNAMIC\",\"tone\":\"GOOD\",\"title\":{\"$gt\":\"\"}}",
                "{\"infoClass\":\"DYNAMIC\",\"tone\":\"GOOD\",\"title\":\"a\",\"status\":\"ADOPTED\"}",
                "{\"infoClass\":\"DYNAMIC\",\"tone\":\"GOOD\",\"title\":\"a\",\"facts\":{\"when\":\"\"}}",
                "{\"infoClass\":\"NEWS\",\"tone\":\"GOOD\",\"title\":\"a\"}",
                "{\"infoClass\":\"DYNAMIC\",\"tone\":\"BAD\",\"title\":\"a\"}",
                "{\"tone\":\"GOOD\",\"title\":\"a\"}",
                "{\"infoClass\":\"DYNAMIC\",\"tone\":\"GOOD\",\"title\":\"a\\u0000\"}",
                "{\"infoClass\":\"DYNAMIC\",\"tone\":\"GOOD\",\"title\":\"a\",\"facts\":{\"figures\":[{\"name\":\"x\",\"value\":\"很多\"}]}}",
                "{\"infoClass\":\"DYNAMIC\",\"tone\":\"GOOD\",\"title\":\"a\",\"facts\":{\"figures\":[{\"name\":\"x\",\"value\":{}}]}}"
            })
    void what_is_not_well_formed_is_400(String body) {
        clerk.post(REPORTS, body).expect(400);
    }

    @Test
    void a_body_nested_10_000_deep_is_400_and_one_of_400_kilobytes_413() {
        String deep = "{\"facts\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        String big = Bodies.titled("字".repeat(140_000));
        byte[] bytes = big.getBytes(StandardCharsets.UTF_8);
        var chunked = clerk.request(REPORTS)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Caller.newKey())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));

        clerk.post(REPORTS, deep).expect(400);
        clerk.post(REPORTS, big).expect(413);
        Caller.send(chunked).expect(413);
    }

    @Test
    void lengths_are_told_by_field() {
        assertThat(clerk.post(REPORTS, Bodies.titled("")).expect(422).fields()).containsExactly("title");
        assertThat(clerk.post(REPORTS, Bodies.titled("字".repeat(201)))
                        .expect(422)
                        .fields())
                .containsExactly("title");
        var answer = clerk.post(
                REPORTS, Bodies.complete().put("body", "字".repeat(20_001)).toString());
        assertThat(answer.expect(422).fields()).containsExactly("body");
        clerk.post(REPORTS, Bodies.complete().put("body", "字".repeat(20_000)).toString())
                .expect(201);
    }

    @Test
    void a_classification_mark_is_refused_and_its_field_named() {
        var answer = clerk.post(
                REPORTS,
                Bodies.complete()
                        .put("title", "关于汛情的报告(秘密)")
                        .put("body", "机密★1年")
                        .toString());

        assertThat(answer.expect(422).code()).isEqualTo("classified");
        assertThat(answer.fields()).containsExactlyInAnyOrder("title", "body");
        assertThat(answer.string("detail")).contains("R46");
        var level = Bodies.complete();
        level.putObject("secrecy").put("level", "SECRET");
        assertThat(clerk.post(REPORTS, level.toString()).expect(422).fields()).containsExactly("secrecy.level");
        clerk.post(REPORTS, Bodies.complete().put("body", "要求全体人员保守秘密。").toString())
                .expect(201);
        assertThat(text("秘密.txt").status()).isEqualTo(422);
    }

    @Test
    void an_unfinished_draft_is_not_approved() {
        var draft = clerk.post(REPORTS, Bodies.titled("只有标题")).expect(201);

        assertThat(Caller.head(unit)
                        .post(draft.path() + "/approve-in-unit", draft, NOTHING)
                        .expect(422)
                        .fields())
                .containsExactlyInAnyOrder("body", "facts.occurredAt", "facts.place");
    }

    @Test
    void a_foreign_file_a_used_one_and_an_unknown_one_are_refused() {
        var foreign = stranger.upload("他处.txt", "text/plain", new byte[] {'a'}).expect(201);
        var used = text("现场.txt").expect(201);
        clerk.post(REPORTS, Bodies.withFiles(Bodies.complete(), used.id())).expect(201);

        for (String id : new String[] {foreign.id(), used.id(), "01m2tnwc9s000000000abcdefg"}) {
            var answer =
                    clerk.post(REPORTS, Bodies.withFiles(Bodies.complete(), id)).expect(422);
            assertThat(answer.code()).isEqualTo("attachment-not-usable");
            assertThat(answer.fields()).containsExactly("attachmentIds[0]");
        }
    }

    @Test
    void a_refused_command_leaves_its_files_free() {
        var file = text("现场.txt").expect(201);
        clerk.post(REPORTS, Bodies.withFiles(Bodies.complete().put("title", ""), file.id()))
                .expect(422);

        clerk.post(REPORTS, Bodies.withFiles(Bodies.complete(), file.id())).expect(201);
    }

    @Test
    void a_program_is_no_attachment_whatever_it_is_called() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';

        assertThat(clerk.upload("表.pdf", "application/pdf", program).status()).isEqualTo(422);
        assertThat(clerk.upload("setup.exe", "application/octet-stream", program)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nobody_acts_without_a_good_token_or_the_right_role() {
        assertThat(Caller.send(Caller.anonymous(REPORTS).GET()).status()).isEqualTo(401);
        var expired = TestOffice.TOKENS.token(
                clerk.actor(),
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
        assertThat(Caller.send(Caller.anonymous(REPORTS)
                                .header("Authorization", "Bearer " + expired)
                                .GET())
                        .status())
                .isEqualTo(401);
        var draft = draft();
        assertThat(clerk.post(draft.path() + "/approve-in-unit", draft, NOTHING).status())
                .isEqualTo(403);
        assertThat(Caller.editor("district-gov")
                        .post(REPORTS, Bodies.titled("题"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void unknown_filters_and_cursors_of_other_lists_are_400() {
        draft();
        draft();
        var page = clerk.get(REPORTS + "?limit=1").expect(200);

        clerk.get(REPORTS + "?status=OPEN").expect(400);
        clerk.get(REPORTS + "?title=x").expect(400);
        clerk.get(REPORTS + "?limit=201").expect(400);
        clerk.get(REPORTS + "?after=xyz").expect(400);
        clerk.get(REPORTS + "?status=SUBMITTED&after=" + page.string("next")).expect(400);
    }

    @Test
    void a_problem_speaks_chinese_and_when_asked_english() {
        var draft = draft();
        var chinese = clerk.post(draft.path() + "/submit", draft, NOTHING).expect(409);
        var english = Caller.send(clerk.command(draft.path() + "/submit", Caller.newKey(), NOTHING)
                        .header("If-Match", draft.etag())
                        .header("Accept-Language", "en"))
                .expect(409);

        assertThat(chinese.header("Content-Type")).startsWith("application/problem+json");
        assertThat(chinese.string("detail")).isEqualTo("请先由本单位负责人审签，再报送。");
        assertThat(english.string("detail")).startsWith("The head of the unit approves");
    }
}
