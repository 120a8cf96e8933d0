package io.districtoffice.supervision;

import static io.districtoffice.supervision.TestOffice.ITEMS;
import static io.districtoffice.supervision.TestOffice.NOTHING;
import static io.districtoffice.supervision.TestOffice.approval;
import static io.districtoffice.supervision.TestOffice.as;
import static io.districtoffice.supervision.TestOffice.does;
import static io.districtoffice.supervision.TestOffice.eventually;
import static io.districtoffice.supervision.TestOffice.newBasis;
import static io.districtoffice.supervision.TestOffice.path;
import static io.districtoffice.supervision.TestOffice.proposal;
import static io.districtoffice.supervision.TestOffice.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.ServiceUnderTest.Answer;
import io.districtoffice.platform.ServiceUnderTest.Caller;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What the rules refuse, over HTTP, with the rule's id in the words. */
class RefusalsIT {

    private final Caller supervisor = as(People.SUPERVISOR);
    private final Caller director = as(People.DIRECTOR);
    private final Caller head = TestOffice.head("hekou");

    private Answer proposed() {
        return supervisor.post(ITEMS, proposal(newBasis())).expect(201);
    }

    private String reported() {
        var issued = TestOffice.issued("hekou");
        String item = path(issued);
        TestOffice.done(TestOffice.assignment(issued, "hekou"), "hekou");
        eventually(
                head,
                item,
                answer -> answer.json().at("/assignments/0/status").asString().equals("ACCEPTED_RESULT"));
        does(head, item, "submit-final", "{\"summary\":\"已整改\"}").expect(200);
        return item;
    }

    private String concluded() {
        String item = reported();
        does(supervisor, item, "verify", "{\"passed\":true,\"methods\":[{\"method\":\"INSPECT\"}]}")
                .expect(200);
        does(supervisor, item, "conclude", "{\"text\":\"已办结\"}").expect(200);
        return item;
    }

    @Test
    void two_leads_are_refused() {
        var answer = director.post(path(proposed()) + "/approve", proposed(), approval("hekou", "hekou"))
                .expect(422);

        assertThat(answer.problem()).isEqualTo("item.one-lead");
        assertThat(answer.string("detail")).contains("R19");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("coUnitIds");
    }

    @Test
    void a_due_date_before_the_notice_is_refused() {
        String past = approval("hekou").replace("\"dueInWorkingDays\":15", "\"dueAt\":\"2026-01-05T09:00:00+08:00\"");
        var answer =
                director.post(path(proposed()) + "/approve", proposed(), past).expect(422);
        assertThat(answer.problem()).isEqualTo("item.due-before-notice");
        assertThat(answer.string("detail")).contains("R74").contains("2026-01-05 09:00");

        var proposed = proposed();
        var soon = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        director.post(
                        path(proposed) + "/approve",
                        proposed,
                        approval("hekou").replace("\"dueInWorkingDays\":15", "\"dueAt\":\"" + soon + "\""))
                .expect(200);
        await("it is over").atMost(TestOffice.SOON).until(() -> Instant.now().isAfter(soon.plusMillis(50)));
        var late = does(supervisor, path(proposed), "issue-notice", NOTHING).expect(422);
        assertThat(late.problem()).isEqualTo("item.due-before-notice");
    }

    @Test
    void closing_with_an_open_assignment_is_refused_and_the_unit_named() {
        var issued = TestOffice.issued("hekou");
        TestOffice.assignment(issued, "hekou");

        var answer = does(supervisor, path(issued), "close", "{\"answerToOrigin\":\"已办\"}")
                .expect(409);
        assertThat(answer.problem()).isEqualTo("item.assignments-open");
        assertThat(answer.string("detail")).contains("U04").contains("名称hekou");
        var early = does(head, path(issued), "submit-final", "{\"summary\":\"已整改\"}");
        assertThat(early.status()).isEqualTo(409);
    }

    @Test
    void whoever_handled_it_does_not_verify_it() {
        String item = reported();
        // the head of the unit has come to the office since
        var moved = as(People.official("p-hekou-head", "SUPERVISOR"));
        var worked = as(People.official("p-hekou-clerk", "SUPERVISOR"));

        for (Caller handler : new Caller[] {moved, worked}) {
            var answer = does(handler, item, "verify", "{\"passed\":true,\"methods\":[{\"method\":\"HEAR\"}]}")
                    .expect(403);
            assertThat(answer.problem()).isEqualTo("item.not-by-its-handler");
            assertThat(answer.string("detail")).contains("R73");
        }
        does(supervisor, item, "verify", "{\"passed\":true,\"methods\":[{\"method\":\"HEAR\"}]}")
                .expect(200);
    }

    @Test
    void a_second_objection_is_refused_and_whoever_took_part_does_not_review() {
        String item = concluded();
        does(head, item, "object", reason("责任不在我镇")).expect(200);

        assertThat(does(supervisor, item, "uphold", reason("事实清楚")).expect(403).problem())
                .isEqualTo("item.reviewer-took-part");
        assertThat(does(director, item, "uphold", reason("事实清楚")).expect(403).string("detail"))
                .contains("R72");
        does(as(People.SUPERVISOR_2), item, "uphold", reason("事实清楚")).expect(200);
        var second = does(head, item, "object", reason("还是不同意")).expect(409);
        assertThat(second.problem()).isEqualTo("item.second-objection");
        assertThat(second.string("detail")).contains("R72");
        does(supervisor, item, "close", "{\"answerToOrigin\":\"已整改\"}").expect(200);
    }

