package io.districtoffice.supervision.item.model;

import static io.districtoffice.supervision.People.DIRECTOR;
import static io.districtoffice.supervision.People.HEAD;
import static io.districtoffice.supervision.People.LEADER;
import static io.districtoffice.supervision.People.SECRETARY;
import static io.districtoffice.supervision.People.SUPERVISOR;
import static io.districtoffice.supervision.People.SUPERVISOR_2;
import static io.districtoffice.supervision.People.on;
import static io.districtoffice.supervision.item.model.Items.IDS;
import static io.districtoffice.supervision.item.model.Items.LOOKED;
import static io.districtoffice.supervision.item.model.Items.MORE_IDS;
import static io.districtoffice.supervision.item.model.Items.NEW_ORDER;
import static io.districtoffice.supervision.item.model.Items.anItem;
import static io.districtoffice.supervision.item.model.Items.approval;
import static io.districtoffice.supervision.item.model.Items.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.contracts.CommandTable;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.supervision.People;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every status × every command, and every command × everybody, held against the command table. */
class ItemMatrixTest {

    private static final StatusCommandMatrix TABLE = StatusCommandMatrix.of("supervision-service", "supervision-item");
    private static final CommandTable.Resource ROWS =
            CommandTable.of("supervision-service").resource("supervision-item");
    private static final Moment LATER = on(17, 9);
    private static final Map<String, Actor> EVERYBODY = new LinkedHashMap<>();

    static {
        EVERYBODY.put("SUPERVISOR", SUPERVISOR);
        EVERYBODY.put("DIRECTOR", DIRECTOR);
        EVERYBODY.put("LEADER", LEADER);
        EVERYBODY.put("SECRETARY", SECRETARY);
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
        TABLE.check((status, command) -> attempt(prepared(Status.valueOf(status), command), command, usual(command))
                .status());
    }

