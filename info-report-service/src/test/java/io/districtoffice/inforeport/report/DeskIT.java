package io.districtoffice.inforeport.report;

import static io.districtoffice.inforeport.report.Bodies.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.inforeport.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The desk's daily work, over HTTP. */
class DeskIT {

    private final String unit = Caller.newUnit();
    private final Caller clerk = Caller.clerk(unit);
    private final Caller head = Caller.head(unit);
    private final Caller desk = Caller.editor("district-gov");
    private final Caller desk2 = Caller.editor2("district-gov");
    private final Caller chief = Caller.chief("district-gov");

    private Answer submitted() {
        var draft = clerk.post("/api/v1/reports", Bodies.complete().toString()).expect(201);
        return again(draft);
    }

    private Answer again(Answer draft) {
        var approved =
                head.post(draft.path() + "/approve-in-unit", draft, NOTHING).expect(200);
        return clerk.post(draft.path() + "/submit", approved, NOTHING).expect(200);
    }

    private Answer claimed() {
        var report = submitted();
        return desk.post(report.path() + "/claim", report, NOTHING).expect(200);
    }

    @Test
    void an_editor_claims_edits_asks_and_passes_to_the_pool() {
        var claimed = claimed();
        assertThat(claimed.string("status")).isEqualTo("EDITING");
        assertThat(editorOf(claimed)).isEqualTo(desk.actor().id());
        assertThat(commands(claimed))
                .containsExactly(
                        "edit", "query", "send-back", "reject", "merge-into", "pass-to-pool", "release", "share");

        var edited = desk.post(
                        claimed.path() + "/edit", claimed, Bodies.edited("河口镇清雪保畅通", "今晨六时至十时,全镇清理主干道积雪,道路已恢复通行。"))
                .expect(200);
        var asked = desk.post(edited.path() + "/query", edited, Bodies.text("支路通了没有?"))
                .expect(200);
        assertThat(asked.string("status")).isEqualTo("QUERYING");
        var limit = asked.json().at("/queries/0/limit");
        assertThat(limit.at("/term/amount").asInt())
                .as("office hours to answer in")
                .isEqualTo(4);
        assertThat(Instant.parse(limit.path("due").asString())).isAfter(Instant.now());

        var seen = clerk.get(asked.path()).expect(200);
        assertThat(seen.json().at("/queries/0/text").asString()).isEqualTo("支路通了没有?");
        assertThat(commands(seen)).contains("answer");
        assertThat(seen.text())
                .as("the wording is the desk's until it is adopted")
                .doesNotContain("清雪保畅通", "十时")
                .doesNotContain(desk.actor().id());
        byte[] photo = "支路已通".getBytes(StandardCharsets.UTF_8);
        var file = clerk.upload("支路.txt", "text/plain", photo).expect(201);
        var answered = clerk.post(
                        asked.path() + "/answer",
                        seen,
                        "{\"text\":\"十一时全部通了\",\"attachmentIds\":[\"" + file.id() + "\"]}")
                .expect(200);
        assertThat(answered.string("status")).isEqualTo("EDITING");
        assertThat(desk.get(asked.path() + "/attachments/" + file.id())
                        .expect(200)
                        .text())
                .isEqualTo("支路已通");

        var pooled =
                desk.post(asked.path() + "/pass-to-pool", answered, NOTHING).expect(200);
        assertThat(pooled.string("status")).isEqualTo("POOLED");
        assertThat(pooled.string("title")).isEqualTo("河口镇清雪保畅");
        assertThat(pooled.json().at("/edited/title").asString()).isEqualTo("河口镇清雪保畅通");
        var taken = desk2.post(asked.path() + "/unpool", pooled, Bodies.reason("标题再改"))
                .expect(200);
        assertThat(editorOf(taken)).isEqualTo(desk2.actor().id());
    }

