package io.districtoffice.supervision.assignment;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.AssignmentEvent;
import io.districtoffice.supervision.assignment.model.Dates;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An assignment as the store keeps it: who sees it, what it waits for, whom its events tell. */
final class AssignmentType implements AggregateType<Assignment, AssignmentEvent> {

    static final List<String> OFFICE_READERS = List.of("SUPERVISOR", "DIRECTOR", "LEADER", "SECRETARY");

    @Override
    public String name() {
        return "assignment";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Assignment> stateClass() {
        return Assignment.class;
    }

    @Override
    public Set<String> readers(Assignment assignment) {
        var readers = new LinkedHashSet<String>();
        readers.add("unit:" + assignment.order().unit());
        OFFICE_READERS.forEach(
                role -> readers.add("office:" + assignment.order().office() + ":" + role));
        return readers;
    }

    @Override
    public Instant sortTime(Assignment assignment) {
        return assignment.order().issuedAt();
    }

    @Override
    public List<Message> messages(String id, Assignment after, AssignmentEvent event) {
        return AssignmentMessages.of(after, event);
    }

    @Override
    public List<Deadline> deadlines(String id, Assignment assignment) {
        return Dates.of(assignment);
    }

    @Override
    public List<Task> tasks(String id, Assignment assignment) {
        String unit = "unit:" + assignment.order().unit();
        String supervisor = "office:" + assignment.order().office() + ":SUPERVISOR";
        Instant answer = assignment.answerBy().due();
        return switch (assignment.status()) {
            case ISSUED -> List.of(new Task(unit, "assignment.receive", answer));
            case RECEIVED -> List.of(new Task(unit, "assignment.accept", answer));
            case ACCEPTED, WORKING -> List.of(new Task(worker(assignment), "assignment.work", next(assignment)));
            case OBJECTED -> List.of(new Task(supervisor, "assignment.answer-objection", objectionDue(assignment)));
            case FREED ->
                assignment.order().lead() ? List.of(new Task(supervisor, "assignment.reassign", null)) : List.of();
            case DONE_CLAIMED -> List.of(new Task(supervisor, "assignment.accept-result", null));
            case ACCEPTED_RESULT, REASSIGNED, CANCELLED -> List.of();
        };
    }

    /** The person who is responsible, or everybody in the unit as long as nobody is. */
    private static String worker(Assignment assignment) {
        return assignment.person() == null
                ? "unit:" + assignment.order().unit()
                : "person:" + assignment.person().id();
    }

    private static Instant next(Assignment assignment) {
        return assignment.nextFeedback() == null
                ? assignment.limit().due()
                : assignment.nextFeedback().due();
    }

    private static Instant objectionDue(Assignment assignment) {
        return assignment.objection().answerBy().due();
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("readers", "state.order.item", "-sortTime", "-_id"),
                List.of("readers", "state.order.unit", "-sortTime", "-_id"),
                List.of("readers", "state.person.id", "-sortTime", "-_id"),
                List.of("readers", "state.track.phase", "state.track.due", "_id"),
                List.of("readers", "state.order.unit", "state.track.phase", "state.track.due", "_id"),
                List.of("readers", "state.limit.due", "_id"),
                List.of("state.order.item", "_id"),
                List.of("state.status", "_id"));
    }
}