    @Test
    void a_failed_verification_goes_back_to_the_units() {
        var back = new Reporting(anItem(Status.REPORTED))
                .verify(SUPERVISOR, LATER, false, LOOKED, "栏杆未更换", Set.of())
                .state();

        assertThat(ROWS.commands().get("verify").to()).contains(back.status().name());
        assertThat(back.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(back.round()).isEqualTo(2);
    }

    @Test
    void whoever_the_table_does_not_name_may_not() {
        var wrong = new ArrayList<String>();
        for (String command : TABLE.commands()) {
            var row = ROWS.commands().get(command);
            var status = Status.valueOf(row.from().get(0));
            EVERYBODY.forEach((role, actor) -> {
                if (!row.actors().contains(role) && !isRefusedByRight(status, command, actor)) {
                    wrong.add(command + " by " + role);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isRefusedByRight(Status status, String command, Actor by) {
        try {
            attempt(prepared(status, command), command, by);
            return false;
        } catch (Refused refused) {
            // what waits for nobody of that name has nothing to confirm
            return refused.kind() == Refused.Kind.RIGHT || refused.code().equals("item.nothing-to-confirm");
        }
    }

    @Test
    void nobody_of_another_office_may() {
        for (String command : TABLE.commands()) {
            var status = Status.valueOf(ROWS.commands().get(command).from().get(0));
            assertThat(isRefusedByRight(status, command, People.ELSEWHERE))
                    .as(command)
                    .isTrue();
        }
    }

    @Test
    void every_status_that_is_not_the_end_has_a_way_out() {
        for (Status status : Status.values()) {
            boolean out = ROWS.commands().values().stream()
                    .anyMatch(row ->
                            row.from().contains(status.name()) && !row.to().contains(status.name()));
            assertThat(out).as(status.name()).isEqualTo(status != Status.REFUSED && status != Status.CANCELLED);
        }
    }

    private static Actor usual(String command) {
        return switch (command) {
            case "refuse", "noNewInstruction", "newInstruction", "reopen", "suspend", "resume", "confirm" -> LEADER;
            case "submitFinal", "object" -> HEAD;
            case "uphold", "change" -> SUPERVISOR_2;
            default -> SUPERVISOR;
        };
    }

    /** As the command needs it beyond the status. */
    private static SupervisionItem prepared(Status status, String command) {
        if (command.equals("conclude") && status == Status.VERIFIED) {
            return Items.withoutLeader(status);
        }
        if (command.equals("confirm") && status != Status.PROPOSED) {
            return Items.entered(anItem(status));
        }
        if (command.equals("markMilestone") && (status == Status.ISSUED || status == Status.IN_PROGRESS)) {
            return withMilestone(anItem(status));
        }
        if (command.equals("submitFinal") && status == Status.IN_PROGRESS) {
            return Items.with(anItem(status), Assignment.Status.ACCEPTED_RESULT, Items.REPORTED_AT);
        }
        return anItem(status);
    }

    private static SupervisionItem withMilestone(SupervisionItem item) {
        var next = new Next(item, item.status());
        next.milestones = List.of(new Milestone(1, "方案", item.limit(), Milestone.State.OPEN, null, null));
        return next.done();
    }

    private static SupervisionItem attempt(SupervisionItem item, String command, Actor by) {
        return decide(item, command, by).state();
    }

    private static Decision<SupervisionItem, SupervisionEvent> decide(SupervisionItem item, String command, Actor by) {
        var onBehalf = by == SECRETARY ? Items.onBehalf(LEADER, Medium.PHONE) : null;
        return switch (command) {
            case "overlapCheck" -> new Establishing(item).overlapCheck(by, LATER, List.of(), null, List.of());
            case "approve" -> new Establishing(item).approve(by, LATER, onBehalf, approval(), List.of(), 7);
            case "refuse" -> new Establishing(item).refuse(by, LATER, onBehalf, "理由");
            case "decompose" ->
                new Ordering(item)
                        .decompose(
                                by,
                                Items.ESTABLISHED_AT,
                                List.of(new Child("查栏杆", units("shiba"), new Wanted(null, 3))));
            case "issueNotice" -> new Ordering(item).issueNotice(by, Items.ISSUED_AT, Map.of(), IDS);
            case "urge" -> new Ordering(item).urge(by, LATER, "请抓紧");
            case "markMilestone" -> new Ordering(item).markMilestone(by, LATER, 1, Milestone.State.DONE, null);
            case "submitFinal" -> new Reporting(item).submitFinal(by, LATER, "完成", null, List.of());
            case "verify" -> new Reporting(item).verify(by, LATER, true, LOOKED, null, Set.of());
            case "reportToLeader" -> new Reporting(item).reportToLeader(by, LATER);
            case "noNewInstruction" -> new Reporting(item).noNewInstruction(by, LATER, onBehalf, null, null);
            case "newInstruction" -> new Ordering(item).newInstruction(by, LATER, onBehalf, NEW_ORDER, MORE_IDS);
            case "conclude" -> new Reporting(item).conclude(by, LATER, "办结", null);
            case "object" -> new Concluding(item).object(by, LATER, "不同意");
            case "uphold" -> new Concluding(item).uphold(by, LATER, "维持");
            case "change" -> new Concluding(item).change(by, LATER, "采纳", "改为部分完成", null);
            case "rate" -> new Concluding(item).rate(by, Ratings.Score.SATISFIED);
            case "close" -> new Concluding(item).close(by, LATER, "已整改");
            case "reopen" -> new Ordering(item).reopen(by, LATER, onBehalf, NEW_ORDER, MORE_IDS);
            case "suspend" ->
                new Halting(item).suspend(by, LATER, onBehalf, on(30, 9).at(), "等待");
            case "resume" -> new Halting(item).resume(by, LATER, onBehalf);
            case "cancel" -> new Halting(item).cancel(by, LATER, "撤销");
            case "confirm" -> new Concluding(item).confirm(by, LATER.at());
            default -> throw new IllegalArgumentException("no attempt for " + command);
        };
    }
}