    @Test
    void the_difference_is_told_word_by_word() {
        var claimed = claimed();
        desk.post(claimed.path() + "/edit", claimed, Bodies.edited("河口镇清雪保畅通", "今晨六时至十时,全镇清理主干道积雪,道路已恢复通行。"))
                .expect(200);

        var difference = desk.get(claimed.path() + "/difference").expect(200);

        assertThat(shown(difference, "title")).isEqualTo("河口镇清雪保畅{+通+}");
        assertThat(shown(difference, "body")).isEqualTo("今晨六时至[-九-]{+十+}时,全镇清理主干道积雪,道路已恢复通行。");
        assertThat(clerk.get(claimed.path() + "/difference").status()).isEqualTo(403);
    }

    private static String shown(Answer difference, String part) {
        var text = new StringBuilder();
        difference.json().path(part).forEach(piece -> {
            String words = piece.path("text").asString();
            text.append(
                    switch (piece.path("op").asString()) {
                        case "DELETE" -> "[-" + words + "-]";
                        case "INSERT" -> "{+" + words + "+}";
                        default -> words;
                    });
        });
        return text.toString();
    }

    @Test
    void a_returned_report_is_corrected_under_its_number_while_the_desk_sees_the_old_text() {
        var claimed = claimed();
        var returned = desk.post(claimed.path() + "/send-back", claimed, Bodies.distorted("人数与现场不符", "EXAGGERATION"))
                .expect(200);

        var mine = clerk.get(returned.path()).expect(200);
        assertThat(mine.string("status")).isEqualTo("RETURNED");
        assertThat(mine.json().path("round").asInt()).isEqualTo(2);
        assertThat(mine.json().at("/returned/reason").asString()).isEqualTo("人数与现场不符");
        var saved = clerk.put(
                        returned.path() + "/draft",
                        mine,
                        Bodies.complete().put("title", "河口镇清雪保畅(更正)").toString())
                .expect(200);
        assertThat(saved.string("title")).isEqualTo("河口镇清雪保畅(更正)");
        assertThat(desk.get(returned.path()).expect(200).string("title")).isEqualTo("河口镇清雪保畅");
        assertThat(desk.get("/api/v1/reports?status=RETURNED&unit=" + unit)
                        .expect(200)
                        .text())
                .doesNotContain("更正");
        var resubmitted = again(saved);

        assertThat(resubmitted.string("receiptNo")).isEqualTo(claimed.string("receiptNo"));
        assertThat(desk.get(returned.path()).expect(200).string("title")).isEqualTo("河口镇清雪保畅(更正)");
        assertThat(commands(desk2.get(returned.path()))).containsExactly("claim", "share");
    }

    @Test
    void the_unit_reads_why_its_report_is_not_used() {
        var claimed = claimed();
        String path = claimed.path() + "/reject";
        assertThat(desk.post(path, claimed, Bodies.reason("BORING")).status()).isEqualTo(400);
        assertThat(desk.post(path, claimed, Bodies.reason("DISTORTED"))
                        .expect(422)
                        .fields())
                .containsExactly("distortion");

        desk.post(path, claimed, Bodies.distorted("DISTORTED", "DECEPTION")).expect(200);

        var seen = clerk.get(claimed.path()).expect(200);
        assertThat(seen.string("status")).isEqualTo("REJECTED");
        assertThat(seen.json().at("/rejection/distortion").asString()).isEqualTo("DECEPTION");
    }

    @Test
    void the_chief_reassigns_to_an_active_editor_of_the_own_desk_only() {
        var claimed = claimed();
        String path = claimed.path() + "/reassign";
        for (String wrong : List.of("p-nobody", "p-district-gov-gone", "p-district-party-desk")) {
            assertThat(chief.post(path, claimed, Bodies.editor(wrong))
                            .expect(422)
                            .fields())
                    .as(wrong)
                    .containsExactly("editorId");
        }
        assertThat(desk.post(path, claimed, Bodies.editor(desk2.actor().id())).status())
                .isEqualTo(403);

        var given = chief.post(path, claimed, Bodies.editor(desk2.actor().id())).expect(200);

        assertThat(editorOf(given)).isEqualTo(desk2.actor().id());
        assertThat(desk.post(claimed.path() + "/release", given, NOTHING)
                        .expect(403)
                        .code())
                .isEqualTo("report.only-its-editor-or-the-chief");
        chief.post(claimed.path() + "/release", given, NOTHING).expect(200);
    }

