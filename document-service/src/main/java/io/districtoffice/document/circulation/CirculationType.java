package io.districtoffice.document.circulation;

import io.districtoffice.document.circulation.model.CirculationEvent;
import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.circulation.model.Dates;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A record as the store keeps it: who sees it, what it waits for, whom its events tell. */
final class CirculationType implements AggregateType<CirculationRecord, CirculationEvent> {

    /** Roles of the office that see where its papers are, in the order in which a list picks its reader key. */
    static final List<String> DESK = List.of("CLERK", "SECRETARY", "DIRECTOR");

    @Override
    public String name() {
        return "circulation";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<CirculationRecord> stateClass() {
        return CirculationRecord.class;
    }

    @Override
    public Set<String> readers(CirculationRecord one) {
        var readers = new LinkedHashSet<String>();
        DESK.forEach(role -> readers.add(role(one, role)));
        if (one.isSeenByItsReader()) {
            readers.add(one.order().reader().key());
        }
        return readers;
    }

    @Override
    public Instant sortTime(CirculationRecord one) {
        return one.since();
    }

    @Override
    public List<Message> messages(String id, CirculationRecord after, CirculationEvent event) {
        return CirculationMessages.of(after, event);
    }

    @Override
    public List<Deadline> deadlines(String id, CirculationRecord one) {
        return Dates.of(one);
    }

    @Override
    public List<Task> tasks(String id, CirculationRecord one) {
        return switch (one.status()) {
            case DELIVERED -> List.of(reader(one, "circulation.read"));
            case READ ->
                one.order().opinionWanted()
                        ? List.of(reader(one, "circulation.opine"))
                        : one.order().paper() ? List.of(takeBack(one)) : List.of();
            case OPINED -> one.order().paper() ? List.of(takeBack(one)) : List.of();
            case QUEUED, RETURNED, RECALLED, SKIPPED -> List.of();
        };
    }

    private static Task reader(CirculationRecord one, String what) {
        var limit = one.limit();
        return new Task(one.order().reader().key(), what, limit == null ? null : limit.due());
    }

    private static Task takeBack(CirculationRecord one) {
        return new Task(role(one, "CLERK"), "circulation.take-back", null);
    }

    static String role(CirculationRecord one, String role) {
        return "office:" + one.order().office() + ":" + role;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("readers", "state.order.document", "-sortTime", "-_id"),
                List.of("readers", "state.holding", "state.since", "_id"),
                List.of("state.status", "_id"));
    }
}
