package io.districtoffice.supervision.assignment.model;

import static io.districtoffice.supervision.People.CLERK;
import static io.districtoffice.supervision.People.DIRECTOR;
import static io.districtoffice.supervision.People.HEAD;
import static io.districtoffice.supervision.People.LEADER;
import static io.districtoffice.supervision.People.SECRETARY;
import static io.districtoffice.supervision.People.SHIBA_HEAD;
import static io.districtoffice.supervision.People.SUPERVISOR;
import static io.districtoffice.supervision.assignment.model.Assignments.LATER;
import static io.districtoffice.supervision.assignment.model.Assignments.anAssignment;
import static io.districtoffice.supervision.assignment.model.Assignments.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.contracts.CommandTable;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.supervision.People;
import io.districtoffice.supervision.assignment.model.Assignment.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every status × every command, and every command × everybody, held against the command table. */
class AssignmentMatrixTest {

    private static final StatusCommandMatrix TABLE = StatusCommandMatrix.of("supervision-service", "assignment");
    private static final CommandTable.Resource ROWS =
            CommandTable.of("supervision-service").resource("assignment");
    private static final Map<String, Actor> EVERYBODY = new LinkedHashMap<>();

    static {
        EVERYBODY.put("UNIT_CLERK", CLERK);
        EVERYBODY.put("UNIT_HEAD", HEAD);
        EVERYBODY.put("SUPERVISOR", SUPERVISOR);
        EVERYBODY.put("DIRECTOR", DIRECTOR);
        EVERYBODY.put("LEADER", LEADER);
        EVERYBODY.put("SECRETARY", SECRETARY);
    }

    @Test
    void the_table_knows_every_status() {
        assertThat(TABLE.states())
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Enum::name).toList());
    }

    @Test
    void every_command_is_carried_out_where_the_table_says_and_refused_everywhere_else() {
        TABLE.check((status, command) -> decide(anAssignment(Status.valueOf(status)), command, usual(command))
                .state()
                .status());
    }

    @Test
    void whoever_the_table_does_not_name_may_not() {
        var wrong = new ArrayList<String>();
        for (String command : TABLE.commands()) {
            EVERYBODY.forEach((role, actor) -> {
                if (ROWS.commands().get(command).actors().contains(role) == isRefusedByRight(command, actor)) {
                    wrong.add(command + " by " + role);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_of_another_unit_or_office_may() {
        for (String command : TABLE.commands()) {
            assertThat(isRefusedByRight(command, SHIBA_HEAD)).as(command).isTrue();
            assertThat(isRefusedByRight(command, People.ELSEWHERE)).as(command).isTrue();
        }
    }

    @Test
    void every_status_that_is_not_the_end_has_a_way_out() {
        var ends = Set.of(Status.ACCEPTED_RESULT, Status.REASSIGNED, Status.CANCELLED);
        for (Status status : Status.values()) {
            boolean out = ROWS.commands().values().stream()
                    .anyMatch(row ->
                            row.from().contains(status.name()) && !row.to().contains(status.name()));
            assertThat(out).as(status.name()).isEqualTo(!ends.contains(status));
        }
    }

    private static boolean isRefusedByRight(String command, Actor by) {
        var status = Status.valueOf(ROWS.commands().get(command).from().get(0));
        try {
            decide(anAssignment(status), command, by);
            return false;
        } catch (Refused refused) {
            return refused.kind() == Refused.Kind.RIGHT;
        }
    }

    private static Actor usual(String command) {
        return switch (command) {
            case "receive", "accept", "feedback", "claimDone" -> CLERK;
            case "object" -> HEAD;
            default -> SUPERVISOR;
        };
    }

    private static Decision<Assignment, AssignmentEvent> decide(Assignment assignment, String command, Actor by) {
        var office = new AtOffice(assignment);
        return switch (command) {
            case "receive" -> assignment.receive(by, LATER);
            case "accept" -> assignment.accept(by, LATER, null);
            case "object" -> assignment.object(by, Assignments.ACCEPTED_AT, "不属我镇");
            case "sustainObjection" -> office.sustainObjection(by, LATER, "属实");
            case "rejectObjection" -> office.rejectObjection(by, LATER, "应由你镇承办");
            case "feedback" -> assignment.feedback(by, LATER, told(90, null));
            case "claimDone" -> assignment.claimDone(by, LATER, null, List.of());
            case "acceptResult" -> office.acceptResult(by, LATER, null);
            case "sendBack" -> office.sendBack(by, LATER, "材料不全");
            case "reassign" -> office.reassign(by, LATER, "n-1", "shiba", null, "改派");
            default -> throw new IllegalArgumentException("no attempt for " + command);
        };
    }
}
