package io.districtoffice.notification.snapshot.model;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Task;
import java.time.Instant;
import java.util.List;

/**
 * All open work and all dates of one half of an aggregate, as its owner says. A newer one takes the place of an older one
 * whole.
 *
 * @param subject id of the aggregate
 * @param type kind of the aggregate, e.g. {@code report}
 * @param source the service that owns it
 * @param seq grows per aggregate
 * @param at office time of the owner's word
 */
public record Snapshot(
        String subject,
        String type,
        String source,
        Half half,
        long seq,
        Instant at,
        List<Task> tasks,
        List<Deadline> deadlines) {

    public Snapshot {
        tasks = List.copyOf(tasks);
        deadlines = List.copyOf(deadlines);
    }

    /** Names this half of this aggregate. */
    public String head() {
        return head(subject, half);
    }

    public static String head(String subject, Half half) {
        return subject + "/" + half;
    }

    /** Whether anything is left to be done or to be watched. */
    public boolean isOpen() {
        return !tasks.isEmpty() || deadlines.stream().anyMatch(Snapshot::isOpen);
    }

    private static boolean isOpen(Deadline deadline) {
        return switch (deadline.state()) {
            case ARMED, PAUSED -> true;
            case MET, VOID -> false;
        };
    }
}
