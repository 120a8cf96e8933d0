package io.districtoffice.inforeport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.inforeport.Caller.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reports among others: merged, shared with the other office, compared, counted. */
class TogetherIT {

    private static final String NOTHING = "{}";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String unit = Caller.newUnit();
    private final Caller clerk = Caller.clerk(unit);
    private final Caller head = Caller.head(unit);
    private final Caller desk = Caller.editor("district-gov");
    private final Caller desk2 = Caller.editor2("district-gov");
    private final Caller chief = Caller.chief("district-gov");
    private final Caller party = Caller.editor("district-party");

    private Answer submitted(String title, String... more) {
        var body = Bodies.complete().put("title", title);
        for (int i = 0; i + 1 < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        var draft = clerk.post("/api/v1/reports", body.toString()).expect(201);
        var approved =
                head.post(draft.path() + "/approve-in-unit", draft, NOTHING).expect(200);
        return clerk.post(draft.path() + "/submit", approved, NOTHING).expect(200);
    }

    private Answer claimed(String title) {
        var report = submitted(title);
        return desk.post(report.path() + "/claim", report, NOTHING).expect(200);
    }

    private static String merger(Answer survivor, int share) {
        return "{\"survivorId\":\"%s\",\"sharePerMille\":%d}".formatted(survivor.id(), share);
    }

    private Answer now(Answer report) {
        return chief.get(report.path()).expect(200);
    }

    private Answer awaitStatus(Answer report, String status) {
        await(report.id() + " is " + status)
                .atMost(SOON)
                .until(() -> now(report).string("status").equals(status));
        return now(report);
    }

    @Test
    void what_is_merged_is_taken_in_and_its_unit_hears_of_it() {
        var survivor = claimed("全镇清雪保畅");
        var gone = claimed("河口镇组织清雪");

        var merged = desk.post(gone.path() + "/merge-into", gone, merger(survivor, 300))
                .expect(200);

        assertThat(merged.string("status")).isEqualTo("MERGED");
        await("taken in").atMost(SOON).untilAsserted(() -> {
            assertThat(now(survivor).json().at("/use/contributors/0/id").asString())
                    .isEqualTo(gone.id());
            assertThat(now(gone).json().at("/use/merged/settled").asBoolean()).isTrue();
        });
        var seen = clerk.get(gone.path()).expect(200).json().at("/use");
        assertThat(seen.at("/merged/sharePerMille").asInt()).isEqualTo(300);
        assertThat(seen.at("/merged").has("into")).as("not the unit's").isFalse();
        assertThat(clerk.get(survivor.path() + "/history").expect(200).text())
                .as("other units' reports")
                .doesNotContain("contribution");
        assertThat(desk.get(survivor.path() + "/history").expect(200).text())
                .contains("inforeport.report.contribution-taken.v1")
                .doesNotContain("inforeport.report.told.v1");
    }

    @Test
    void what_goes_into_a_report_that_ends_comes_back() {
        var survivor = claimed("甲");
        var gone = claimed("乙");
        desk.post(gone.path() + "/merge-into", gone, merger(survivor, 300)).expect(200);
        await().atMost(SOON)
                .until(() -> now(gone).json().at("/use/merged/settled").asBoolean());

        var back = now(survivor);
        desk.post(survivor.path() + "/send-back", back, Bodies.reason("请核对")).expect(200);

        var again = awaitStatus(gone, "EDITING");
        assertThat(again.json().at("/use/cameBack").asString()).isEqualTo("report.survivor-closed");
        assertThat(again.json().at("/editor/id").asString())
                .isEqualTo(desk.actor().id());
        assertThat(now(survivor).json().at("/use/contributors").isEmpty()).isTrue();
    }

    @Test
    void shares_beyond_the_whole_come_back_too() {
        var survivor = claimed("甲");
        var first = claimed("乙");
        var second = claimed("丙");
        desk.post(first.path() + "/merge-into", first, merger(survivor, 600)).expect(200);
        await().atMost(SOON)
                .until(() -> now(first).json().at("/use/merged/settled").asBoolean());

        desk.post(second.path() + "/merge-into", second, merger(survivor, 401)).expect(200);

        assertThat(awaitStatus(second, "EDITING").json().at("/use/cameBack").asString())
                .isEqualTo("report.shares-exceed-the-whole");
    }

    @Test
    void two_that_go_into_each_other_at_once_end_in_one_place_each() {
        var one = claimed("甲");
        var two = claimed("乙");
        var answers = List.of(
                Caller.sendAsync(desk.command(one.path() + "/merge-into", Caller.newKey(), merger(two, 500))
                        .header("If-Match", one.etag())),
                Caller.sendAsync(desk.command(two.path() + "/merge-into", Caller.newKey(), merger(one, 500))
                        .header("If-Match", two.etag())));
        // the later one may find its report changed by what the first has set going
        answers.forEach(answer -> assertThat(answer.join().status()).isIn(200, 409, 412));

        await("both are somewhere").atMost(SOON).untilAsserted(() -> assertOnePlaceEach(List.of(one, two), 0));
    }

    @Test
    void two_editors_merge_pool_and_reject_against_each_other() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var reports = List.of(submitted("甲"), submitted("乙"), submitted("丙"), submitted("丁"));
        int done = 0;
        for (int i = 0; i < 60; i++) {
            var both = new ArrayList<java.util.concurrent.CompletableFuture<Answer>>();
            for (var editor : List.of(desk, desk2)) {
                var report = now(reports.get(random.nextInt(reports.size())));
                both.add(Caller.sendAsync(step(editor, report, reports, random).header("If-Match", report.etag())));
            }
            for (var answer : both) {
                assertThat(answer.join().status()).as("seed %d", seed).isIn(200, 403, 409, 412, 422);
                done += answer.join().status() == 200 ? 1 : 0;
            }
        }
        assertThat(done).as("seed %d went somewhere", seed).isPositive();
        await("seed " + seed).atMost(SOON).untilAsserted(() -> assertOnePlaceEach(reports, seed));
    }

