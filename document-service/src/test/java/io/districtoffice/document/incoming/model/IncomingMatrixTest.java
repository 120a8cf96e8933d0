package io.districtoffice.document.incoming.model;

import static io.districtoffice.document.TestPeople.AGRI_CLERK;
import static io.districtoffice.document.TestPeople.AGRI_HEAD;
import static io.districtoffice.document.TestPeople.ARCHIVIST;
import static io.districtoffice.document.TestPeople.CLERK;
import static io.districtoffice.document.TestPeople.DIRECTOR;
import static io.districtoffice.document.TestPeople.ELSEWHERE;
import static io.districtoffice.document.TestPeople.LEADER;
import static io.districtoffice.document.TestPeople.NOW;
import static io.districtoffice.document.TestPeople.SECRETARY;
import static io.districtoffice.document.TestPeople.SEC_OFFICER;
import static io.districtoffice.document.TestPeople.WATER_CLERK;
import static io.districtoffice.document.TestPeople.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.TestPeople;
import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.platform.contracts.CommandTable;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every status × every command, and every command × everybody, held against the command table. */
class IncomingMatrixTest {

    private static final StatusCommandMatrix TABLE = StatusCommandMatrix.of("document-service", "incoming-document");
    private static final CommandTable.Resource ROWS =
            CommandTable.of("document-service").resource("incoming-document");
    private static final Map<String, Actor> EVERYBODY = new LinkedHashMap<>();

    /** Only a unit that helps gives an opinion. */
    private static final Map<String, Actor> HELPING = Map.of("UNIT_CLERK", AGRI_CLERK, "UNIT_HEAD", AGRI_HEAD);

    static {
        EVERYBODY.put("CLERK", CLERK);
        EVERYBODY.put("SECRETARY", SECRETARY);
        EVERYBODY.put("DIRECTOR", DIRECTOR);
        EVERYBODY.put("LEADER", LEADER);
        EVERYBODY.put("ARCHIVIST", ARCHIVIST);
        EVERYBODY.put("SEC_OFFICER", SEC_OFFICER);
        EVERYBODY.put("UNIT_CLERK", WATER_CLERK);
        EVERYBODY.put("UNIT_HEAD", WATER_HEAD);
    }