    @Test
    void another_offices_desk_does_not_see_it() {
        var claimed = claimed();
        var elsewhere = Caller.editor("district-party");

        assertThat(elsewhere
                        .post(claimed.path() + "/edit", claimed, Bodies.edited("题", "文"))
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.get(claimed.path() + "/difference").status()).isEqualTo(404);
    }

    @Test
    void a_direct_report_is_worked_on_by_the_chief_and_its_informant_stays_unknown() {
        var draft =
                clerk.post("/api/v1/reports", Bodies.directProblem().toString()).expect(201);
        var report = clerk.post(draft.path() + "/submit-direct", draft, NOTHING).expect(200);
        assertThat(desk.post(report.path() + "/claim", report, NOTHING).status())
                .isEqualTo(404);

        var claimed = chief.post(report.path() + "/claim", report, NOTHING).expect(200);
        var asked = chief.post(report.path() + "/query", claimed, Bodies.text("何时发现?"))
                .expect(200);
        clerk.post(report.path() + "/answer", asked, Bodies.text("昨晚")).expect(200);

        assertThat(head.get(report.path()).status()).isEqualTo(404);
        assertThat(clerk.get(report.path() + "/history").expect(200).text())
                .as("who edits is the desk's own matter")
                .doesNotContain(chief.actor().id());
        assertThat(chief.get(report.path()).text())
                .doesNotContain(clerk.actor().id())
                .doesNotContain(clerk.actor().name());
        await("the answer in the history").atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                        chief.get(report.path() + "/history").text())
                .contains("inforeport.report.answered.v1")
                .doesNotContain(clerk.actor().id()));
    }

    @Test
    void of_two_who_claim_at_once_one_wins_and_the_other_hears_who() {
        for (int i = 0; i < 10; i++) {
            var report = submitted();
            var answers = Stream.of(desk, desk2)
                    .map(editor -> Caller.sendAsync(editor.command(report.path() + "/claim", Caller.newKey(), NOTHING)
                            .header("If-Match", report.etag())))
                    .toList()
                    .stream()
                    .map(DeskIT::join)
                    .toList();

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            var late =
                    answers.stream().filter(a -> a.status() == 409).findFirst().orElseThrow();
            assertThat(late.code()).isEqualTo("report.already-claimed");
            assertThat(late.string("detail")).contains("姓名district-govdesk");
        }
        var moved = submitted();
        clerk.post(moved.path() + "/supplement", moved, Bodies.supplement("又有新情况"))
                .expect(200);
        assertThat(desk.post(moved.path() + "/claim", moved, NOTHING).status())
                .as("an old version of what nobody has claimed")
                .isEqualTo(412);
    }

    private static Answer join(CompletableFuture<Answer> answer) {
        return answer.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void two_editors_and_200_commands_in_any_order_end_in_a_consistent_report() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var report = submitted();
        int done = 0;
        for (int i = 0; i < 100; i++) {
            var now = chief.get(report.path()).expect(200);
            var both = new ArrayList<CompletableFuture<Answer>>();
            for (var editor : List.of(desk, desk2)) {
                both.add(Caller.sendAsync(step(editor, report.path(), random).header("If-Match", now.etag())));
            }
            var answers = both.stream().map(DeskIT::join).toList();

            assertThat(answers).as("seed %d, step %d", seed, i).allSatisfy(answer -> assertThat(answer.status())
                    .isIn(200, 403, 409, 412));
            long won = answers.stream().filter(a -> a.status() == 200).count();
            assertThat(won)
                    .as("one version, one winner; seed %d, step %d", seed, i)
                    .isLessThanOrEqualTo(1);
            done += won;
            var after = chief.get(report.path()).expect(200);
            assertThat(after.json().path("version").asLong())
                    .as("seed %d, step %d", seed, i)
                    .isEqualTo(now.json().path("version").asLong() + won);
            assertConsistent(after, seed);
        }
        assertThat(done).as("seed %d went somewhere", seed).isGreaterThan(20);
    }

    private static java.net.http.HttpRequest.Builder step(Caller editor, String path, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> editor.command(path + "/release", Caller.newKey(), NOTHING);
            case 1 -> editor.command(path + "/query", Caller.newKey(), Bodies.text("属实吗?"));
            case 2, 3 -> editor.command(path + "/cancel-query", Caller.newKey(), Bodies.reason("已核实"));
            case 4 -> editor.command(path + "/pass-to-pool", Caller.newKey(), NOTHING);
            case 5 -> editor.command(path + "/unpool", Caller.newKey(), Bodies.reason("再改"));
            case 6 -> editor.command(path + "/edit", Caller.newKey(), Bodies.edited("题", "文" + random.nextInt()));
            default -> editor.command(path + "/claim", Caller.newKey(), NOTHING);
        };
    }

    private static void assertConsistent(Answer report, long seed) {
        String status = report.string("status");
        long open = report.json()
                .path("queries")
                .valueStream()
                .filter(one -> !one.has("cancelled"))
                .count();
        assertThat(status).as("seed %d", seed).isIn("SUBMITTED", "EDITING", "QUERYING", "POOLED");
        assertThat(open).as("seed %d in %s", seed, status).isEqualTo(status.equals("QUERYING") ? 1 : 0);
        assertThat(report.json().has("editor"))
                .as("seed %d in %s", seed, status)
                .isEqualTo(!status.equals("SUBMITTED"));
    }

    @Test
    void the_desk_lists_what_one_editor_has_in_hand() {
        var mine = claimed();
        var other = submitted();
        desk2.post(other.path() + "/claim", other, NOTHING).expect(200);

        assertThat(desk.get("/api/v1/reports?editor=me&unit=" + unit)
                        .expect(200)
                        .ids())
                .containsExactly(mine.id());
        assertThat(chief.get("/api/v1/reports?status=EDITING&unit=" + unit + "&editor="
                                + desk2.actor().id())
                        .expect(200)
                        .ids())
                .containsExactly(other.id());
        assertThat(desk.get("/api/v1/reports?editor=me&count=true")
                        .expect(200)
                        .json()
                        .path("count")
                        .asInt())
                .isPositive();
        assertThat(clerk.get("/api/v1/reports?editor=me").expect(400).code())
                .as("who edits is the desk's own matter")
                .isEqualTo("parameter-unknown");
        var listed = desk.get("/api/v1/reports?editor=me&unit=" + unit).json().at("/items/0");
        assertThat(listed.has("queries") || listed.at("/edited").has("body")).isFalse();
    }

    @Test
    void what_waits_longest_comes_first() {
        var first = submitted();
        var second = submitted();
        var third = submitted();
        String list = "/api/v1/reports?status=SUBMITTED&order=waiting&limit=2&unit=" + unit;

        var page = desk.get(list).expect(200);

        assertThat(page.ids()).containsExactly(first.id(), second.id());
        assertThat(desk.get(list + "&after=" + page.string("next")).expect(200).ids())
                .containsExactly(third.id());
        assertThat(desk.get("/api/v1/reports?order=longest").status()).isEqualTo(400);
    }

    private static String editorOf(Answer report) {
        return report.json().at("/editor/id").asString("");
    }

    private static List<String> commands(Answer report) {
        return report.json()
                .path("commands")
                .valueStream()
                .map(c -> c.asString())
                .toList();
    }
}
