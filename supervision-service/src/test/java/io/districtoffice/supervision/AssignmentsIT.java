package io.districtoffice.supervision;

import static io.districtoffice.supervision.TestOffice.ASSIGNMENTS;
import static io.districtoffice.supervision.TestOffice.NOTHING;
import static io.districtoffice.supervision.TestOffice.as;
import static io.districtoffice.supervision.TestOffice.assignment;
import static io.districtoffice.supervision.TestOffice.clerk;
import static io.districtoffice.supervision.TestOffice.does;
import static io.districtoffice.supervision.TestOffice.eventually;
import static io.districtoffice.supervision.TestOffice.feedback;
import static io.districtoffice.supervision.TestOffice.head;
import static io.districtoffice.supervision.TestOffice.issued;
import static io.districtoffice.supervision.TestOffice.path;
import static io.districtoffice.supervision.TestOffice.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.ServiceUnderTest.Answer;
import io.districtoffice.platform.ServiceUnderTest.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What units and supervisors do with assignments, over HTTP. */
class AssignmentsIT {

    private final Caller supervisor = as(People.SUPERVISOR);

    private static List<String> commands(Answer answer) {
        return answer.json()
                .path("commands")
                .valueStream()
                .map(one -> one.asString())
                .toList();
    }

    @Test
    void an_objection_that_is_sustained_frees_the_unit_and_another_one_leads() {
        var issued = issued("hekou", "shiba");
        String item = path(issued);
        String lead = assignment(issued, "hekou");
        does(clerk("hekou"), lead, "receive", NOTHING).expect(200);
        assertThat(does(clerk("hekou"), lead, "object", reason("不属我镇")).status())
                .as("the head objects")
                .isEqualTo(403);
        var objected = does(head("hekou"), lead, "object", reason("不属我镇")).expect(200);
        assertThat(objected.json().at("/objection/text").asString()).isEqualTo("不属我镇");
        var freed = does(supervisor, lead, "sustain-objection", reason("属实")).expect(200);
        assertThat(freed.string("status")).isEqualTo("FREED");
        assertThat(commands(freed)).containsExactly("reassign");

        assertThat(does(supervisor, lead, "reassign", "{\"unitId\":\"nowhere\",\"reason\":\"改\"}")
                        .status())
                .isEqualTo(422);
        var reassigned = does(
                        supervisor,
                        lead,
                        "reassign",
                        "{\"unitId\":\"louguan\",\"reason\":\"由娄关镇承办\",\"dueInWorkingDays\":5}")
                .expect(200);
        String next = ASSIGNMENTS + "/"
                + reassigned.json().at("/successor/assignmentId").asString();
        var given = eventually(clerk("louguan"), next, "ISSUED");
        assertThat(given.json().path("lead").asBoolean()).isTrue();
        assertThat(given.string("predecessor")).isEqualTo(objected.string("id"));
        assertThat(given.string("requirement")).isEqualTo("整改并报告");
        var moved = eventually(
                supervisor,
                item,
                answer -> answer.json().at("/leadUnit/id").asString().equals("louguan"));
        assertThat(moved.json().path("planVersion").asInt()).isEqualTo(2);
        assertThat(clerk("louguan").get(item).status()).isEqualTo(200);
        assertThat(clerk("hekou").get(item).status()).as("it leads no more").isEqualTo(404);
        assertThat(clerk("hekou").get(lead).status())
                .as("its own assignment stays in sight")
                .isEqualTo(200);

        String helper = assignment(issued, "shiba");
        does(clerk("shiba"), helper, "receive", NOTHING).expect(200);
        does(clerk("shiba"), helper, "accept", NOTHING).expect(200);
        does(clerk("louguan"), next, "receive", NOTHING).expect(200);
        does(clerk("louguan"), next, "accept", NOTHING).expect(200);
        eventually(supervisor, item, "IN_PROGRESS");
    }