    @Test
    void a_late_result_is_accepted_and_flagged_never_blocked() {
        var due = Instant.now().plusSeconds(6).truncatedTo(ChronoUnit.MILLIS);
        var issued =
                TestOffice.issuedAs(approval("hekou").replace("\"dueInWorkingDays\":15", "\"dueAt\":\"" + due + "\""));
        String assignment = TestOffice.assignment(issued, "hekou");
        var clerk = TestOffice.clerk("hekou");
        does(clerk, assignment, "receive", NOTHING).expect(200);
        does(clerk, assignment, "accept", NOTHING).expect(200);
        await("it is over").atMost(TestOffice.SOON).until(() -> Instant.now().isAfter(due.plusMillis(50)));

        assertThat(clerk.get(assignment).string("light")).isEqualTo("RED");
        assertThat(does(clerk, assignment, "feedback", TestOffice.feedback(50))
                        .expect(422)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("obstacles");
        does(clerk, assignment, "feedback", TestOffice.feedback(100)).expect(200);
        var claimed = does(clerk, assignment, "claim-done", NOTHING).expect(200);
        assertThat(claimed.json().path("late").asBoolean()).isTrue();
        does(supervisor, assignment, "accept-result", NOTHING).expect(200);
        eventually(
                head,
                path(issued),
                answer -> answer.json().at("/assignments/0/status").asString().equals("ACCEPTED_RESULT"));
        var reported = does(head, path(issued), "submit-final", "{\"summary\":\"已整改\"}")
                .expect(200);
        assertThat(reported.json().path("late").asBoolean()).isTrue();
        assertThat(reported.string("light")).isEqualTo("RED");
    }

    @Test
    void what_nobody_ordered_the_supervisor_does_not_establish() {
        var proposed = proposed();
        var answer = supervisor
                .post(path(proposed) + "/approve", proposed, approval("hekou"))
                .expect(403);

        assertThat(answer.problem()).isEqualTo("item.the-head-approves");
        assertThat(answer.string("detail")).contains("R70");
    }

    @Test
    void the_same_matter_is_linked_or_justified() {
        String basis = newBasis();
        var first = supervisor.post(ITEMS, proposal(basis)).expect(201);
        director.post(path(first) + "/approve", first, approval("hekou")).expect(200);
        var second = supervisor.post(ITEMS, proposal(basis)).expect(201);

        var refused = director.post(path(second) + "/approve", second, approval("shiba"))
                .expect(409);
        assertThat(refused.problem()).isEqualTo("item.overlaps");
        assertThat(refused.string("detail")).contains("R71").contains("号");
        assertThat(supervisor
                        .post(path(second) + "/overlap-check", second, NOTHING)
                        .status())
                .isEqualTo(409);
        var linked = supervisor
                .post(path(second) + "/overlap-check", second, "{\"linkedItemIds\":[\"" + first.string("id") + "\"]}")
                .expect(200);
        director.post(path(second) + "/approve", linked, approval("shiba")).expect(200);
    }

    @Test
    void the_same_unit_and_topic_is_the_same_matter() {
        String topic = "t" + newBasis().substring(2, 20);
        String approval = approval("louguan").replace("\"dueIn", "\"topic\":\"" + topic + "\",\"dueIn");
        var first = proposed();
        director.post(path(first) + "/approve", first, approval).expect(200);
        var second = proposed();

        assertThat(director.post(path(second) + "/approve", second, approval)
                        .expect(409)
                        .problem())
                .isEqualTo("item.overlaps");
        var why = supervisor
                .post(path(second) + "/overlap-check", second, "{\"justification\":\"另查责任\"}")
                .expect(200);
        director.post(path(second) + "/approve", why, approval).expect(200);
    }

    @Test
    void units_and_people_are_those_of_the_directory() {
        var proposed = proposed();
        var answer = director.post(path(proposed) + "/approve", proposed, approval("nowhere", "district-party"))
                .expect(422);
        assertThat(answer.json().path("errors").valueStream())
                .extracting(error -> error.path("field").asString() + " "
                        + error.path("code").asString())
                .containsExactly("leadUnitId no-such-unit", "coUnitIds[0] no-such-unit");
        var leader = approval("hekou").replace("\"dueIn", "\"leaderId\":\"p-director\",\"dueIn");
        assertThat(director.post(path(proposed) + "/approve", proposed, leader)
                        .expect(422)
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("item.no-such-leader");
        director.post(path(proposed) + "/approve", proposed, approval("hekou")).expect(200);
        var person = does(
                        supervisor,
                        path(proposed),
                        "issue-notice",
                        "{\"persons\":[{\"unitId\":\"hekou\",\"personId\":\"p-hekou-gone\"}]}")
                .expect(422);
        assertThat(person.json().at("/errors/0/field").asString()).isEqualTo("persons[0].personId");
    }
}
