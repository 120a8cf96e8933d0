package io.districtoffice.supervision.assignment.model;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Deadline.State;
import io.districtoffice.supervision.limit.model.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates of an assignment that are watched. */
public final class Dates {

    /** Until when it is to be done (default limits R74). */
    public static final String DUE = "R74";
    /** Until when the unit accepts or objects. */
    public static final String ANSWER = "R75";
    /** Until when an objection is answered. */
    public static final String OBJECTION = "R75-answer";
    /** Until when the next feedback is due. */
    public static final String FEEDBACK = "feedback";

    private static final String ONCE = "1";
    private static final String LADDER = "supervision";

    private Dates() {}

    public static List<Deadline> of(Assignment assignment) {
        var order = assignment.order();
        String unit = "unit:" + order.unit();
        String supervisor = "office:" + order.office() + ":SUPERVISOR";
        var dates = new ArrayList<Deadline>();
        dates.add(assignment.limit().deadline(DUE, ONCE, due(assignment), LADDER, unit, order.office()));
        dates.add(assignment.answerBy().deadline(ANSWER, ONCE, answer(assignment), LADDER, unit, order.office()));
        var objection = assignment.objection();
        if (objection != null) {
            State state = assignment.status() == Assignment.Status.OBJECTED
                    ? State.ARMED
                    : objection.answer() == null ? State.VOID : State.MET;
            dates.add(objection.answerBy().deadline(OBJECTION, ONCE, state, LADDER, supervisor, order.office()));
        }
        var next = assignment.nextFeedback();
        if (next != null) {
            dates.add(next.deadline(
                    FEEDBACK, feedbackNo(assignment), feedback(assignment), LADDER, unit, order.office()));
        }
        return dates;
    }

    private static State due(Assignment assignment) {
        return switch (assignment.status()) {
            case ISSUED, RECEIVED, ACCEPTED, OBJECTED, WORKING -> State.ARMED;
            case DONE_CLAIMED, ACCEPTED_RESULT -> State.MET;
            case FREED, REASSIGNED, CANCELLED -> State.VOID;
        };
    }

    private static State answer(Assignment assignment) {
        return switch (assignment.status()) {
            case ISSUED, RECEIVED -> State.ARMED;
            case ACCEPTED, OBJECTED, FREED, WORKING, DONE_CLAIMED, ACCEPTED_RESULT -> State.MET;
            case REASSIGNED, CANCELLED -> assignment.acceptedAt() == null ? State.VOID : State.MET;
        };
    }

    private static State feedback(Assignment assignment) {
        return switch (assignment.status()) {
            case ACCEPTED, WORKING -> State.ARMED;
            case ISSUED, RECEIVED, OBJECTED, FREED, DONE_CLAIMED, ACCEPTED_RESULT, REASSIGNED, CANCELLED -> State.VOID;
        };
    }

    private static String feedbackNo(Assignment assignment) {
        var newest = assignment.newest();
        return String.valueOf(newest == null ? 1 : newest.no() + 1);
    }

    /** A date of the past, when it was kept or is no longer the one that was watched: null. */
    static @Nullable Limit unkept(Assignment assignment, String rule, String occurrence) {
        var objection = assignment.objection();
        return switch (rule) {
            case DUE ->
                isUnkept(
                        assignment.limit(),
                        assignment.claim() == null ? null : assignment.claim().at());
            case ANSWER -> isUnkept(assignment.answerBy(), answeredAt(assignment));
            case OBJECTION ->
                objection == null
                        ? null
                        : isUnkept(
                                objection.answerBy(),
                                objection.answer() == null
                                        ? null
                                        : objection.answer().at());
            case FEEDBACK ->
                assignment.nextFeedback() == null || !feedbackNo(assignment).equals(occurrence)
                        ? null
                        : assignment.nextFeedback();
            default -> null;
        };
    }

    private static @Nullable Instant answeredAt(Assignment assignment) {
        return assignment.objection() == null
                ? assignment.acceptedAt()
                : assignment.objection().at();
    }

    private static @Nullable Limit isUnkept(Limit limit, @Nullable Instant done) {
        return done == null || limit.isLate(done) ? limit : null;
    }
}