    @Test
    void the_table_knows_every_status() {
        assertThat(TABLE.states())
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Enum::name).toList());
    }

    @Test
    void every_command_is_carried_out_where_the_table_says_and_refused_everywhere_else() {
        TABLE.check((status, command) -> {
            var at = Status.valueOf(status);
            return decide(document(at, command), command, usual(at, command))
                    .state()
                    .status();
        });
    }

    @Test
    void whoever_the_table_does_not_name_may_not() {
        var wrong = new ArrayList<String>();
        for (String command : TABLE.commands()) {
            EVERYBODY.forEach((role, actor) -> {
                var one = command.equals("give-opinion") ? HELPING.getOrDefault(role, actor) : actor;
                if (ROWS.commands().get(command).actors().contains(role) == neverMay(command, one)) {
                    wrong.add(command + " by " + role);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_of_another_office_or_of_a_unit_without_it_may() {
        var shiba = TestPeople.member("shiba", "head", "UNIT_HEAD");
        for (String command : TABLE.commands()) {
            assertThat(neverMay(command, ELSEWHERE)).as(command).isTrue();
            assertThat(neverMay(command, shiba)).as(command).isTrue();
        }
    }

    @Test
    void what_is_offered_is_what_would_be_carried_out() {
        var wrong = new ArrayList<String>();
        for (Status status : Status.values()) {
            var document = Lives.of(status);
            EVERYBODY.forEach((role, actor) -> document.offeredTo(actor).forEach(command -> {
                if (isRefused(document, command, actor)) {
                    wrong.add(command + " in " + status + " offered to " + role);
                }
            }));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_status_that_is_not_the_end_has_a_way_out() {
        var ends = Set.of(Status.RETURNED, Status.ARCHIVED, Status.DISPOSED);
        for (Status status : Status.values()) {
            boolean out = TABLE.commands().stream()
                    .filter(command -> ROWS.commands().get(command).from().contains(status.name()))
                    .anyMatch(command -> decide(document(status, command), command, usual(status, command))
                                    .state()
                                    .status()
                            != status);
            assertThat(out).as(status.name()).isEqualTo(!ends.contains(status));
        }
    }

    private static boolean isRefused(IncomingDocument document, String command, Actor by) {
        try {
            decide(document, command, by);
            return false;
        } catch (Refused refused) {
            return true;
        }
    }

    /** Refused by right in each status from which the command starts. */
    private static boolean neverMay(String command, Actor by) {
        return ROWS.commands().get(command).from().stream().map(Status::valueOf).allMatch(status -> {
            try {
                decide(document(status, command), command, by);
                return false;
            } catch (Refused refused) {
                return refused.kind() == Refused.Kind.RIGHT;
            }
        });
    }

    /** Of that status, and such that the command may be carried out if it may at all. */
    private static IncomingDocument document(Status status, String command) {
        return switch (command) {
            case "move" -> status == Status.REGISTERED ? Lives.stub() : Lives.of(status);
            case "dispose" -> status == Status.REGISTERED ? Lives.stub() : Lives.of(status);
            case "assign" ->
                switch (status) {
                    case PROPOSED -> Lives.proposed(Genre.LETTER);
                    case ASSIGNED -> Lives.instructed();
                    default -> Lives.of(status);
                };
            case "circulate" -> status == Status.PROPOSED ? Lives.toBeRead() : Lives.of(status);
            case "deliver" -> status == Status.CIRCULATING ? Lives.circulating(true, true, false) : Lives.of(status);
            case "confirm-instruction" -> Lives.enteredOnBehalf(status);
            case "give-opinion" ->
                status == Status.HANDLING
                        ? new Working(Lives.of(status))
                                .accept(null, AGRI_CLERK, NOW)
                                .state()
                        : Lives.of(status);
            case "close" ->
                switch (status) {
                    case HANDLED -> handledOfLetter();
                    case CIRCULATING -> allHaveRead();
                    default -> Lives.of(status);
                };
            default -> Lives.of(status);
        };
    }

    private static IncomingDocument handledOfLetter() {
        var assigned = new Working(Lives.proposed(Genre.LETTER))
                .assign(Lives.NO_WISH, DIRECTOR, NOW)
                .state();
        var handling = new Working(assigned).accept(null, WATER_CLERK, NOW).state();
        return new Working(handling)
                .submitResult("已办结", List.of(), Map.of("agri", "不涉及"), WATER_CLERK, NOW)
                .state();
    }

    private static IncomingDocument allHaveRead() {
        var one = Lives.heard(Lives.circulating(false, false, false), Lives.HEKOU, CirculationRecord.Status.READ);
        return Lives.heard(one, Lives.SHIBA, CirculationRecord.Status.SKIPPED);
    }

    private static Actor usual(Status status, String command) {
        return switch (command) {
            case "register", "move", "deliver", "dispose" -> CLERK;
            case "assign" -> status == Status.PROPOSED ? DIRECTOR : SECRETARY;
            case "instruct", "confirm-instruction" -> LEADER;
            case "accept" -> status == Status.HANDLING ? AGRI_CLERK : WATER_CLERK;
            case "decline" -> status == Status.HANDLING ? AGRI_HEAD : WATER_HEAD;
            case "give-opinion" -> AGRI_CLERK;
            case "submit-result" -> WATER_CLERK;
            case "archive", "not-archive" -> ARCHIVIST;
            default -> SECRETARY;
        };
    }

    private static Decision<IncomingDocument, IncomingEvent> decide(
            IncomingDocument document, String command, Actor by) {
        var deciding = new Deciding(document);
        var working = new Working(document);
        var circulating = new Circulating(document);
        var finishing = new Finishing(document);
        return switch (command) {
            case "register" -> document.register(Lives.NUMBER_17, by, NOW);
            case "move" -> document.move(new Stub.Custody(Person.of(by), "保密柜 2", NOW.at()), by, NOW);
            case "prelim-review" -> document.prelimReview("属本办受理", by, NOW);
            case "return-to-sender" -> document.returnToSender(ReturnReason.ROUTING_RULE, "越级行文", by, NOW);
            case "propose" -> deciding.propose(Lives.act(Due.NONE, false), by, NOW);
            case "submit" -> deciding.submit(Person.of(LEADER), by, NOW);
            case "instruct" -> deciding.instruct("i-2", Lives.word("同意"), behalf(by), by, NOW);
            case "confirm-instruction" -> deciding.confirm("i-1", by, NOW);
            case "assign" -> working.assign(Lives.NO_WISH, by, NOW);
            case "accept" -> working.accept(null, by, NOW);
            case "decline" -> working.decline("不属我局职责", by, NOW);
            case "give-opinion" -> working.giveOpinion("同意", List.of(), by, NOW);
            case "submit-result" -> working.submitResult("已办结", List.of(), Map.of("agri", "不涉及"), by, NOW);
            case "send-back" -> working.sendBack("请补充数据", Due.NONE, by, NOW);
            case "reply" -> working.reply("同意", null, List.of(), by, NOW);
            case "circulate" -> circulating.circulate(more(document), key -> "n-" + key, by, NOW);
            case "deliver" -> circulating.deliver("r-" + Lives.HEKOU.key(), by, NOW);
            case "chase" -> circulating.chase(by, NOW);
            case "close" -> finishing.close(null, by, NOW);
            case "archive" -> finishing.archive(Retention.PERMANENT, null, by, NOW);
            case "not-archive" -> finishing.notArchive(NotFiled.MASS_DOCUMENT, by, NOW);
            case "dispose" -> Lives.dispose(document, by);
            default -> throw new IllegalArgumentException("no attempt for " + command);
        };
    }

    private static OnBehalf behalf(Actor by) {
        return by.hasRole("SECRETARY") ? new OnBehalf(Lives.official(LEADER), Medium.PHONE, List.of()) : null;
    }

    private static Circulating.Wish more(IncomingDocument document) {
        return document.circulation() == null
                ? Lives.wish(false, false, false)
                : new Circulating.Wish(null, false, false, false, null, List.of(Lives.FIRST));
    }
}
