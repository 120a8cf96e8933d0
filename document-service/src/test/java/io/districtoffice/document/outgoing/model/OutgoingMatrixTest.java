package io.districtoffice.document.outgoing.model;

import static io.districtoffice.document.outgoing.model.Outgoings.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.outgoing.model.OutgoingDocument.Status;
import io.districtoffice.platform.contracts.CommandTable;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every status × every command × everybody, held against the command table. */
class OutgoingMatrixTest {
    private static final StatusCommandMatrix TABLE = StatusCommandMatrix.of("document-service", "outgoing-document");
    private static final CommandTable.Resource ROWS =
            CommandTable.of("document-service").resource("outgoing-document");
    private static final Map<String, Actor> EVERYBODY = new LinkedHashMap<>();

    static {
        EVERYBODY.put("CLERK", CLERK);
        EVERYBODY.put("SECRETARY", SECRETARY);
        EVERYBODY.put("DIRECTOR", DIRECTOR);
        EVERYBODY.put("LEADER", LEADER);
        EVERYBODY.put("ARCHIVIST", ARCHIVIST);
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
            boolean may = mayIn(command, role);
            var actor = may ? by : usual(command);
            return decide(document(status, command, actor), command, actor)
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
                    if (mayIn(command, role) == isRefusedByRight(command, status, actor)) {
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
                var roles = Set.copyOf(ROWS.commands().get(command).actors());
                var stranger = new Actor(
                        "p-x", Actor.Kind.PERSON, "某", "district-party", "district-party", roles, Set.of(), "s");
                assertThat(isRefusedByRight(command, status, stranger))
                        .as("%s in %s", command, status)
                        .isTrue();
            }
        }
    }

    @Test
    void the_open_commands_are_those_that_are_not_refused() {
        for (Status status : Status.values()) {
            EVERYBODY.forEach((role, actor) -> {
                var document = aDocument(status);
                var allowed = TABLE.commands().stream()
                        .filter(command -> !command.equals("saveDraft") && !command.equals("confirmSign"))
                        .filter(command -> ROWS.commands().get(command).from().contains(status.name()))
                        .filter(command -> mayIn(command, role))
                        .filter(command -> !command.equals("withdraw") || !role.equals("SECRETARY"))
                        .map(command -> command.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                        .toList();
                assertThat(document.commands(actor).stream()
                                .filter(command -> !command.equals("confirm-sign"))
                                .toList())
                        .as("%s by %s", status, role)
                        .containsExactlyInAnyOrderElementsOf(allowed);
            });
        }
    }

    @Test
    void every_status_that_is_not_the_end_has_a_way_out() {
        var ends = Set.of("WITHDRAWN", "REVOKED", "REPEALED");
        for (String status : TABLE.states()) {
            boolean out = ROWS.commands().values().stream()
                    .anyMatch(row ->
                            row.from().contains(status) && row.to().stream().anyMatch(next -> !next.equals(status)));
            assertThat(out).as(status).isEqualTo(!ends.contains(status));
        }
    }

    /** A director answers for his office when that was asked, not for the one that asks. */
    private static boolean mayIn(String command, String role) {
        boolean answer = command.equals("agree") || command.equals("disagree");
        return ROWS.commands().get(command).actors().contains(role) && !(answer && role.equals("DIRECTOR"));
    }

    private static boolean isRefusedByRight(String command, String status, Actor by) {
        try {
            decide(document(status, command, by), command, by);
            return false;
        } catch (Refused refused) {
            return refused.kind() == Refused.Kind.RIGHT;
        }
    }

    private static OutgoingDocument document(String status, String command, Actor by) {
        boolean drafts = by.hasRole("CLERK") || by.hasRole("SECRETARY") || by.hasRole("DIRECTOR");
        // who withdraws is its drafter or the director; who lays it before the leader is not
        var drafter = command.equals("withdraw") && drafts && OFFICE.equals(by.office()) ? by : CLERK;
        return aDocument(Status.valueOf(status), drafter, content(), command.equals("confirmSign"));
    }

    private static Actor usual(String command) {
        return switch (command) {
            case "agree", "disagree" -> HEAD;
            case "sign", "confirmSign" -> LEADER;
            case "archive" -> ARCHIVIST;
            case "register", "print", "seal", "dispatch", "disclose", "withdraw", "saveDraft", "submitReview" -> CLERK;
            case "oralApprove", "voidNumber", "revoke", "repeal" -> DIRECTOR;
            default -> SECRETARY;
        };
    }

    private static Decision<OutgoingDocument, OutgoingEvent> decide(
            OutgoingDocument document, String command, Actor by) {
        var drafting = new Drafting(document);
        var agreeing = new Agreeing(document);
        var signing = new SigningOff(document);
        var issuing = new Issuing(document);
        var later = at(AT.plusSeconds(30L * 24 * 3600));
        return switch (command) {
            case "saveDraft" -> drafting.save(by, NOW, content());
            case "submitReview" -> drafting.submitReview(by, NOW, List.of(), List.of());
            case "returnDraft" -> drafting.returnDraft(by, NOW, List.of(new Fault(Gate.LANGUAGE, "19", "文字不通")));
            case "withdraw" -> drafting.withdraw(by, NOW, "不发了");
            case "requestCountersign" -> agreeing.requestCountersign(by, NOW, List.of(party("water")));
            case "agree" -> agreeing.agree(by, NOW, null);
            case "disagree" -> agreeing.disagree(by, NOW, "不同意");
            case "noReply" -> agreeing.noReply(by, later, "water");
            case "sendToMeeting" -> agreeing.sendToMeeting(by, NOW, "重要");
            case "adopted" -> agreeing.adopted(by, NOW, "常务会议", NOW.today(), null);
            case "submitSign" -> signing.submitSign(by, NOW, submission(), List.of());
            case "sign" -> signing.sign(by, NOW, "同意", false, CODE);
            case "oralApprove" -> signing.oralApprove(by, NOW, call(), CODE);
            case "confirmSign" -> signing.confirmSign(by, NOW, "同意");
            case "recheck" -> signing.recheck(by, NOW, null, null, false, List.of());
            case "register" -> issuing.register(by, NOW, new DocNo("西政办发", 2026, 12), 50, null);
            case "voidNumber" -> issuing.voidNumber(by, NOW, "重号");
            case "print" -> issuing.print(by, NOW, "文印室", null);
            case "seal" -> issuing.seal(by, NOW, "办公室印", 50, null);
            case "dispatch" -> issuing.dispatch(by, NOW, Sending.Channel.ELECTRONIC);
            case "disclose" -> issuing.disclose(by, NOW, "区政府网站", "保密员");
            case "archive" -> issuing.archive(by, NOW, Filing.Retention.Y30, null);
            case "revoke" -> issuing.revoke(by, NOW, "内容有误");
            case "repeal" -> issuing.repeal(by, NOW, "已被替代", null);
            default -> throw new IllegalArgumentException("no attempt for " + command);
        };
    }
}
