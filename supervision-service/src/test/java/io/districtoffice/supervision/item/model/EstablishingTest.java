package io.districtoffice.supervision.item.model;

import static io.districtoffice.supervision.People.DIRECTOR;
import static io.districtoffice.supervision.People.HEAD;
import static io.districtoffice.supervision.People.LEADER;
import static io.districtoffice.supervision.People.SECRETARY;
import static io.districtoffice.supervision.People.SUPERVISOR;
import static io.districtoffice.supervision.People.on;
import static io.districtoffice.supervision.item.model.Items.ESTABLISHED_AT;
import static io.districtoffice.supervision.item.model.Items.anItem;
import static io.districtoffice.supervision.item.model.Items.approval;
import static io.districtoffice.supervision.item.model.Items.onBehalf;
import static io.districtoffice.supervision.item.model.Items.ordered;
import static io.districtoffice.supervision.item.model.Items.proposed;
import static io.districtoffice.supervision.item.model.Items.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.supervision.assignment.model.FileRef;
import io.districtoffice.supervision.assignment.model.Frequency;
import io.districtoffice.supervision.item.model.SupervisionItem.Kind;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EstablishingTest {

    private static final Wanted IN_FIFTEEN_DAYS = new Wanted(null, 15);
    private static final Overlap.Found ANOTHER = new Overlap.Found("i-2", 3, 2026);

    static void refused(ThrowingCallable attempt, Refused.Kind kind, String code) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.kind()).isEqualTo(kind);
        });
    }

    static void invalid(ThrowingCallable attempt, String field, String code) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.errors())
                .extracting(FieldError::field, FieldError::code)
                .contains(org.assertj.core.groups.Tuple.tuple(field, code)));
    }

    private static SupervisionItem approve(SupervisionItem item, Actor by, Approval approval) {
        return new Establishing(item)
                .approve(by, ESTABLISHED_AT, null, approval, List.of(), 7)
                .state();
    }

    private static Approval due(Wanted due) {
        return approval(units("hekou"), due, Plan.Importance.NORMAL);
    }

    @Test
    void what_a_leader_ordered_the_supervisor_establishes() {
        var item = approve(ordered(), SUPERVISOR, approval());

        assertThat(item.status()).isEqualTo(Status.ESTABLISHED);
        assertThat(item.plan().no()).isEqualTo(7);
        assertThat(item.plan().year()).isEqualTo(2026);
        assertThat(item.lead()).isEqualTo("hekou");
        assertThat(item.isForLeader()).isTrue();
        assertThat(Speeds.of(item).establishing()).as("T1").isEqualTo(20 * 3600L);
    }

    @Test
    void anything_else_the_head_of_the_office_establishes() {
        refused(
                () -> approve(proposed(Kind.SPECIAL), SUPERVISOR, approval()),
                Refused.Kind.RIGHT,
                "item.the-head-approves");

        assertThat(approve(proposed(Kind.SPECIAL), DIRECTOR, approval()).isForLeader())
                .isFalse();
        assertThat(approve(proposed(Kind.SPECIAL), LEADER, approval()).isForLeader())
                .as("a leader who established it reads the result")
                .isTrue();
    }

    @Test
    void a_kind_that_says_instruction_is_not_one() {
        refused(
                () -> approve(proposed(Kind.INSTRUCTION), SUPERVISOR, approval()),
                Refused.Kind.RIGHT,
                "item.the-head-approves");
    }

    @Test
    void there_are_not_two_leads() {
        var two = approval(units("hekou", "shiba", "hekou"), IN_FIFTEEN_DAYS, Plan.Importance.NORMAL);
        refused(() -> approve(ordered(), SUPERVISOR, two), Refused.Kind.VALUE, "item.one-lead");

        var twice = approval(units("hekou", "shiba", "shiba"), IN_FIFTEEN_DAYS, Plan.Importance.NORMAL);
        invalid(() -> approve(ordered(), SUPERVISOR, twice), "coUnitIds", "item.unit-twice");
    }

    @Test
    void the_due_date_lies_ahead_and_is_said_once() {
        refused(
                () -> approve(ordered(), SUPERVISOR, due(new Wanted(ESTABLISHED_AT.at(), null))),
                Refused.Kind.VALUE,
                "item.due-before-notice");
        var both = due(new Wanted(on(9, 9).at(), 3));
        invalid(() -> approve(ordered(), SUPERVISOR, both), "dueAt", "item.one-due");
        invalid(() -> approve(ordered(), SUPERVISOR, due(new Wanted(null, null))), "dueAt", "item.one-due");
        invalid(() -> approve(ordered(), SUPERVISOR, due(new Wanted(null, 0))), "dueInWorkingDays", "number-range");
        invalid(() -> approve(ordered(), SUPERVISOR, due(new Wanted(null, 366))), "dueInWorkingDays", "number-range");
        var far = due(new Wanted(on(2000, 9).at(), null));
        invalid(() -> approve(ordered(), SUPERVISOR, far), "dueAt", "item.due-too-far");
    }

    @Test
    void a_stage_is_not_after_the_whole() {
        var late = new Approval(
                "整改",
                units("hekou"),
                new Wanted(on(4, 17).at(), null),
                Plan.Importance.NORMAL,
                Frequency.NONE,
                null,
                null,
                List.of(new Approval.Stage("方案", on(5, 17).at())));
        invalid(() -> approve(ordered(), SUPERVISOR, late), "milestones[0].dueAt", "item.after-the-whole");
    }

    @Test
    void the_same_matter_is_not_supervised_twice() {
        refused(
                () -> new Establishing(ordered())
                        .approve(SUPERVISOR, ESTABLISHED_AT, null, approval(), List.of(ANOTHER), 7),
                Refused.Kind.STATE,
                "item.overlaps");
        refused(
                () -> new Establishing(ordered())
                        .overlapCheck(SUPERVISOR, ESTABLISHED_AT, List.of(), null, List.of(ANOTHER)),
                Refused.Kind.STATE,
                "item.overlaps");
        invalid(
                () -> new Establishing(ordered())
                        .overlapCheck(SUPERVISOR, ESTABLISHED_AT, List.of("i-9"), null, List.of(ANOTHER)),
                "linkedItemIds[0]",
                "item.no-overlap");
    }

    @Test
    void an_overlap_that_is_linked_or_justified_is_no_obstacle() {
        var linked = new Establishing(ordered())
                .overlapCheck(SUPERVISOR, ESTABLISHED_AT, List.of("i-2"), null, List.of(ANOTHER))
                .state();
        var justified = new Establishing(ordered())
                .overlapCheck(SUPERVISOR, ESTABLISHED_AT, List.of(), "另查责任", List.of(ANOTHER))
                .state();

        for (var item : List.of(linked, justified)) {
            assertThat(new Establishing(item)
                            .approve(SUPERVISOR, ESTABLISHED_AT, null, approval(), List.of(ANOTHER), 7)
                            .state()
                            .status())
                    .isEqualTo(Status.ESTABLISHED);
        }
        refused(
                () -> new Establishing(linked)
                        .approve(
                                SUPERVISOR,
                                ESTABLISHED_AT,
                                null,
                                approval(),
                                List.of(ANOTHER, new Overlap.Found("i-3", 0, 0)),
                                7),
                Refused.Kind.STATE,
                "item.overlaps");
    }

    @Test
    void what_a_leader_ordered_only_a_leader_refuses() {
        refused(
                () -> new Establishing(ordered()).refuse(DIRECTOR, ESTABLISHED_AT, null, "不办"),
                Refused.Kind.RIGHT,
                "item.only-the-leader-refuses");
        assertThat(new Establishing(proposed(Kind.SPECIAL))
                        .refuse(DIRECTOR, ESTABLISHED_AT, null, "不办")
                        .state()
                        .ending()
                        .reason())
                .isEqualTo("不办");
    }

    @Test
    void a_secretary_enters_it_for_somebody_and_says_how_he_was_told() {
        var establishing = new Establishing(proposed(Kind.SPECIAL));
        invalid(
                () -> establishing.approve(SECRETARY, ESTABLISHED_AT, null, approval(), List.of(), 7),
                "onBehalfOf",
                "value-missing");
        invalid(
                () -> establishing.approve(
                        SECRETARY, ESTABLISHED_AT, onBehalf(SUPERVISOR, Medium.PHONE), approval(), List.of(), 7),
                "onBehalfOf",
                "item.no-such-official");
        invalid(
                () -> establishing.approve(
                        SECRETARY, ESTABLISHED_AT, onBehalf(LEADER, Medium.DIRECT), approval(), List.of(), 7),
                "medium",
                "item.medium-missing");
        invalid(
                () -> establishing.approve(
                        SECRETARY, ESTABLISHED_AT, onBehalf(LEADER, Medium.PAPER), approval(), List.of(), 7),
                "attachmentIds",
                "item.scan-missing");
        invalid(
                () -> establishing.approve(
                        LEADER, ESTABLISHED_AT, onBehalf(LEADER, Medium.PHONE), approval(), List.of(), 7),
                "onBehalfOf",
                "item.not-for-oneself");

        var scan = new FileRef("f1", "批示.jpg", 9, "image/jpeg");
        var item = establishing
                .approve(SECRETARY, ESTABLISHED_AT, onBehalf(LEADER, Medium.PAPER, scan), approval(), List.of(), 7)
                .state();
        assertThat(item.plan().by().id()).isEqualTo(LEADER.id());
        assertThat(item.isForLeader()).isTrue();
        assertThat(item.entered()).singleElement().satisfies(one -> {
            assertThat(one.confirmedAt()).isNull();
            assertThat(one.by().id()).isEqualTo(SECRETARY.id());
        });
        refused(
                () -> new Concluding(item).confirm(DIRECTOR, on(1, 9).at()),
                Refused.Kind.STATE,
                "item.nothing-to-confirm");
        var confirmed = new Concluding(item).confirm(LEADER, on(1, 9).at()).state();
        assertThat(confirmed.entered().get(0).confirmedAt()).isEqualTo(on(1, 9).at());
    }

    @Test
    void what_a_leader_ordered_is_not_refused_for_the_director_either() {
        invalid(
                () -> new Establishing(ordered())
                        .refuse(SECRETARY, ESTABLISHED_AT, onBehalf(DIRECTOR, Medium.PHONE), "不办"),
                "onBehalfOf",
                "item.no-such-official");
    }

    @Test
    void a_secretary_does_not_establish_for_a_supervisor() {
        invalid(
                () -> new Establishing(ordered())
                        .approve(
                                SECRETARY,
                                ESTABLISHED_AT,
                                onBehalf(SUPERVISOR, Medium.PHONE),
                                approval(),
                                List.of(),
                                7),
                "onBehalfOf",
                "item.no-such-official");
    }

    @Test
    void only_a_district_office_proposes() {
        refused(
                () -> Establishing.propose("i", Items.draft(Kind.SPECIAL, false), HEAD, ESTABLISHED_AT),
                Refused.Kind.RIGHT,
                "item.only-a-district-office-proposes");
    }

    @Test
    void a_leader_is_named_or_is_the_one_who_decides() {
        assertThat(approve(ordered(), LEADER, approval()).leader().id()).isEqualTo(LEADER.id());
        assertThat(anItem(Status.ESTABLISHED).leader()).isNull();
    }
}