    private static java.net.http.HttpRequest.Builder step(
            Caller editor, Answer report, List<Answer> all, Random random) {
        String path = report.path();
        return switch (random.nextInt(10)) {
            case 0 -> editor.command(path + "/pass-to-pool", Caller.newKey(), NOTHING);
            case 1 -> editor.command(path + "/unpool", Caller.newKey(), Bodies.reason("再改"));
            case 2 -> editor.command(path + "/release", Caller.newKey(), NOTHING);
            case 3, 4, 5 ->
                editor.command(path + "/merge-into", Caller.newKey(), merger(all.get(random.nextInt(all.size())), 100));
            default -> editor.command(path + "/claim", Caller.newKey(), NOTHING);
        };
    }

    private void assertOnePlaceEach(List<Answer> reports, long seed) {
        var all = reports.stream().map(this::now).toList();
        for (Answer report : all) {
            var merged = report.json().at("/use/merged");
            long holders = all.stream()
                    .flatMap(other -> other.json().at("/use/contributors").valueStream())
                    .filter(one -> one.path("id").asString().equals(report.id()))
                    .count();
            assertThat(report.string("status").equals("MERGED"))
                    .as("seed %d: %s", seed, report.text())
                    .isEqualTo(merged.isObject());
            assertThat(holders).as("seed %d: who has %s", seed, report.text()).isEqualTo(merged.isObject() ? 1 : 0);
            assertThat(merged.isObject() && !merged.path("settled").asBoolean())
                    .as("seed %d: on its way %s", seed, report.text())
                    .isFalse();
        }
    }

