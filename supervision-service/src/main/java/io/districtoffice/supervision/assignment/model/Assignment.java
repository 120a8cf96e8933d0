package io.districtoffice.supervision.assignment.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Late;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.supervision.limit.model.Limit;
import io.districtoffice.supervision.limit.model.Moment;
import io.districtoffice.supervision.limit.model.Track;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one unit has to do for a supervised item (rules.md I). Here is what the unit does; what the supervisor does is in
 * {@link AtOffice}, what comes with the item and the calendar in {@link ByItself}.
 *
 * @param person who is responsible in the unit (U03)
 * @param round 1, and one more each time a result was sent back
 * @param limit until when it is to be done
 * @param answerBy until when the unit accepts or objects (R75)
 * @param newest the last feedback
 * @param nextFeedback until when the next one is due
 * @param handlers ids of those who worked on it in the unit
 * @param track made of the rest, for the indexes
 */
public record Assignment(
        String id,
        Status status,
        Order order,
        @Nullable Person person,
        int round,
        Limit limit,
        Limit answerBy,
        @Nullable Instant receivedAt,
        @Nullable Instant acceptedAt,
        @Nullable Objection objection,
        @Nullable Feedback newest,
        @Nullable Limit nextFeedback,
        @Nullable Claim claim,
        List<SentBack> sentBack,
        @Nullable Acceptance acceptance,
        @Nullable Successor successor,
        List<Late> late,
        List<String> handlers,
        @Nullable Track track) {

    public enum Status {
        ISSUED,
        RECEIVED,
        ACCEPTED,
        OBJECTED,
        FREED,
        WORKING,
        DONE_CLAIMED,
        ACCEPTED_RESULT,
        REASSIGNED,
        CANCELLED;

        /** What people may do now: all of it in one place, so that a new status does not compile before it is decided. */
        Set<Command> open() {
            return switch (this) {
                case ISSUED -> EnumSet.of(Command.RECEIVE, Command.REASSIGN);
                case RECEIVED -> EnumSet.of(Command.ACCEPT, Command.OBJECT, Command.REASSIGN);
                case ACCEPTED -> EnumSet.of(Command.FEEDBACK, Command.REASSIGN);
                case OBJECTED -> EnumSet.of(Command.SUSTAIN_OBJECTION, Command.REJECT_OBJECTION, Command.REASSIGN);
                case FREED -> EnumSet.of(Command.REASSIGN);
                case WORKING -> EnumSet.of(Command.FEEDBACK, Command.CLAIM_DONE, Command.REASSIGN);
                case DONE_CLAIMED -> EnumSet.of(Command.ACCEPT_RESULT, Command.SEND_BACK, Command.REASSIGN);
                case ACCEPTED_RESULT, REASSIGNED, CANCELLED -> EnumSet.noneOf(Command.class);
            };
        }

        /** Whether somebody still has to do something for the result. */
        public boolean isOpen() {
            return switch (this) {
                case ISSUED, RECEIVED, ACCEPTED, OBJECTED, WORKING, DONE_CLAIMED -> true;
                case FREED, ACCEPTED_RESULT, REASSIGNED, CANCELLED -> false;
            };
        }

        /** Whether the unit has taken it on. */
        public boolean isTakenOn() {
            return switch (this) {
                case ACCEPTED, WORKING, DONE_CLAIMED, ACCEPTED_RESULT -> true;
                case ISSUED, RECEIVED, OBJECTED, FREED, REASSIGNED, CANCELLED -> false;
            };
        }

        /** Whether it counts for the item; one that was freed or went to another unit does not. */
        public boolean isLive() {
            return switch (this) {
                case ISSUED, RECEIVED, ACCEPTED, OBJECTED, WORKING, DONE_CLAIMED, ACCEPTED_RESULT -> true;
                case FREED, REASSIGNED, CANCELLED -> false;
            };
        }
    }

    /** What people do, with the code of the refusal when the status does not allow it. */
    public enum Command {
        RECEIVE("receive", "assignment.not-issued", true),
        ACCEPT("accept", "assignment.not-received", true),
        OBJECT("object", "assignment.not-received", true),
        SUSTAIN_OBJECTION("sustain-objection", "assignment.no-objection", false),
        REJECT_OBJECTION("reject-objection", "assignment.no-objection", false),
        FEEDBACK("feedback", "assignment.not-accepted", true),
        CLAIM_DONE("claim-done", "assignment.not-working", true),
        ACCEPT_RESULT("accept-result", "assignment.not-claimed", false),
        SEND_BACK("send-back", "assignment.not-claimed", false),
        REASSIGN("reassign", "assignment.ended", false);

        private final String path;
        private final String code;
        private final boolean ofUnit;

        Command(String path, String code, boolean ofUnit) {
            this.path = path;
            this.code = code;
            this.ofUnit = ofUnit;
        }

        public String code() {
            return code;
        }

        private boolean isFor(Actor by, Order order) {
            boolean unit = order.unit().equals(by.unit()) && (this != OBJECT || by.hasRole("UNIT_HEAD"));
            boolean office = order.office().equals(by.office()) && by.hasRole("SUPERVISOR");
            return ofUnit ? unit : office;
        }
    }

    private static final int FEEDBACKS = 1_000;

    public Assignment {
        sentBack = sentBack == null ? List.of() : List.copyOf(sentBack);
        late = late == null ? List.of() : List.copyOf(late);
        handlers = handlers == null ? List.of() : List.copyOf(handlers);
        track = track(status, limit, claim);
    }

    private static Track track(Status status, Limit limit, @Nullable Claim claim) {
        return switch (status) {
            case ISSUED, RECEIVED, ACCEPTED, OBJECTED, WORKING -> Track.running(limit);
            case DONE_CLAIMED -> claim == null ? Track.running(limit) : Track.delivered(limit, claim.at());
            case ACCEPTED_RESULT -> Track.DONE;
            case FREED, REASSIGNED, CANCELLED -> Track.NONE;
        };
    }

    /** The notice has reached the system; the unit has still to receive it. */
    public static Decision<Assignment, AssignmentEvent> issue(String id, Order order, Moment now) {
        var assignment = new Assignment(
                id,
                Status.ISSUED,
                order,
                order.person(),
                1,
                order.limit(),
                new Moment(order.issuedAt(), now.calendar(), now.terms())
                        .workingDays(now.terms().accept()),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null);
        return Decision.of(assignment, new AssignmentEvent.Issued());
    }

    public Decision<Assignment, AssignmentEvent> receive(Actor by, Moment now) {
        requireUnit(Command.RECEIVE, by);
        var next = new Next(this, Status.RECEIVED);
        next.receivedAt = now.at();
        return Decision.of(next.done(), new AssignmentEvent.Received());
    }

    /** @param named who is responsible in the unit; null leaves the one of the notice */
    public Decision<Assignment, AssignmentEvent> accept(Actor by, Moment now, @Nullable Person named) {
        requireUnit(Command.ACCEPT, by);
        var next = new Next(this, Status.ACCEPTED);
        next.acceptedAt = now.at();
        next.person = named == null ? person : named;
        next.nextFeedback = order.frequency().next(now, limit);
        return Decision.of(next.handledBy(by), new AssignmentEvent.Accepted());
    }

    /** Signed by the head, within three working days of the notice (R75). */
    public Decision<Assignment, AssignmentEvent> object(Actor by, Moment now, String reason) {
        requireUnit(Command.OBJECT, by);
        if (!by.hasRole("UNIT_HEAD")) {
            return Refused.forbidden("assignment.only-the-head-objects", "rule", "R75");
        }
        if (answerBy.pausedAt() == null && answerBy.isLate(now.at())) {
            return Refused.because("assignment.objection-too-late", "rule", "R75", "due", Moment.shown(answerBy.due()));
        }
        var next = new Next(this, Status.OBJECTED);
        next.objection = new Objection(
                reason, Person.of(by), now.at(), now.workingDays(now.terms().answerObjection()), null);
        return Decision.of(next.handledBy(by), new AssignmentEvent.Objected());
    }

    /** Obstacles must be told when more of the time than of the work is gone (U12). */
    public Decision<Assignment, AssignmentEvent> feedback(Actor by, Moment now, Feedback.Told told) {
        requireUnit(Command.FEEDBACK, by);
        int no = newest == null ? 1 : newest.no() + 1;
        if (no > FEEDBACKS) {
            return Refused.because("assignment.too-much-feedback", "limit", FEEDBACKS);
        }
        int gone = now.gone(limit);
        boolean behind = gone > told.progress();
        if (behind && (told.obstacles() == null || told.obstacles().isBlank())) {
            return Refused.invalid(List.of(new FieldError(
                    "obstacles", "assignment.obstacles-missing", Map.of("gone", gone, "progress", told.progress()))));
        }
        var next = new Next(this, Status.WORKING);
        next.newest = told.as(no, behind, Person.of(by), now.at());
        next.nextFeedback = order.frequency().next(now, limit);
        return Decision.of(next.handledBy(by), new AssignmentEvent.FedBack());
    }

    /** A result after the due date is taken all the same, and shown as late. */
    public Decision<Assignment, AssignmentEvent> claimDone(
            Actor by, Moment now, @Nullable String summary, List<FileRef> files) {
        requireUnit(Command.CLAIM_DONE, by);
        var next = new Next(this, Status.DONE_CLAIMED);
        next.claim = new Claim(summary, files, isLateAt(now.at()), Person.of(by), now.at());
        next.nextFeedback = null;
        return Decision.of(next.handledBy(by), new AssignmentEvent.DoneClaimed());
    }

    private boolean isLateAt(Instant at) {
        return limit.isLate(limit.pausedAt() == null ? at : limit.pausedAt());
    }

    /** What somebody is offered to do next, as in its address. */
    public List<String> offeredTo(Actor by) {
        return status.open().stream()
                .filter(one -> one.isFor(by, order))
                .map(one -> one.path)
                .toList();
    }

    /** Whether the result that counts came after the due date. */
    public boolean cameLate() {
        return claim != null && claim.late();
    }

    void require(Command command) {
        if (!status.open().contains(command)) {
            Refused.because(command.code(), "status", status);
        }
    }

    private void requireUnit(Command command, Actor by) {
        require(command);
        if (!order.unit().equals(by.unit())) {
            Refused.forbidden("assignment.only-the-unit");
        }
    }
}
