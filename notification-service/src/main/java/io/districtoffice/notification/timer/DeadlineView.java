package io.districtoffice.notification.timer;

import io.districtoffice.notification.inbox.model.Subject;
import io.districtoffice.notification.timer.model.Timer;
import io.districtoffice.notification.worklist.model.Light;
import io.districtoffice.platform.decision.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A date as people see it.
 *
 * @param original the first due date
 * @param light null where nothing is to be done any more
 * @param breachedAt when it was noticed that this due date was not kept
 */
record DeadlineView(
        String id,
        Subject subject,
        String rule,
        String occurrence,
        String to,
        @Nullable String office,
        Instant start,
        Instant due,
        Instant original,
        Deadline.@Nullable Term term,
        long pausedMs,
        Timer.Status status,
        @Nullable Light light,
        @Nullable Instant breachedAt) {

    static DeadlineView of(Timer timer, @Nullable Light light) {
        var deadline = timer.deadline();
        return new DeadlineView(
                timer.id(),
                new Subject(timer.subject(), timer.type()),
                deadline.rule(),
                deadline.occurrence(),
                deadline.to(),
                deadline.office(),
                deadline.start(),
                deadline.due(),
                deadline.original(),
                deadline.term(),
                deadline.pausedMs(),
                timer.status(),
                light,
                timer.breached());
    }
}
