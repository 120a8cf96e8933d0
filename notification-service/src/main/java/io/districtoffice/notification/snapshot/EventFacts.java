package io.districtoffice.notification.snapshot;

import io.districtoffice.notification.snapshot.model.Half;
import io.districtoffice.notification.snapshot.model.Snapshot;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.UnreadableEvent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of an event's facts that is a snapshot.
 *
 * @param tasks null when the event does not speak of tasks
 * @param deadlines null when the event does not speak of dates
 */
record EventFacts(@Nullable List<Task> tasks, @Nullable List<Deadline> deadlines) {

    /** More than this nobody waits for at once, and no aggregate has more dates. */
    private static final int MOST = 100;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Empty when the event speaks of neither. */
    static Optional<Snapshot> snapshot(Event event) {
        var facts = event.data(EventFacts.class);
        if (facts.tasks() == null && facts.deadlines() == null) {
            return Optional.empty();
        }
        List<Task> tasks = facts.tasks() == null ? List.of() : facts.tasks();
        List<Deadline> deadlines = facts.deadlines() == null ? List.of() : facts.deadlines();
        deadlines.forEach(EventFacts::requireNamed);
        return Optional.of(new Snapshot(
                event.subject(),
                type(event.type()),
                event.source(),
                Half.of(event.type()),
                event.seq(),
                event.time(),
                tasks.stream().limit(MOST).toList(),
                deadlines.stream().limit(MOST).toList()));
    }

    /** Rule and occurrence are part of an id that stands in a path. */
    private static void requireNamed(Deadline deadline) {
        if (!NAME.matcher(deadline.rule()).matches()
                || !NAME.matcher(deadline.occurrence()).matches()) {
            throw new UnreadableEvent("rule or occurrence of a deadline is no name");
        }
    }

    /** The kind of aggregate, from the type of its event, e.g. {@code inforeport.report.submitted.v1}. */
    private static String type(String eventType) {
        String[] parts = eventType.split("\\.");
        return parts.length < 2 ? eventType : parts[1];
    }
}
