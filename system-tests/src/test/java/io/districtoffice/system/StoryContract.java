package io.districtoffice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A unit reports and the district desk knows: the same story in both assemblies, over HTTP through the gateway. */
abstract class StoryContract {

    private static final Duration SOON = Duration.ofSeconds(10);

    abstract Assembly office();

    /** Kills without warning what holds accepted reports, and starts it again. */
    abstract void killAndRestart();

    @Test
    void a_clerk_reports_the_head_approves_and_the_desk_sees_it_live() {
        var clerk = Caller.signedIn(office().gateway(), "hekou.clerk");
        var head = Caller.signedIn(office().gateway(), "hekou.head");
        var desk = Caller.signedIn(office().gateway(), "desk");

        try (var live = LiveStream.open(desk, "")) {
            var attachment = clerk.send(clerk.request("/api/v1/report-attachments")
                            .header("Content-Type", "text/plain")
                            .header("Content-Disposition", "attachment; filename*=UTF-8''%E7%8E%B0%E5%9C%BA.txt")
                            .header("Idempotency-Key", Caller.newKey())
                            .POST(Caller.text("现场记录:九时道路恢复通行。")))
                    .expect(201);
            var draft = clerk.post("/api/v1/reports", Bodies.reportWithAttachment("河口镇清雪保畅", attachment.id()))
                    .expect(201);
            assertThat(draft.header("Location")).isEqualTo("/api/v1/reports/" + draft.id());
            assertThat(draft.json().path("status").asString()).isEqualTo("DRAFT");

            String path = "/api/v1/reports/" + draft.id();
            var saved = clerk.put(draft, path + "/draft", Bodies.reportWithAttachment("河口镇连夜清雪保畅通", attachment.id()))
                    .expect(200);
            assertThat(desk.get(path).status()).as("a draft is the unit's own").isEqualTo(404);

            var approved = head.command(saved, path + "/approve-in-unit", "{}").expect(200);
            assertThat(approved.json().path("status").asString()).isEqualTo("UNIT_APPROVED");
            var submitted = clerk.command(approved, path + "/submit", "{}").expect(200);
            assertThat(submitted.json().path("status").asString()).isEqualTo("SUBMITTED");
            assertThat(submitted.json().path("receiptNo").asString()).startsWith("hekou-");

            await("the desk hears of it live").atMost(SOON).until(() -> live.received().stream()
                    .anyMatch(event -> event.contains(draft.id())));
            assertThat(live.received()).as("no title on the way").noneMatch(event -> event.contains("清雪"));

            var seen = desk.get(path).expect(200);
            assertThat(seen.json().path("title").asString()).isEqualTo("河口镇连夜清雪保畅通");
            assertThat(seen.text())
                    .as("the informant is the unit's own matter (I17)")
                    .doesNotContain("hekou.clerk");
            assertThat(desk.get(path + "/attachments/" + attachment.id()).status())
                    .isEqualTo(200);

            var outsider = Caller.signedIn(office().gateway(), "shiba.clerk");
            assertThat(outsider.get(path).status()).isEqualTo(404);
            assertThat(outsider.get(path + "/history").status()).isEqualTo(404);
            assertThat(outsider.get(path + "/attachments/" + attachment.id()).status())
                    .isEqualTo(404);
            assertThat(outsider.get("/api/v1/reports?limit=200").expect(200).text())
                    .doesNotContain(draft.id());

            await("its history is in the journal").atMost(SOON).untilAsserted(() -> assertThat(
                            clerk.get(path + "/history").expect(200).json().path("items"))
                    .hasSizeGreaterThanOrEqualTo(3));
        }
    }

    @Test
    void a_unit_is_told_that_its_report_was_accepted_and_can_supplement_or_withdraw_it() {
        var machine = Caller.machine(office().gateway(), "qiandao-system");
        var clerk = Caller.signedIn(office().gateway(), "qiandao.clerk");

        var submitted = machine.post("/api/v1/reports", Bodies.signedOffReport("千岛镇水库巡查"))
                .expect(201);
        assertThat(submitted.json().path("status").asString()).isEqualTo("SUBMITTED");
        String path = "/api/v1/reports/" + submitted.id();
        await("the clerk finds it in the inbox").atMost(SOON).until(() -> clerk.get("/api/v1/notifications?limit=50")
                .expect(200)
                .text()
                .contains(submitted.id()));

        var supplemented = clerk.command(
                        clerk.get(path).expect(200), path + "/supplement", "{\"text\": \"十时又巡查一次,水位正常。\"}")
                .expect(200);
        var withdrawn = clerk.command(supplemented, path + "/withdraw", "{\"reason\": \"与县级报送重复\"}")
                .expect(200);
        assertThat(withdrawn.json().path("status").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void nothing_accepted_is_missing_after_kill_9_in_the_middle() {
        var machine = Caller.machine(office().gateway(), "louguan-system");
        Set<String> accepted = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            accepted.add(machine.post("/api/v1/reports", Bodies.signedOffReport("娄关镇动态 " + i))
                    .expect(201)
                    .id());
        }

        killAndRestart();

        var desk = Caller.signedIn(office().gateway(), "desk");
        var unit = Caller.machine(office().gateway(), "louguan-system");
        assertThat(accepted).as("one id for each accepted report").hasSize(30);
        assertThat(Lists.all(unit, "/api/v1/reports?status=SUBMITTED&limit=200", "id"))
                .as("each accepted report is there")
                .containsAll(accepted);
        await("the desk heard of each one")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Lists.subjects(desk)).containsAll(accepted));
        assertThat(Lists.subjectsWithRepeats(desk).stream().filter(accepted::contains))
                .as("and of each once")
                .doesNotHaveDuplicates();
    }
}
