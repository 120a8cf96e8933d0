package io.districtoffice.notification.worklist.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one aggregate waits for, as its newest event says.
 *
 * @param subject id of the aggregate
 * @param type kind of the aggregate, e.g. {@code report}
 * @param at office time of the newest event
 */
public record OpenWork(String subject, String type, Instant at, List<Waiting> tasks) {

    /**
     * @param to reader key of who should act
     * @param what stable code, e.g. {@code report.claim}
     * @param due null when there is no date
     * @param since when it began to wait
     */
    public record Waiting(String to, String what, @Nullable Instant due, Instant since) {}

    /** Later than every date. */
    private static final long NEVER = 99_999_999_999_999L;

    public OpenWork {
        tasks = List.copyOf(tasks);
    }

    /** The same, but what waited before has waited since then. */
    public OpenWork after(OpenWork before) {
        return new OpenWork(
                subject, type, at, tasks.stream().map(before::asItWas).toList());
    }

    private Waiting asItWas(Waiting task) {
        return tasks.stream()
                .filter(old -> old.to().equals(task.to()) && old.what().equals(task.what()))
                .findFirst()
                .map(old -> new Waiting(task.to(), task.what(), task.due(), old.since()))
                .orElse(task);
    }

    public Set<String> to() {
        var keys = new TreeSet<String>();
        tasks.forEach(task -> keys.add(task.to()));
        return keys;
    }

    /** Its place among all work, as text: what is due first, then what has waited longest. */
    public String rank() {
        long due = tasks.stream()
                .map(Waiting::due)
                .filter(Objects::nonNull)
                .mapToLong(Instant::toEpochMilli)
                .min()
                .orElse(NEVER);
        long since = tasks.stream()
                .map(Waiting::since)
                .min(Comparator.naturalOrder())
                .orElse(at)
                .toEpochMilli();
        return "%014d%014d".formatted(Math.max(0, due), Math.max(0, since));
    }
}
