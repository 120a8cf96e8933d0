package io.districtoffice.notification.worklist;

import io.districtoffice.notification.worklist.model.Light;
import io.districtoffice.notification.worklist.model.Work;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing the caller should do.
 *
 * @param to the reader key by which it is his
 * @param light null when there is no date
 */
record WorkView(
        Subject subject,
        String what,
        String text,
        String to,
        @Nullable Instant due,
        @Nullable Light light,
        Instant since) {

    record Subject(String id, String type) {}

    static WorkView of(Work work, String text, @Nullable Light light) {
        return new WorkView(
                new Subject(work.subject(), work.type()),
                work.what(),
                text,
                work.to(),
                work.due(),
                light,
                work.since());
    }
}
