package io.districtoffice.supervision.assignment.model;

import static io.districtoffice.supervision.People.CLERK;
import static io.districtoffice.supervision.People.HEAD;
import static io.districtoffice.supervision.People.NOW;
import static io.districtoffice.supervision.People.SUPERVISOR;
import static io.districtoffice.supervision.People.on;
import static io.districtoffice.supervision.assignment.model.Assignments.LATER;
import static io.districtoffice.supervision.assignment.model.Assignments.anAssignment;

import io.districtoffice.platform.calendar.OfficeHours;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.supervision.assignment.model.Assignment.Status;
import io.districtoffice.supervision.limit.model.Moment;
import java.util.List;
import java.util.stream.Stream;

/** One of everything that can happen to an assignment, with the state after it. */
public final class AssignmentLives {

    private static final String SUCCESSOR = Ids.derived(1_772_000_000_000L, "successor");

    private AssignmentLives() {}

    public record Happening(Assignment after, AssignmentEvent event) {
        @Override
        public String toString() {
            return event.getClass().getSimpleName() + " → " + after.status();
        }
    }

    private static Stream<Happening> of(Decision<Assignment, AssignmentEvent> decision) {
        return decision.events().stream().map(event -> new Happening(decision.state(), event));
    }

    private static Assignment ofSixtyDays() {
        var order = Assignments.order(Frequency.NONE, null);
        var longer = new Order(
                order.item(),
                order.office(),
                order.no(),
                order.year(),
                order.content(),
                0,
                order.requirement(),
                order.unit(),
                false,
                Assignments.ID,
                null,
                Frequency.NONE,
                NOW.workingDays(60),
                NOW.at());
        return Assignment.issue(SUCCESSOR, longer, NOW).state();
    }

    public static Stream<Happening> everything() {
        var working = anAssignment(Status.WORKING);
        var claimed = new AtOffice(anAssignment(Status.DONE_CLAIMED));
        var due = working.limit().due();
        var anotherCalendar = new Moment(LATER.at(), WorkCalendar.of(List.of(), OfficeHours.standard()), LATER.terms());
        return Stream.of(
                        of(Assignment.issue(Assignments.ID, Assignments.order(Frequency.WEEKLY, null), NOW)),
                        of(Assignment.issue(
                                Assignments.ID, Assignments.order(Frequency.WEEKLY, Person.of(CLERK)), NOW)),
                        of(anAssignment(Status.ISSUED).receive(CLERK, LATER)),
                        of(anAssignment(Status.RECEIVED).accept(HEAD, LATER, Person.of(CLERK))),
                        of(anAssignment(Status.RECEIVED).object(HEAD, on(1, 9), "不属我镇")),
                        of(new AtOffice(anAssignment(Status.OBJECTED)).sustainObjection(SUPERVISOR, LATER, "属实")),
                        of(new AtOffice(anAssignment(Status.OBJECTED)).rejectObjection(SUPERVISOR, LATER, "应办")),
                        of(working.feedback(CLERK, on(3, 9), Assignments.told(60, "缺资金"))),
                        of(working.claimDone(CLERK, on(40, 9), "完成", List.of())),
                        of(claimed.acceptResult(SUPERVISOR, LATER, "属实")),
                        of(claimed.sendBack(SUPERVISOR, LATER, "材料不全")),
                        of(new AtOffice(anAssignment(Status.FREED))
                                .reassign(SUPERVISOR, LATER, SUCCESSOR, "shiba", null, "改派")),
                        of(new ByItself(working).cancel()),
                        of(new ByItself(working).pause(on(3, 9).at())),
                        of(new ByItself(new ByItself(working)
                                        .pause(on(3, 9).at())
                                        .state())
                                .resume(on(5, 9))),
                        of(new ByItself(working).ranLate(Dates.DUE, "1", due, due.plusSeconds(1))),
                        of(new ByItself(ofSixtyDays()).reckonAnew(anotherCalendar)))
                .flatMap(all -> all);
    }
}
