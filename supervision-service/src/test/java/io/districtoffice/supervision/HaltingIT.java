package io.districtoffice.supervision;

import static io.districtoffice.supervision.TestOffice.ITEMS;
import static io.districtoffice.supervision.TestOffice.NOTHING;
import static io.districtoffice.supervision.TestOffice.approval;
import static io.districtoffice.supervision.TestOffice.as;
import static io.districtoffice.supervision.TestOffice.assignment;
import static io.districtoffice.supervision.TestOffice.clerk;
import static io.districtoffice.supervision.TestOffice.does;
import static io.districtoffice.supervision.TestOffice.eventually;
import static io.districtoffice.supervision.TestOffice.issued;
import static io.districtoffice.supervision.TestOffice.newBasis;
import static io.districtoffice.supervision.TestOffice.path;
import static io.districtoffice.supervision.TestOffice.proposal;
import static io.districtoffice.supervision.TestOffice.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.ServiceUnderTest.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Standing still, going on, giving up, being taken up again; and what a secretary enters. */
class HaltingIT {

    private final Caller supervisor = as(People.SUPERVISOR);
    private final Caller leader = as(People.LEADER);
    private final Caller secretary = as(People.SECRETARY);

    private static String until() {
        return "{\"until\":\"%s\",\"reason\":\"等待汛期结束\"".formatted(Instant.now().plusSeconds(86_400 * 30));
    }

    @Test
    void a_suspended_item_stops_the_clocks_of_its_units_and_starts_them_again() {
        var issued = issued("hekou", "shiba");
        String item = path(issued);
        String lead = assignment(issued, "hekou");
        String helper = assignment(issued, "shiba");

        var suspended = does(leader, item, "suspend", until() + "}").expect(200);
        assertThat(suspended.string("status")).isEqualTo("SUSPENDED");
        assertThat(suspended.json().path("light").isMissingNode()).isTrue();
        for (String one : new String[] {lead, helper}) {
            eventually(supervisor, one, answer -> answer.json().path("light").isMissingNode());
        }
        assertThat(does(supervisor, lead, "reassign", "{\"unitId\":\"louguan\",\"reason\":\"改\"}")
                        .problem())
                .isEqualTo("assignment.suspended");
        // the units may work on, and what they do counts
        does(clerk("hekou"), lead, "receive", NOTHING).expect(200);
        does(clerk("hekou"), lead, "accept", NOTHING).expect(200);
        does(clerk("shiba"), helper, "receive", NOTHING).expect(200);
        does(clerk("shiba"), helper, "accept", NOTHING).expect(200);
        eventually(supervisor, item, answer -> answer.json()
                .path("assignments")
                .valueStream()
                .allMatch(part -> part.path("status").asString().equals("ACCEPTED")));

        var resumed = does(leader, item, "resume", NOTHING).expect(200);
        assertThat(resumed.string("status")).isEqualTo("IN_PROGRESS");
        assertThat(resumed.string("light")).isEqualTo("GREEN");
        for (String one : new String[] {lead, helper}) {
            eventually(supervisor, one, answer -> answer.string("light").equals("GREEN"));
        }
    }

    @Test
    void a_cancelled_item_ends_the_work_of_its_units() {
        var issued = issued("hekou", "shiba");
        String lead = assignment(issued, "hekou");
        String helper = assignment(issued, "shiba");

        assertThat(does(supervisor, path(issued), "cancel", reason("机构撤销")).problem())
                .as("the director established it")
                .isEqualTo("item.only-who-established-it");
        does(as(People.DIRECTOR), path(issued), "cancel", reason("机构撤销")).expect(200);
        eventually(clerk("hekou"), lead, "CANCELLED");
        eventually(clerk("shiba"), helper, "CANCELLED");
        assertThat(does(clerk("hekou"), lead, "receive", NOTHING).problem()).isEqualTo("assignment.not-issued");
        assertThat(supervisor.get(path(issued)).json().at("/ending/reason").asString())
                .isEqualTo("机构撤销");
    }