    @Test
    void an_objection_that_is_rejected_leaves_the_work_with_the_unit() {
        var issued = issued("hekou");
        String lead = assignment(issued, "hekou");
        does(clerk("hekou"), lead, "receive", NOTHING).expect(200);
        does(head("hekou"), lead, "object", reason("不属我镇")).expect(200);
        var rejected =
                does(supervisor, lead, "reject-objection", reason("应由你镇承办")).expect(200);

        assertThat(rejected.string("status")).isEqualTo("ACCEPTED");
        eventually(supervisor, path(issued), "IN_PROGRESS");
    }

    @Test
    void feedback_is_kept_whole_and_read_page_by_page() {
        String lead = assignment(issued("hekou"), "hekou");
        var clerk = clerk("hekou");
        does(clerk, lead, "receive", NOTHING).expect(200);
        does(clerk, lead, "accept", NOTHING).expect(200);
        for (int i = 1; i <= 5; i++) {
            does(clerk, lead, "feedback", feedback(i * 10)).expect(200);
        }

        var first = supervisor.get(lead + "/feedback?limit=2").expect(200);
        var second = supervisor
                .get(lead + "/feedback?limit=2&after=" + first.string("next"))
                .expect(200);
        var third = supervisor
                .get(lead + "/feedback?limit=2&after=" + second.string("next"))
                .expect(200);
        assertThat(numbers(first)).containsExactly(5, 4);
        assertThat(numbers(second)).containsExactly(3, 2);
        assertThat(numbers(third)).containsExactly(1);
        assertThat(third.json().path("next").isNull()).isTrue();
        assertThat(first.json().at("/items/0/by").isMissingNode())
                .as("the unit's people are the unit's")
                .isTrue();
        assertThat(clerk.get(lead + "/feedback").json().at("/items/0/by/id").asString())
                .isEqualTo("p-hekou-clerk");
        assertThat(clerk("shiba").get(lead + "/feedback").status()).isEqualTo(404);
    }

    private static List<Integer> numbers(Answer page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(one -> one.path("no").asInt())
                .toList();
    }

