package io.districtoffice.supervision.assignment.model;

import static io.districtoffice.supervision.People.CLERK;
import static io.districtoffice.supervision.People.HEAD;
import static io.districtoffice.supervision.People.SUPERVISOR;
import static io.districtoffice.supervision.People.official;
import static io.districtoffice.supervision.People.on;
import static io.districtoffice.supervision.assignment.model.Assignments.LATER;
import static io.districtoffice.supervision.assignment.model.Assignments.anAssignment;
import static io.districtoffice.supervision.assignment.model.Assignments.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.supervision.assignment.model.Assignment.Status;
import io.districtoffice.supervision.limit.model.Light;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static void refused(ThrowingCallable attempt, Refused.Kind kind, String code) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.kind()).isEqualTo(kind);
        });
    }

    private static void invalid(ThrowingCallable attempt, String field, String code) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.errors())
                .extracting(FieldError::field, FieldError::code)
                .contains(org.assertj.core.groups.Tuple.tuple(field, code)));
    }

    private static Deadline.State state(Assignment assignment, String rule) {
        return Dates.of(assignment).stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void a_unit_objects_within_three_working_days() {
        // the notice is of Monday, so Thursday 17:30 is the last moment
        assertThat(anAssignment(Status.RECEIVED)
                        .object(HEAD, on(3, 17), "不属我镇")
                        .state()
                        .status())
                .isEqualTo(Status.OBJECTED);
        refused(
                () -> anAssignment(Status.RECEIVED).object(HEAD, on(3, 18), "不属我镇"),
                Refused.Kind.STATE,
                "assignment.objection-too-late");
    }

    @Test
    void only_the_head_objects() {
        refused(
                () -> anAssignment(Status.RECEIVED).object(CLERK, on(1, 9), "不属我镇"),
                Refused.Kind.RIGHT,
                "assignment.only-the-head-objects");
    }

    @Test
    void an_objection_is_answered_with_a_reason_and_a_date() {
        var objected = anAssignment(Status.OBJECTED);
        assertThat(state(objected, Dates.OBJECTION)).isEqualTo(Deadline.State.ARMED);
        assertThat(state(objected, Dates.ANSWER)).isEqualTo(Deadline.State.MET);

        var rejected = new AtOffice(objected)
                .rejectObjection(SUPERVISOR, on(2, 9), "应由你镇承办")
                .state();
        assertThat(rejected.status()).isEqualTo(Status.ACCEPTED);
        assertThat(rejected.objection().answer().reason()).isEqualTo("应由你镇承办");
        assertThat(state(rejected, Dates.OBJECTION)).isEqualTo(Deadline.State.MET);
        assertThat(state(rejected, Dates.FEEDBACK)).isEqualTo(Deadline.State.ARMED);
    }

    @Test
    void obstacles_are_told_when_more_of_the_time_than_of_the_work_is_gone() {
        var accepted = anAssignment(Status.ACCEPTED);
        // of 15 working days, 7 are gone on the 11th
        invalid(() -> accepted.feedback(CLERK, on(9, 17), told(20, " ")), "obstacles", "assignment.obstacles-missing");

        var behind = accepted.feedback(CLERK, on(9, 17), told(20, "等待资金")).state();
        assertThat(behind.newest().behind()).isTrue();
        assertThat(accepted.feedback(CLERK, on(9, 17), told(60, null))
                        .state()
                        .newest()
                        .behind())
                .isFalse();
    }

    @Test
    void feedback_is_numbered_and_asks_for_the_next_one() {
        var first = anAssignment(Status.WORKING);
        var second = first.feedback(HEAD, on(3, 9), told(60, null)).state();

        assertThat(second.newest().no()).isEqualTo(2);
        assertThat(second.nextFeedback().due())
                .isEqualTo(on(3, 9).workingDays(5).due());
        assertThat(second.handlers()).contains(CLERK.id(), HEAD.id());
        assertThat(Dates.of(second))
                .filteredOn(one -> one.rule().equals(Dates.FEEDBACK))
                .singleElement()
                .satisfies(one -> assertThat(one.occurrence()).isEqualTo("3"));
        assertThat(first.feedback(HEAD, on(16, 9), told(95, null)).state().nextFeedback())
                .as("the matter itself is due before")
                .isNull();
    }

    @Test
    void how_often_is_what_the_notice_says() {
        var daily = Assignments.issued(Frequency.DAILY)
                .receive(CLERK, on(0, 15))
                .state()
                .accept(CLERK, on(1, 9), null)
                .state();
        assertThat(daily.nextFeedback().due())
                .isEqualTo(on(2, 9).calendar().closeOf(java.time.LocalDate.of(2026, 3, 4)));
        var staged = Assignments.issued(Frequency.STAGE)
                .receive(CLERK, on(0, 15))
                .state()
                .accept(CLERK, on(1, 9), null)
                .state();
        assertThat(staged.nextFeedback()).isNull();
    }

    @Test
    void a_result_after_the_due_date_is_taken_and_shown_as_late() {
        var late = anAssignment(Status.WORKING)
                .claimDone(CLERK, on(40, 9), "完成", List.of())
                .state();
        var inTime = anAssignment(Status.DONE_CLAIMED);

        assertThat(late.status()).isEqualTo(Status.DONE_CLAIMED);
        assertThat(late.cameLate()).isTrue();
        assertThat(late.track().light(on(41, 9).at())).isEqualTo(Light.RED);
        assertThat(inTime.cameLate()).isFalse();
        assertThat(inTime.track().light(on(41, 9).at())).isEqualTo(Light.GREEN);
        assertThat(anAssignment(Status.ACCEPTED_RESULT).track().light(LATER.at()))
                .isEqualTo(Light.BLUE);
        assertThat(anAssignment(Status.FREED).track().light(LATER.at())).isNull();
    }

    @Test
    void whoever_worked_on_it_does_not_accept_the_result() {
        var moved = official(CLERK.id(), "SUPERVISOR");
        refused(
                () -> new AtOffice(anAssignment(Status.DONE_CLAIMED)).acceptResult(moved, LATER, null),
                Refused.Kind.RIGHT,
                "assignment.not-by-its-handler");
    }

    @Test
    void what_is_sent_back_is_another_round_and_its_date_runs_again() {
        var back = new AtOffice(anAssignment(Status.DONE_CLAIMED))
                .sendBack(SUPERVISOR, LATER, "材料不全")
                .state();

        assertThat(back.round()).isEqualTo(2);
        assertThat(back.claim()).isNull();
        assertThat(back.sentBack()).singleElement().satisfies(one -> assertThat(one.reason())
                .isEqualTo("材料不全"));
        assertThat(state(back, Dates.DUE)).isEqualTo(Deadline.State.ARMED);
        assertThat(state(anAssignment(Status.DONE_CLAIMED), Dates.DUE)).isEqualTo(Deadline.State.MET);
        var often = back;
        for (int i = 2; i <= 20; i++) {
            often = new AtOffice(often.claimDone(CLERK, LATER, null, List.of()).state())
                    .sendBack(SUPERVISOR, LATER, "不全")
                    .state();
        }
        var last = often.claimDone(CLERK, LATER, null, List.of()).state();
        refused(
                () -> new AtOffice(last).sendBack(SUPERVISOR, LATER, "不全"),
                Refused.Kind.STATE,
                "assignment.too-many-rounds");
    }

    @Test
    void another_unit_gets_the_same_order_with_a_date_ahead() {
        var freed = new AtOffice(anAssignment(Status.FREED));
        invalid(() -> freed.reassign(SUPERVISOR, LATER, "n-1", "hekou", null, "改派"), "unitId", "assignment.same-unit");
        refused(
                () -> freed.reassign(SUPERVISOR, on(40, 9), "n-1", "shiba", null, "改派"),
                Refused.Kind.VALUE,
                "assignment.due-before-notice");

        var reassigned = freed.reassign(
                        SUPERVISOR, LATER, "n-1", "shiba", on(10, 9).workingDays(5), "改派")
                .state();
        var order = new ByItself(reassigned).passedOn();
        assertThat(order.unit()).isEqualTo("shiba");
        assertThat(order.predecessor()).isEqualTo(Assignments.ID);
        assertThat(order.lead()).isTrue();
        var next = Assignment.issue("n-1", order, LATER).state();
        assertThat(next.limit()).isEqualTo(on(10, 9).workingDays(5));
        assertThat(next.answerBy().start()).isEqualTo(LATER.at());
    }

    @Test
    void a_person_is_named_by_the_notice_or_by_the_unit() {
        assertThat(Assignments.ofPerson(Status.ACCEPTED).person().id()).isEqualTo(CLERK.id());
        var other = Assignments.ofPerson(Status.ISSUED)
                .receive(CLERK, on(0, 15))
                .state()
                .accept(HEAD, on(1, 9), new Person("p-other", "周"))
                .state();
        assertThat(other.person().id()).isEqualTo("p-other");
    }

    @Test
    void the_clocks_stand_still_with_the_item() {
        var working = anAssignment(Status.WORKING);
        var paused = new ByItself(working).pause(on(3, 9).at()).state();
        var resumed = new ByItself(paused).resume(on(10, 9)).state();

        assertThat(state(paused, Dates.DUE)).isEqualTo(Deadline.State.PAUSED);
        assertThat(paused.track().light(on(90, 9).at())).isNull();
        assertThat(new ByItself(paused).pause(on(4, 9).at()).events())
                .as("twice")
                .isEmpty();
        assertThat(resumed.limit().due())
                .isEqualTo(on(0, 9).calendar().plusWorking(working.limit().due(), Duration.ofHours(35)));
        assertThat(new ByItself(resumed).resume(on(11, 9)).events()).isEmpty();
        var objection =
                new ByItself(anAssignment(Status.RECEIVED)).pause(on(1, 9).at()).state();
        assertThat(objection.object(HEAD, on(20, 9), "不属我镇").state().status())
                .as("the window stands still, too")
                .isEqualTo(Status.OBJECTED);
    }

    @Test
    void what_is_done_is_not_cancelled() {
        assertThat(new ByItself(anAssignment(Status.ACCEPTED_RESULT)).cancel().events())
                .isEmpty();
        assertThat(new ByItself(anAssignment(Status.FREED)).cancel().events()).isEmpty();
        assertThat(new ByItself(anAssignment(Status.DONE_CLAIMED))
                        .cancel()
                        .state()
                        .status())
                .isEqualTo(Status.CANCELLED);
    }

    @Test
    void a_date_that_was_not_kept_is_recorded_if_it_is_true_and_once() {
        var working = anAssignment(Status.WORKING);
        var due = working.limit().due();
        var late = new ByItself(working)
                .ranLate(Dates.DUE, "1", due, due.plusMillis(3))
                .state();

        assertThat(late.late()).hasSize(1);
        assertThat(new ByItself(late)
                        .ranLate(Dates.DUE, "1", due, due.plusMillis(9))
                        .events())
                .isEmpty();
        assertThat(new ByItself(anAssignment(Status.DONE_CLAIMED))
                        .ranLate(Dates.DUE, "1", due, due)
                        .events())
                .as("done in time")
                .isEmpty();
        assertThat(new ByItself(working)
                        .ranLate(Dates.DUE, "1", due.minusSeconds(1), due)
                        .events())
                .as("it has moved since")
                .isEmpty();
        var next = working.nextFeedback().due();
        assertThat(new ByItself(working)
                        .ranLate(Dates.FEEDBACK, "2", next, next)
                        .state()
                        .late())
                .hasSize(1);
        assertThat(new ByItself(working)
                        .ranLate(Dates.FEEDBACK, "1", next, next)
                        .events())
                .isEmpty();
        var answer = anAssignment(Status.ACCEPTED).answerBy().due();
        assertThat(new ByItself(anAssignment(Status.ACCEPTED))
                        .ranLate(Dates.ANSWER, "1", answer, answer)
                        .events())
                .isEmpty();
    }
}
