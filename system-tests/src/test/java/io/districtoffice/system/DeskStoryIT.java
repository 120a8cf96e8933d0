package io.districtoffice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the desk does with a report, and what the unit hears of it, over HTTP through the gateway. */
class DeskStoryIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Assembly office = SharedProcesses.get();

    @Test
    void an_editor_claims_edits_asks_the_unit_and_pools() {
        var unit = Caller.machine(office.gateway(), "health-system");
        var clerk = Caller.signedIn(office.gateway(), "health.clerk");
        var desk = Caller.signedIn(office.gateway(), "desk");
        var second = Caller.signedIn(office.gateway(), "desk2");
        String path = "/api/v1/reports/"
                + unit.post("/api/v1/reports", Bodies.signedOffReport("卫健局防疫动态"))
                        .expect(201)
                        .id();

        var claimed = desk.command(desk.get(path), path + "/claim", "{}").expect(200);
        assertThat(claimed.json().path("status").asString()).isEqualTo("EDITING");
        assertThat(second.command(second.get(path), path + "/claim", "{}").status())
                .as("one editor at a time")
                .isEqualTo(409);

        var edited = desk.command(claimed, path + "/edit", "{\"title\": \"全区防疫平稳有序\", \"body\": \"全镇干部清理积雪,道路恢复通行。\"}")
                .expect(200);
        assertThat(desk.get(path + "/difference").expect(200).text()).contains("INSERT", "DELETE");

        var asked = desk.command(edited, path + "/query", "{\"text\": \"出动人数是否核实?\"}")
                .expect(200);
        assertThat(asked.json().path("status").asString()).isEqualTo("QUERYING");
        assertThat(desk.command(asked, path + "/pass-to-pool", "{}").status())
                .as("an open query keeps it out of the pool (I31)")
                .isEqualTo(409);
        await("the unit hears that it is asked")
                .atMost(SOON)
                .until(() -> clerk.get("/api/v1/worklist").expect(200).text().contains("report.answer"));
        clerk.command(clerk.get(path), path + "/answer", "{\"text\": \"已核实,60 人。\"}")
                .expect(200);

        var pooled = desk.command(desk.get(path), path + "/pass-to-pool", "{}").expect(200);
        assertThat(pooled.json().path("status").asString()).isEqualTo("POOLED");
        assertThat(clerk.get(path).expect(200).json().path("title").asString())
                .as("the unit's own words stay beside the edited ones")
                .isEqualTo("卫健局防疫动态");
    }

    @Test
    void a_report_is_sent_back_with_a_reason_and_comes_again_under_the_same_id() {
        var clerk = Caller.signedIn(office.gateway(), "education.clerk");
        var head = Caller.signedIn(office.gateway(), "education.head");
        var desk = Caller.signedIn(office.gateway(), "desk");
        var draft = clerk.post("/api/v1/reports", Bodies.report("教育局开学准备")).expect(201);
        String path = "/api/v1/reports/" + draft.id();
        head.command(draft, path + "/approve-in-unit", "{}").expect(200);
        clerk.command(clerk.get(path), path + "/submit", "{}").expect(200);

        var claimed = desk.command(desk.get(path), path + "/claim", "{}").expect(200);
        desk.command(claimed, path + "/send-back", "{\"reason\": \"请补充涉及学校数\"}").expect(200);

        var returned = clerk.get(path).expect(200);
        assertThat(returned.json().path("status").asString()).isEqualTo("RETURNED");
        assertThat(returned.text()).contains("请补充涉及学校数");
        clerk.put(returned, path + "/draft", Bodies.report("教育局开学准备(12 所学校)")).expect(200);
        head.command(head.get(path), path + "/approve-in-unit", "{}").expect(200);
        var again = clerk.command(clerk.get(path), path + "/submit", "{}").expect(200);
        assertThat(again.json().path("round").asInt()).isEqualTo(2);
        assertThat(desk.get(path).expect(200).json().path("title").asString()).contains("12 所学校");
    }
}