    @Test
    void a_repeated_feedback_is_one_and_what_only_adds_needs_no_version() {
        String lead = assignment(issued("hekou"), "hekou");
        does(clerk("hekou"), lead, "receive", NOTHING).expect(200);
        var accepted = does(clerk("hekou"), lead, "accept", NOTHING).expect(200);
        String key = java.util.UUID.randomUUID().toString();
        clerk("hekou").post(lead + "/feedback", accepted, feedback(10), key).expect(200);
        var again = clerk("hekou")
                .post(lead + "/feedback", accepted, feedback(10), key)
                .expect(200);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        clerk("hekou").post(lead + "/feedback", feedback(20)).expect(200);
        assertThat(clerk("hekou").post(lead + "/claim-done", NOTHING).status()).isEqualTo(428);
        TestOffice.machine("hekou").post(lead + "/feedback", feedback(30)).expect(200);
        assertThat(numbers(supervisor.get(lead + "/feedback"))).containsExactly(3, 2, 1);
        assertThat(TestOffice.machine("hekou")
                        .post(lead + "/object", accepted, reason("不"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void files_come_with_feedback_and_are_read_through_the_assignment() {
        String lead = assignment(issued("hekou"), "hekou");
        var clerk = clerk("hekou");
        does(clerk, lead, "receive", NOTHING).expect(200);
        does(clerk, lead, "accept", NOTHING).expect(200);
        byte[] photo = "现场已整改".getBytes(StandardCharsets.UTF_8);
        var file = clerk.upload("/api/v1/supervision-attachments", "现场.txt", "text/plain", photo)
                .expect(201);
        String body = feedback(50).replace("{", "{\"attachmentIds\":[\"" + file.string("id") + "\"],");
        var told = does(clerk, lead, "feedback", body).expect(200);

        assertThat(told.json().at("/newest/attachments/0/name").asString()).isEqualTo("现场.txt");
        String path = lead + "/attachments/" + file.string("id");
        assertThat(supervisor.get(path).expect(200).response().body()).isEqualTo("现场已整改");
        assertThat(clerk("shiba").get(path).status()).isEqualTo(404);
        assertThat(does(clerk, lead, "feedback", body.replace("50", "60")).status())
                .as("of the same owner it may be named again")
                .isEqualTo(200);
        assertThat(does(clerk("hekou"), lead, "feedback", feedback(70).replace("{", "{\"attachmentIds\":[\"x\"],"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void lists_show_what_is_asked_for_and_nothing_of_others() {
        var issued = issued("hekou", "shiba");
        String lead = assignment(issued, "hekou");
        String helper = assignment(issued, "shiba");
        String item = issued.string("id");

        assertThat(supervisor.get(ASSIGNMENTS + "?itemId=" + item).ids()).hasSize(2);
        assertThat(supervisor
                        .get(ASSIGNMENTS + "?itemId=" + item + "&unit=shiba")
                        .ids())
                .containsExactly(id(helper));
        assertThat(clerk("hekou").get(ASSIGNMENTS + "?itemId=" + item).ids()).containsExactly(id(lead));
        assertThat(clerk("hekou")
                        .get(ASSIGNMENTS + "?light=GREEN&limit=200&unit=hekou")
                        .ids())
                .contains(id(lead));
        assertThat(clerk("hekou").get(ASSIGNMENTS + "?light=RED&itemId=" + item).ids())
                .isEmpty();
        Instant due = Instant.parse(clerk("hekou").get(lead).string("dueAt"));
        String window = "?limit=200&dueFrom=" + due + "&dueTo=" + due.plusMillis(1);
        assertThat(clerk("hekou").get(ASSIGNMENTS + window).ids()).contains(id(lead));
        assertThat(clerk("hekou")
                        .get(ASSIGNMENTS + "?dueTo=" + due.minusSeconds(86400 * 400))
                        .ids())
                .isEmpty();
        does(clerk("hekou"), lead, "receive", NOTHING).expect(200);
        does(clerk("hekou"), lead, "accept", "{\"personId\":\"p-hekou-head\"}").expect(200);
        assertThat(head("hekou").get(ASSIGNMENTS + "?mine=true").ids()).contains(id(lead));
        assertThat(clerk("hekou").get(ASSIGNMENTS + "?mine=true").ids()).doesNotContain(id(lead));
        assertThat(supervisor
                        .get(ASSIGNMENTS + "?unit=hekou&count=true")
                        .json()
                        .path("count")
                        .asInt())
                .isPositive();
        assertThat(supervisor
                        .get(ASSIGNMENTS + "?itemId=x&unit=hekou&count=true")
                        .status())
                .isEqualTo(400);
        assertThat(supervisor.get(ASSIGNMENTS + "?light=BLACK").status()).isEqualTo(400);
        assertThat(supervisor.get(ASSIGNMENTS + "?no=1").status()).isEqualTo(400);
        assertThat(as(People.ELSEWHERE).get(lead).status()).isEqualTo(404);
        assertThat(as(People.ELSEWHERE).get(ASSIGNMENTS + "?itemId=" + item).ids())
                .isEmpty();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void a_history_names_the_own_people_only() {
        String lead = assignment(issued("hekou"), "hekou");
        does(clerk("hekou"), lead, "receive", NOTHING).expect(200);

        var seen = eventually(
                supervisor,
                lead + "/history",
                answer -> answer.json().path("items").size() >= 2);
        assertThat(seen.json().at("/items/1/actor/id").isMissingNode()).isTrue();
        assertThat(seen.json().at("/items/1/actor/unit").asString()).isEqualTo("hekou");
        assertThat(clerk("hekou")
                        .get(lead + "/history")
                        .json()
                        .at("/items/1/actor/id")
                        .asString())
                .isEqualTo("p-hekou-clerk");
    }
}
