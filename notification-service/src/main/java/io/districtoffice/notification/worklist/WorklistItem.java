package io.districtoffice.notification.worklist;

import io.districtoffice.notification.worklist.model.OpenWork;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing the caller should do. */
record WorklistItem(Subject subject, String what, String text, @Nullable Instant due, Instant since) {

    record Subject(String id, String type) {}

    static WorklistItem of(OpenWork work, OpenWork.Waiting task, String text) {
        return new WorklistItem(new Subject(work.subject(), work.type()), task.what(), text, task.due(), task.since());
    }
}
