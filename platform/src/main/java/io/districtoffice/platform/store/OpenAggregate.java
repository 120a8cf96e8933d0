package io.districtoffice.platform.store;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Task;
import java.util.List;

/**
 * An aggregate that waits for somebody or for a date, as it is now: what the events of its newest version have said about
 * both, persons included.
 *
 * @param subject id of the aggregate
 * @param type name of its kind
 * @param seq greater than that of any event of this version, smaller than that of any later one
 */
public record OpenAggregate(String subject, String type, long seq, List<Deadline> deadlines, List<Task> tasks) {

    public OpenAggregate {
        deadlines = List.copyOf(deadlines);
        tasks = List.copyOf(tasks);
    }
}
