package io.districtoffice.platform.store;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Task;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the store must know of one kind of aggregate. All methods are pure functions.
 *
 * @param <S> state: a public record with an enum component {@code status}; no sealed component, no Optional
 * @param <E> sealed event type
 */
public interface AggregateType<S, E> {

    /** Short name, e.g. {@code report}; the collection is named the same. */
    String name();

    /** Raised when the state's shape changes so that older replicas must not write it. */
    int schema();

    Class<S> stateClass();

    /** Who may see it (architecture.md §3.4): reader keys, a pure function of the state; at most 64. */
    Set<String> readers(S state);

    /** What lists are sorted by, newest first. */
    Instant sortTime(S state);

    /** Messages of one event, in order; usually one, none when nobody outside is told. */
    List<Message> messages(String id, S after, E event);

    /** All dates of the aggregate, whole, as they travel with each event. */
    default List<Deadline> deadlines(String id, S state) {
        return List.of();
    }

    /** All open work of the aggregate, whole, as it travels with each event. */
    default List<Task> tasks(String id, S state) {
        return List.of();
    }

    /**
     * Further indexes for lists and queries of the feature, each a list of paths; a leading {@code -} means descending,
     * e.g. {@code List.of("readers", "state.unit", "-sortTime", "-_id")}.
     */
    default List<List<String>> indexes() {
        return List.of();
    }
}