    @Test
    void each_office_sees_its_own_reports_and_what_was_shared_with_it() {
        var report = claimed("甲");
        assertThat(party.get(report.path()).status()).isEqualTo(404);
        assertThat(party.get("/api/v1/reports?unit=" + unit).ids()).isEmpty();

        var shared = desk.post(report.path() + "/share", report, "{\"office\":\"district-party\"}")
                .expect(200);

        assertThat(shared.json().at("/use/shared/0/name").asString()).isEqualTo("区委办");
        assertThat(party.get(report.path()).expect(200).string("title")).isEqualTo("甲");
        assertThat(party.get("/api/v1/reports?unit=" + unit).ids()).containsExactly(report.id());
        assertThat(party.post(report.path() + "/edit", shared, Bodies.edited("题", "文"))
                        .code())
                .as("it stays its own desk's work")
                .isEqualTo("report.only-the-desk");
        assertThat(desk.post(report.path() + "/share", shared, "{\"office\":\"nowhere\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_report_may_be_for_the_other_office() {
        var report = submitted("给区委办", "desk", "district-party");
        assertThat(report.json().at("/desk/name").asString()).isEqualTo("区委办");
        assertThat(desk.get(report.path()).status()).isEqualTo(404);
        party.get(report.path()).expect(200);
        assertThat(clerk.post(
                                "/api/v1/reports",
                                Bodies.complete().put("desk", "hekou").toString())
                        .fields())
                .containsExactly("desk");
    }

    @Test
    void only_the_chief_opens_a_name_and_that_is_recorded() {
        var report = claimed("甲");
        assertThat(report.json().has("informant")).isFalse();
        assertThat(desk.post(report.path() + "/show-informant", report, Bodies.reason("看看"))
                        .status())
                .isEqualTo(403);

        var shown = chief.post(report.path() + "/show-informant", report, Bodies.reason("领导要求核实"))
                .expect(200);

        assertThat(shown.json().at("/informant/id").asString())
                .isEqualTo(clerk.actor().id());
        assertThat(chief.get(report.path()).expect(200).json().has("informant"))
                .as("for that one answer only")
                .isFalse();
        await("it is in the history").atMost(SOON).untilAsserted(() -> assertThat(
                        chief.get(report.path() + "/history").text())
                .contains("inforeport.report.informant-shown.v1", chief.actor().id()));
    }

    @Test
    void what_tells_of_the_same_is_found() {
        var first = submitted(unit + "主干道积雪清理完毕道路恢复通行");
        var same = submitted(unit + "清理主干道积雪,道路已恢复通行");
        submitted("完全不同的一件事情");

        var similar = desk.get(same.path() + "/similar").expect(200);

        assertThat(similar.ids()).contains(first.id()).doesNotContain(same.id());
        assertThat(similar.json().at("/items/0/likeness").asInt()).isBetween(45, 100);
        assertThat(clerk.get(same.path() + "/similar").status()).isEqualTo(403);
    }

    @Test
    void the_desk_finds_by_topic_class_and_time() {
        var before = Instant.now().minusSeconds(5);
        var report = submitted("甲");
        String tag = "t" + unit;
        var tagged = clerk.post(
                        "/api/v1/reports",
                        Bodies.complete()
                                .set("topicTags", Bodies.complete().arrayNode().add(tag))
                                .toString())
                .expect(201);
        var approved =
                head.post(tagged.path() + "/approve-in-unit", tagged, NOTHING).expect(200);
        clerk.post(tagged.path() + "/submit", approved, NOTHING).expect(200);

        assertThat(desk.get("/api/v1/reports?topic=" + tag).expect(200).ids()).containsExactly(tagged.id());
        assertThat(desk.get("/api/v1/reports?count=true&topic=" + tag)
                        .expect(200)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(desk.get("/api/v1/reports?unit=" + unit + "&from=" + before)
                        .expect(200)
                        .ids())
                .containsExactly(tagged.id(), report.id());
        assertThat(desk.get("/api/v1/reports?unit=" + unit + "&to=" + before)
                        .expect(200)
                        .ids())
                .isEmpty();
        assertThat(desk.get("/api/v1/reports?infoClass=STAT&unit=" + unit).ids())
                .isEmpty();
        assertThat(desk.get("/api/v1/reports?from=yesterday").status()).isEqualTo(400);
    }

    @Test
    void a_days_intake_stands_on_one_page() {
        submitted("甲");
        submitted("乙");
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

        var intake = desk.get("/api/v1/report-statistics/intake").expect(200).json();

        assertThat(intake.path("day").asString()).isEqualTo(today);
        assertThat(intake.path("units")
                        .valueStream()
                        .filter(one -> one.at("/unit/id").asString().equals(unit)))
                .singleElement()
                .satisfies(one -> assertThat(one.path("total").asInt()).isEqualTo(2));
        assertThat(intake.path("units").valueStream().map(one -> one.at("/unit/name")
                        .asString()))
                .as("who sent nothing stands there too")
                .contains("河口镇");
        assertThat(desk.get("/api/v1/report-statistics/intake?day=2020-01-01")
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(desk.get("/api/v1/report-statistics/intake?day=31.12.2020").status())
                .isEqualTo(400);
        assertThat(clerk.get("/api/v1/report-statistics/intake").status()).isEqualTo(403);
    }
}
