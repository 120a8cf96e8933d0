package io.districtoffice.inforeport.bulletin.model;

import static io.districtoffice.inforeport.bulletin.model.Issues.CHIEF;
import static io.districtoffice.inforeport.bulletin.model.Issues.CLERK;
import static io.districtoffice.inforeport.bulletin.model.Issues.DIRECTOR;
import static io.districtoffice.inforeport.bulletin.model.Issues.EDITOR;
import static io.districtoffice.inforeport.bulletin.model.Issues.EDITOR_2;
import static io.districtoffice.inforeport.bulletin.model.Issues.HEAD;
import static io.districtoffice.inforeport.bulletin.model.Issues.LEADER;
import static io.districtoffice.inforeport.bulletin.model.Issues.NOW;
import static io.districtoffice.inforeport.bulletin.model.Issues.PARTY_CHIEF;
import static io.districtoffice.inforeport.bulletin.model.Issues.READERS;
import static io.districtoffice.inforeport.bulletin.model.Issues.SECRETARY;
import static io.districtoffice.inforeport.bulletin.model.Issues.anIssue;
import static io.districtoffice.inforeport.bulletin.model.Issues.columns;
import static io.districtoffice.inforeport.bulletin.model.Issues.correcting;
import static io.districtoffice.inforeport.bulletin.model.Issues.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue.Status;
import io.districtoffice.platform.contracts.CommandTable;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every status × every command × everybody, held against the command table. */
class IssueMatrixTest {

    private static final StatusCommandMatrix TABLE = StatusCommandMatrix.of("info-report-service", "bulletin-issue");
    private static final CommandTable.Resource ROWS =
            CommandTable.of("info-report-service").resource("bulletin-issue");
    private static final Map<String, Actor> EVERYBODY = new LinkedHashMap<>();

    static {
        EVERYBODY.put("EDITOR", EDITOR_2);
        EVERYBODY.put("CHIEF_EDITOR", CHIEF);
        EVERYBODY.put("DIRECTOR", DIRECTOR);
        EVERYBODY.put("LEADER", LEADER);
        EVERYBODY.put("SECRETARY", SECRETARY);
        EVERYBODY.put("UNIT_CLERK", CLERK);
        EVERYBODY.put("UNIT_HEAD", HEAD);
    }

    @Test
    void the_table_knows_every_status() {
        assertThat(TABLE.states())
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Enum::name).toList());
    }

    @Test
    void every_command_is_carried_out_where_the_table_says_and_refused_everywhere_else() {
        EVERYBODY.forEach((role, by) -> TABLE.check((status, command) -> {
            boolean may = ROWS.commands().get(command).actors().contains(role);
            // who may not is refused by right or, in another status, by that: the other test asks
            return decide(anIssue(Status.valueOf(status)), command, may ? by : usual(command))
                    .state()
                    .status();
        }));
    }

    @Test
    void whoever_the_table_does_not_name_may_not() {
        var wrong = new ArrayList<String>();
        for (String command : TABLE.commands()) {
            for (String status : ROWS.commands().get(command).from()) {
                EVERYBODY.forEach((role, actor) -> {
                    if (ROWS.commands().get(command).actors().contains(role)
                            == isRefusedByRight(command, status, actor)) {
                        wrong.add(command + " in " + status + " by " + role);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_of_the_other_office_may() {
        for (String command : TABLE.commands()) {
            for (String status : ROWS.commands().get(command).from()) {
                assertThat(isRefusedByRight(command, status, PARTY_CHIEF))
                        .as("%s in %s", command, status)
                        .isTrue();
            }
        }
    }

    @Test
    void the_open_commands_are_those_that_are_not_refused() {
        for (Status status : Status.values()) {
            EVERYBODY.forEach((role, actor) -> {
                var allowed = TABLE.commands().stream()
                        .filter(command -> ROWS.commands().get(command).from().contains(status.name())
                                && ROWS.commands().get(command).actors().contains(role))
                        .map(command -> command.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                        .toList();
                // a second proof is somebody else's, and so is the signature after it
                assertThat(OpenIssueCommands.of(anIssue(status), actor, NOW))
                        .as("%s by %s", status, role)
                        .containsExactlyInAnyOrderElementsOf(allowed);
            });
        }
    }

    @Test
    void it_closes_by_itself_only_when_it_is_out() {
        for (Status status : Status.values()) {
            boolean closes;
            try {
                closes = new Issuing(anIssue(status)).close(NOW, 0).state().status() == Status.CLOSED;
            } catch (Refused refused) {
                closes = false;
            }
            assertThat(closes)
                    .as(status.name())
                    .isEqualTo(EnumSet.of(Status.PUBLISHED, Status.CORRECTED).contains(status));
        }
    }

    @Test
    void every_status_that_is_not_the_end_has_a_way_out() {
        // what is out closes by itself
        var ends = Set.of("CLOSED", "CANCELLED");
        var byItself = List.of("PUBLISHED", "CORRECTED");
        for (String status : TABLE.states()) {
            boolean out = ROWS.commands().values().stream()
                    .anyMatch(row ->
                            row.from().contains(status) && row.to().stream().anyMatch(next -> !next.equals(status)));
            assertThat(out || byItself.contains(status)).as(status).isEqualTo(!ends.contains(status));
        }
    }

    private static boolean isRefusedByRight(String command, String status, Actor by) {
        try {
            decide(anIssue(Status.valueOf(status)), command, by);
            return false;
        } catch (Refused refused) {
            return refused.kind() == Refused.Kind.RIGHT;
        }
    }

    private static Actor usual(String command) {
        return switch (command) {
            case "sign", "correct" -> CHIEF;
            default -> EDITOR;
        };
    }

    private static Decision<BulletinIssue, IssueEvent> decide(BulletinIssue issue, String command, Actor by) {
        var editing = new Editing(issue);
        var issuing = new Issuing(issue);
        return switch (command) {
            case "open" -> editing.open(by, NOW);
            case "compose" -> editing.compose(by, NOW, columns(), terms().edition());
            case "proof" -> editing.proof(by, NOW);
            case "sign" -> editing.sign(by, NOW);
            case "number" -> issuing.number(by, NOW, new IssueNo(2027, 1, 300));
            case "publish" -> issuing.publish(by, NOW, terms(), READERS);
            case "correct" -> issuing.correct(by, NOW, correcting("r2", "又一个题"));
            case "returnToOpen" -> editing.returnToOpen(by, NOW, "人名有误");
            case "cancel" -> editing.cancel(by, NOW, "不出了");
            default -> throw new IllegalArgumentException("no attempt for " + command);
        };
    }
}
