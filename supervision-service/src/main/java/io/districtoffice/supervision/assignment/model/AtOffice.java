package io.districtoffice.supervision.assignment.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.supervision.assignment.model.Assignment.Command;
import io.districtoffice.supervision.assignment.model.Assignment.Status;
import io.districtoffice.supervision.limit.model.Limit;
import io.districtoffice.supervision.limit.model.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transitions of an assignment that are the supervisor's; the unit's own are in {@link Assignment}. */
public record AtOffice(Assignment assignment) {

    private static final int ROUNDS = 20;

    /** The unit was right: the item needs another one. */
    public Decision<Assignment, AssignmentEvent> sustainObjection(Actor by, Moment now, String reason) {
        requireSupervisor(Command.SUSTAIN_OBJECTION, by);
        return answered(Status.FREED, new Objection.Answer(true, reason, Person.of(by), now.at()), now);
    }

    /** The unit has it all the same. */
    public Decision<Assignment, AssignmentEvent> rejectObjection(Actor by, Moment now, String reason) {
        requireSupervisor(Command.REJECT_OBJECTION, by);
        return answered(Status.ACCEPTED, new Objection.Answer(false, reason, Person.of(by), now.at()), now);
    }

    private Decision<Assignment, AssignmentEvent> answered(Status status, Objection.Answer answer, Moment now) {
        var next = new Next(assignment, status);
        next.objection = assignment.objection().answered(answer);
        if (answer.sustained()) {
            return Decision.of(next.done(), new AssignmentEvent.ObjectionSustained());
        }
        next.acceptedAt = now.at();
        next.nextFeedback = assignment.order().frequency().next(now, assignment.limit());
        return Decision.of(next.done(), new AssignmentEvent.ObjectionRejected());
    }

    public Decision<Assignment, AssignmentEvent> acceptResult(Actor by, Moment now, @Nullable String note) {
        requireSupervisor(Command.ACCEPT_RESULT, by);
        if (assignment.handlers().contains(by.id())) {
            return Refused.forbidden("assignment.not-by-its-handler");
        }
        var next = new Next(assignment, Status.ACCEPTED_RESULT);
        next.acceptance = new Acceptance(note, Person.of(by), now.at());
        return Decision.of(next.done(), new AssignmentEvent.ResultAccepted());
    }

    /** Back to the unit (R78). */
    public Decision<Assignment, AssignmentEvent> sendBack(Actor by, Moment now, String reason) {
        requireSupervisor(Command.SEND_BACK, by);
        if (assignment.sentBack().size() >= ROUNDS) {
            return Refused.because("assignment.too-many-rounds", "limit", ROUNDS);
        }
        var all = new ArrayList<>(assignment.sentBack());
        all.add(new SentBack(assignment.round(), reason, assignment.claim(), Person.of(by), now.at()));
        var next = new Next(assignment, Status.WORKING);
        next.sentBack = all;
        next.claim = null;
        next.round = assignment.round() + 1;
        next.nextFeedback = assignment.order().frequency().next(now, assignment.limit());
        return Decision.of(next.done(), new AssignmentEvent.SentBack());
    }

    /**
     * Another unit has it instead.
     *
     * @param successor id of the assignment to come
     * @param limit null keeps the date there is
     */
    public Decision<Assignment, AssignmentEvent> reassign(
            Actor by, Moment now, String successor, String unit, @Nullable Limit limit, String reason) {
        requireSupervisor(Command.REASSIGN, by);
        if (assignment.limit().pausedAt() != null) {
            return Refused.because("assignment.suspended");
        }
        if (unit.equals(assignment.order().unit())) {
            return Refused.invalid(List.of(new FieldError("unitId", "assignment.same-unit")));
        }
        Limit given = limit == null ? assignment.limit() : limit;
        if (given.isLate(now.at())) {
            return Refused.invalid(
                    "assignment.due-before-notice",
                    List.of(new FieldError("dueAt", "assignment.due-before-notice")),
                    "rule",
                    "R74",
                    "due",
                    Moment.shown(given.due()));
        }
        var next = new Next(assignment, Status.REASSIGNED);
        next.successor = new Successor(successor, unit, given, reason, Person.of(by), now.at());
        return Decision.of(next.done(), new AssignmentEvent.Reassigned());
    }

    private void requireSupervisor(Command command, Actor by) {
        assignment.require(command);
        if (!assignment.order().office().equals(by.office()) || !by.hasRole("SUPERVISOR")) {
            Refused.forbidden("assignment.only-the-supervisor");
        }
    }
}
