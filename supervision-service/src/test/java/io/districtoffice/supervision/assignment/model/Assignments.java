package io.districtoffice.supervision.assignment.model;

import static io.districtoffice.supervision.People.CLERK;
import static io.districtoffice.supervision.People.HEAD;
import static io.districtoffice.supervision.People.NOW;
import static io.districtoffice.supervision.People.OFFICE;
import static io.districtoffice.supervision.People.SUPERVISOR;
import static io.districtoffice.supervision.People.on;

import io.districtoffice.platform.decision.Person;
import io.districtoffice.supervision.assignment.model.Assignment.Status;
import io.districtoffice.supervision.limit.model.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assignments in all stages of their lives, made by living them. */
public final class Assignments {

    public static final String ID = "01m2v0ah2m5t8q1r4w7x0z3c6e";
    public static final String ITEM = "01m2tnwc9sq4x7k2m9v1tbn5d3";
    static final Moment RECEIVED_AT = on(0, 15);
    static final Moment ACCEPTED_AT = on(1, 9);
    static final Moment WORKING_AT = on(2, 9);
    static final Moment CLAIMED_AT = on(9, 9);
    static final Moment LATER = on(10, 9);

    private Assignments() {}

    static Order order(Frequency frequency, @Nullable Person person) {
        return new Order(
                ITEM,
                OFFICE,
                7,
                2026,
                "渡口安全隐患整改",
                0,
                "请整改",
                "hekou",
                true,
                null,
                person,
                frequency,
                NOW.workingDays(15),
                NOW.at());
    }

    public static Assignment issued(Frequency frequency) {
        return Assignment.issue(ID, order(frequency, null), NOW).state();
    }

    static Feedback.Told told(int progress, @Nullable String obstacles) {
        return new Feedback.Told(progress, "已更换栏杆", obstacles, null, "验收", List.of());
    }

    static Assignment working(Assignment accepted) {
        return accepted.feedback(CLERK, WORKING_AT, told(40, null)).state();
    }

    public static Assignment anAssignment(Status status) {
        return switch (status) {
            case ISSUED -> issued(Frequency.WEEKLY);
            case RECEIVED ->
                anAssignment(Status.ISSUED).receive(CLERK, RECEIVED_AT).state();
            case ACCEPTED ->
                anAssignment(Status.RECEIVED).accept(CLERK, ACCEPTED_AT, null).state();
            case OBJECTED ->
                anAssignment(Status.RECEIVED).object(HEAD, ACCEPTED_AT, "不属我镇").state();
            case FREED ->
                new AtOffice(anAssignment(Status.OBJECTED))
                        .sustainObjection(SUPERVISOR, WORKING_AT, "属实")
                        .state();
            case WORKING -> working(anAssignment(Status.ACCEPTED));
            case DONE_CLAIMED ->
                anAssignment(Status.WORKING)
                        .claimDone(HEAD, CLAIMED_AT, "已整改", List.of())
                        .state();
            case ACCEPTED_RESULT ->
                new AtOffice(anAssignment(Status.DONE_CLAIMED))
                        .acceptResult(SUPERVISOR, LATER, null)
                        .state();
            case REASSIGNED ->
                new AtOffice(anAssignment(Status.FREED))
                        .reassign(SUPERVISOR, LATER, "n-1", "shiba", null, "改由石坝镇承办")
                        .state();
            case CANCELLED ->
                new ByItself(anAssignment(Status.WORKING)).cancel().state();
        };
    }

    /** With a person of the unit who is responsible. */
    public static Assignment ofPerson(Status status) {
        var issued = Assignment.issue(ID, order(Frequency.WEEKLY, Person.of(CLERK)), NOW)
                .state();
        return switch (status) {
            case ISSUED -> issued;
            case ACCEPTED ->
                issued.receive(CLERK, RECEIVED_AT)
                        .state()
                        .accept(CLERK, ACCEPTED_AT, null)
                        .state();
            case RECEIVED, OBJECTED, FREED, WORKING, DONE_CLAIMED, ACCEPTED_RESULT, REASSIGNED, CANCELLED ->
                throw new IllegalArgumentException(status.name());
        };
    }
}
