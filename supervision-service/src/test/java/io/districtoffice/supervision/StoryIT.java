package io.districtoffice.supervision;

import static io.districtoffice.supervision.TestOffice.ITEMS;
import static io.districtoffice.supervision.TestOffice.NOTHING;
import static io.districtoffice.supervision.TestOffice.as;
import static io.districtoffice.supervision.TestOffice.does;
import static io.districtoffice.supervision.TestOffice.event;
import static io.districtoffice.supervision.TestOffice.eventually;
import static io.districtoffice.supervision.TestOffice.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.ServiceUnderTest.Answer;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a leader's instruction to the answer that its origin hears. */
class StoryIT {

    private static final String DESK = "{\"kind\":\"person\",\"unit\":\"district-gov\"}";

    private final String report = Ids.next(Instant.now());
    private final String instruction = Ids.next(Instant.now());
    private final List<String> hops = new ArrayList<>();
    private Instant hop = Instant.now();

    private void hop(String what) {
        hops.add("%s %d ms".formatted(what, Duration.between(hop, Instant.now()).toMillis()));
        hop = Instant.now();
    }

    private String instructed() {
        return """
               {"unit":"hekou","desk":"district-gov","status":"ADOPTED","infoClass":"DYNAMIC","tone":"PROBLEM","round":1,
                "direct":false,"deadlines":[],"tasks":[],"notices":[],
                "instruction":{"id":"%s","office":"district-party","text":"请河口镇抓紧整改,举一反三。","requirement":"十五个工作日内整改",
                 "leadUnitId":"hekou","coUnitIds":["shiba"],"dueInWorkingDays":10,"tell":{"unit":true,"informant":false},
                 "at":"%s","medium":"PHONE","confirmed":false}}
               """
                .formatted(instruction, Instant.now().minusSeconds(60));
    }

    private void instruct(String id) {
        TestOffice.kafka()
                .put(
                        "office.info-report",
                        report,
                        event(id, "inforeport.report.instructed.v1", report, 5, DESK, instructed()));
    }

    @Test
    void what_a_leader_orders_is_followed_until_the_result_is_back() {
        var supervisor = as(People.SUPERVISOR);
        var leader = as(People.LEADER);
        TestOffice.service();
        hop = Instant.now();
        String event = Ids.next(Instant.now());
        instruct(event);
        instruct(event);

        String list = ITEMS + "?basisId=" + report;
        var found = await("the item is proposed")
                .atMost(Duration.ofSeconds(5))
                .until(() -> supervisor.get(list).expect(200), answer -> !answer.ids()
                        .isEmpty());
        hop("instruction → proposed");
        var proposed = found.json().path("items").path(0);
        assertThat(proposed.path("status").asString()).isEqualTo("PROPOSED");
        assertThat(proposed.at("/proposal/leadUnit/id").asString()).isEqualTo("hekou");
        assertThat(proposed.at("/proposal/coUnits/0/id").asString()).isEqualTo("shiba");
        assertThat(proposed.at("/proposal/dueInWorkingDays").asInt()).isEqualTo(10);
        assertThat(proposed.at("/basis/instruction/confirmed").asBoolean()).isFalse();
        assertThat(proposed.path("light").isMissingNode()).isTrue();
        String path = ITEMS + "/" + proposed.path("id").asString();

        var established = does(
                        supervisor,
                        path,
                        "approve",
                        """
                        {"requirement":"十五个工作日内整改","leadUnitId":"hekou","coUnitIds":["shiba"],"dueInWorkingDays":15,
                         "importance":"HIGH","reportFrequency":"WEEKLY"}
                        """)
                .expect(200);
        assertThat(established.json().path("no").asLong()).isPositive();
        assertThat(established.string("light")).isEqualTo("GREEN");
        assertThat(established.json().at("/leader/id").asString())
                .as("the office has one leader")
                .isEqualTo("p-leader");
        assertThat(TestOffice.clerk("hekou").get(path).status())
                .as("before the notice")
                .isEqualTo(404);
        var issued = does(
                        supervisor,
                        path,
                        "issue-notice",
                        "{\"persons\":[{\"unitId\":\"shiba\",\"personId\":\"p-shiba-clerk\"}]}")
                .expect(200);
        String lead = TestOffice.assignment(issued, "hekou");
        String helper = TestOffice.assignment(issued, "shiba");
        hop("approved, notice → assignments");

        var clerk = TestOffice.clerk("hekou");
        does(clerk, lead, "receive", NOTHING).expect(200);
        var accepted =
                does(clerk, lead, "accept", "{\"personId\":\"p-hekou-clerk\"}").expect(200);
        assertThat(accepted.json().at("/person/id").asString()).isEqualTo("p-hekou-clerk");
        TestOffice.done(helper, "shiba");
        eventually(supervisor, path, "IN_PROGRESS");
        hop("all accepted → in progress");

        does(clerk, lead, "feedback", TestOffice.feedback(40)).expect(200);
        does(TestOffice.machine("hekou"), lead, "feedback", TestOffice.feedback(100))
                .expect(200);
        assertThat(clerk.get(lead + "/feedback").json().path("items").valueStream())
                .extracting(one -> one.path("no").asInt())
                .containsExactly(2, 1);
        does(clerk, lead, "claim-done", "{\"summary\":\"已全部整改\"}").expect(200);
        does(supervisor, lead, "send-back", reason("缺照片")).expect(200);
        does(clerk, lead, "claim-done", NOTHING).expect(200);
        does(supervisor, lead, "accept-result", "{\"note\":\"属实\"}").expect(200);

        var head = TestOffice.head("hekou");
        eventually(head, path, answer -> answer.json()
                .path("assignments")
                .valueStream()
                .allMatch(part -> part.path("status").asString().equals("ACCEPTED_RESULT")));
        var reported =
                does(head, path, "submit-final", "{\"summary\":\"渡口已整改完毕\"}").expect(200);
        assertThat(reported.json().path("late").asBoolean()).isFalse();
        assertThat(reported.json().path("entered")).isEmpty();
        does(
                        supervisor,
                        path,
                        "verify",
                        "{\"passed\":true,\"methods\":[{\"method\":\"INSPECT\",\"note\":\"现场查看,未打招呼\"}]}")
                .expect(200);
        does(supervisor, path, "report-to-leader", NOTHING).expect(200);
        does(leader, path, "no-new-instruction", "{\"text\":\"同意\"}").expect(200);
        assertThat(does(supervisor, path, "close", NOTHING).problem()).isEqualTo("item.origin-unanswered");
        var closed = does(supervisor, path, "close", "{\"answerToOrigin\":\"渡口已整改,感谢反映。\"}")
                .expect(200);
        hop("worked on, reported, verified, concluded → closed");

        assertThat(closed.string("status")).isEqualTo("CLOSED");
        assertThat(closed.string("light")).isEqualTo("BLUE");
        assertThat(closed.json().at("/speeds/establishing").asLong()).isGreaterThanOrEqualTo(60);
        assertThat(closed.json().at("/speeds/actedBeforeChase").asBoolean()).isTrue();
        assertThat(supervisor.get(list).ids()).hasSize(1);
        told(path, closed);
        System.out.println("story: " + String.join("; ", hops));
    }

