package io.districtoffice.supervision.assignment.model;

import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Late;
import io.districtoffice.supervision.assignment.model.Assignment.Status;
import io.districtoffice.supervision.limit.model.Limit;
import io.districtoffice.supervision.limit.model.Moment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to an assignment without its people: with its item, by the calendar, by a date that was not kept. */
public record ByItself(Assignment assignment) {

    /** The item is no more. What is done stays done. */
    public Decision<Assignment, AssignmentEvent> cancel() {
        return assignment.status().isOpen()
                ? Decision.of(new Next(assignment, Status.CANCELLED).done(), new AssignmentEvent.Cancelled())
                : Decision.of(assignment);
    }

    /** The item is suspended: the clocks stand still. */
    public Decision<Assignment, AssignmentEvent> pause(Instant at) {
        return assignment.status().isOpen()
                ? moved(limit -> limit.paused(at), new AssignmentEvent.Paused())
                : Decision.of(assignment);
    }

    /** The clocks go on; also those of what was settled meanwhile, so that none stands for ever. */
    public Decision<Assignment, AssignmentEvent> resume(Moment now) {
        return moved(limit -> limit.resumed(now), new AssignmentEvent.Resumed());
    }

    /** A yearly notice has changed: only what comes out at another date is told. */
    public Decision<Assignment, AssignmentEvent> reckonAnew(Moment now) {
        return assignment.status().isOpen()
                ? moved(limit -> limit.reckonedBy(now), new AssignmentEvent.Rescheduled())
                : Decision.of(assignment);
    }

    /** What the order says to whoever comes instead. */
    public Order passedOn() {
        return assignment.order().passedTo(assignment.successor(), assignment.id());
    }

    /** The timers say that a date was not kept: recorded if it is true, and once. */
    public Decision<Assignment, AssignmentEvent> ranLate(String rule, String occurrence, Instant due, Instant told) {
        Limit limit = Dates.unkept(assignment, rule, occurrence);
        if (limit == null || !limit.due().equals(due) || told.isBefore(due)) {
            return Decision.of(assignment);
        }
        var next = new Next(assignment, assignment.status());
        next.late = Late.with(assignment.late(), new Late(rule, occurrence, due, told));
        return next.late.equals(assignment.late())
                ? Decision.of(assignment)
                : Decision.of(next.done(), new AssignmentEvent.RanLate(rule));
    }

    @FunctionalInterface
    private interface Moving {
        Limit moved(Limit limit);

        default @Nullable Limit ifAny(@Nullable Limit limit) {
            return limit == null ? null : moved(limit);
        }
    }

    private Decision<Assignment, AssignmentEvent> moved(Moving moving, AssignmentEvent event) {
        var next = new Next(assignment, assignment.status());
        next.limit = moving.moved(assignment.limit());
        next.answerBy = moving.moved(assignment.answerBy());
        next.nextFeedback = moving.ifAny(assignment.nextFeedback());
        var objection = assignment.objection();
        next.objection = objection == null ? null : objection.with(moving.moved(objection.answerBy()));
        var after = next.done();
        return after.equals(assignment) ? Decision.of(assignment) : Decision.of(after, event);
    }
}
