package io.districtoffice.notification.worklist;

import io.districtoffice.notification.worklist.model.OpenWork;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.events.Event;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of an event's facts that the worklist is interested in.
 *
 * @param tasks null when the event does not speak of tasks; empty when nothing is left to do
 */
record Tasks(@Nullable List<Task> tasks) {

    /** More than this nobody waits for at once. */
    private static final int MOST = 100;

    static Optional<OpenWork> of(Event event) {
        return Optional.ofNullable(event.data(Tasks.class).tasks())
                .map(tasks -> new OpenWork(
                        event.subject(),
                        type(event),
                        event.time(),
                        tasks.stream()
                                .limit(MOST)
                                .map(task -> new OpenWork.Waiting(task.to(), task.what(), task.due(), event.time()))
                                .toList()));
    }

    private static String type(Event event) {
        String[] parts = event.type().split("\\.");
        return parts.length < 2 ? event.type() : parts[1];
    }
}