    @Test
    void a_closed_item_is_taken_up_again_with_a_new_assignment() {
        var issued = issued("hekou");
        String item = path(issued);
        TestOffice.done(assignment(issued, "hekou"), "hekou");
        var head = TestOffice.head("hekou");
        eventually(
                head,
                item,
                answer -> answer.json().at("/assignments/0/status").asString().equals("ACCEPTED_RESULT"));
        does(head, item, "submit-final", "{\"summary\":\"已整改\"}").expect(200);
        does(supervisor, item, "verify", "{\"passed\":true,\"methods\":[{\"method\":\"HEAR\"}]}")
                .expect(200);
        does(supervisor, item, "conclude", "{\"text\":\"办结\",\"answerToOrigin\":\"已整改\"}")
                .expect(200);
        does(head, item, "rate", "{\"score\":\"SATISFIED\"}").expect(200);
        var closed = does(supervisor, item, "close", NOTHING).expect(200);
        assertThat(closed.json().at("/satisfaction/department").asString()).isEqualTo("SATISFIED");

        var again = does(
                        as(People.DIRECTOR),
                        item,
                        "reopen",
                        "{\"requirement\":\"又出现隐患,再查\",\"leadUnitId\":\"shiba\",\"dueInWorkingDays\":5}")
                .expect(200);
        assertThat(again.json().path("round").asInt()).isEqualTo(2);
        assertThat(again.json().path("no").asLong())
                .isEqualTo(closed.json().path("no").asLong());
        String next = assignment(again, "shiba");
        assertThat(clerk("shiba").get(next).string("requirement")).isEqualTo("又出现隐患,再查");
        TestOffice.done(next, "shiba");
        var shiba = TestOffice.head("shiba");
        eventually(
                shiba,
                item,
                answer -> answer.json().at("/assignments/1/status").asString().equals("ACCEPTED_RESULT"));
        does(shiba, item, "submit-final", "{\"summary\":\"再次整改\"}").expect(200);
        does(supervisor, item, "verify", "{\"passed\":false,\"methods\":[{\"method\":\"INSPECT\"}],\"note\":\"还差一处\"}")
                .expect(200);
        var third = does(shiba, item, "submit-final", "{\"summary\":\"全部整改\"}").expect(200);
        assertThat(third.json().path("round").asInt()).isEqualTo(3);
    }

    @Test
    void a_secretary_enters_what_a_leader_decided_and_the_leader_confirms_it() {
        var proposed = supervisor.post(ITEMS, proposal(newBasis())).expect(201);
        String approve = path(proposed) + "/approve";
        String onBehalf = approval("hekou").replace("}", ",\"onBehalfOf\":\"p-leader\",\"medium\":\"PAPER\"%s}");
        assertThat(secretary
                        .post(approve, proposed, approval("hekou"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("onBehalfOf");
        assertThat(secretary
                        .post(approve, proposed, onBehalf.formatted(""))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .as("paper is scanned")
                .isEqualTo("attachmentIds");
        var scan = secretary
                .upload(
                        "/api/v1/supervision-attachments",
                        "批示.txt",
                        "text/plain",
                        "同意".getBytes(StandardCharsets.UTF_8))
                .expect(201);
        String files = ",\"attachmentIds\":[\"" + scan.string("id") + "\"]";
        var entered =
                secretary.post(approve, proposed, onBehalf.formatted(files)).expect(200);

        assertThat(entered.json().at("/established/by/id").asString()).isEqualTo("p-leader");
        assertThat(entered.json().at("/entered/0/by/id").asString()).isEqualTo("p-secretary");
        assertThat(entered.json().at("/entered/0/confirmedAt").isMissingNode()).isTrue();
        String file = path(proposed) + "/attachments/" + scan.string("id");
        assertThat(supervisor.get(file).expect(200).response().body()).isEqualTo("同意");
        assertThat(does(as(People.DIRECTOR), path(proposed), "confirm", NOTHING).problem())
                .isEqualTo("item.nothing-to-confirm");
        assertThat(leader.get(path(proposed)).json().path("commands").toString())
                .contains("confirm");
        var confirmed = does(leader, path(proposed), "confirm", NOTHING).expect(200);
        assertThat(confirmed.json().at("/entered/0/confirmedAt").isMissingNode())
                .isFalse();
        does(secretary, path(proposed), "suspend", until() + ",\"onBehalfOf\":\"p-leader\",\"medium\":\"PHONE\"}")
                .expect(200);
        assertThat(does(secretary, path(proposed), "resume", "{\"onBehalfOf\":\"p-director\",\"medium\":\"PHONE\"}")
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .as("resuming is a leader's")
                .isEqualTo("item.no-such-official");
    }
}