    /** What came to the topics. */
    private void told(String path, Answer closed) {
        String item = closed.string("id");
        var events = await("the events")
                .atMost(TestOffice.SOON)
                .until(() -> TestOffice.events("office.supervision", item), all -> all.stream()
                        .anyMatch(one -> type(one).endsWith("closed.v1")));
        assertThat(events)
                .extracting(StoryIT::type)
                .containsExactly(
                        "supervision.item.proposed.v1",
                        "supervision.item.established.v1",
                        "supervision.item.issued.v1",
                        "supervision.item.begun.v1",
                        "supervision.item.ready.v1",
                        "supervision.item.reported.v1",
                        "supervision.item.verified.v1",
                        "supervision.item.reported-to-leader.v1",
                        "supervision.item.concluded.v1",
                        "supervision.item.closed.v1");
        JsonNode last = events.get(9).path("data");
        assertThat(last.at("/basis/kind").asString()).isEqualTo("REPORT");
        assertThat(last.at("/basis/id").asString()).isEqualTo(report);
        assertThat(last.at("/basis/instructionId").asString()).isEqualTo(instruction);
        assertThat(last.path("answerToOrigin").asString()).isEqualTo("渡口已整改,感谢反映。");
        assertThat(last.path("leadUnit").asString()).isEqualTo("hekou");
        assertThat(last.path("late").asBoolean()).isFalse();
        assertThat(last.path("no").asLong()).isEqualTo(closed.json().path("no").asLong());

        var schemas = EventSchemas.ofContracts();
        var all = new ArrayList<>(events);
        all.addAll(TestOffice.events("office.supervision.private", item));
        closed.json().path("assignments").forEach(part -> {
            String id = part.path("assignmentId").asString();
            all.addAll(TestOffice.events("office.supervision", id));
            all.addAll(TestOffice.events("office.supervision.private", id));
        });
        assertThat(all).hasSizeGreaterThan(25);
        all.forEach(one -> schemas.assertValid(type(one), one.toString()));
        all.stream().filter(one -> !type(one).endsWith("told.v1")).forEach(one -> assertThat(one.toString())
                .doesNotContain("p-leader", "p-supervisor", "p-hekou", "p-shiba", "person:", "姓名")
                .doesNotContain("举一反三", "栏杆", "缺照片"));
        assertThat(all).as("the leader hears it privately").anySatisfy(one -> assertThat(
                        one.at("/data/notices/0/what").asString())
                .isEqualTo("item.before-leader"));
    }

    private static String type(JsonNode event) {
        return event.path("type").asString();
    }
}
