package io.districtoffice.document.incoming.model;

import io.districtoffice.document.limit.model.Limit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has it, for what, since when (R22, D13): all open hands together are where the document is.
 *
 * @param no from 1
 * @param key reader key of who must act, e.g. {@code office:district-party:SECRETARY}
 * @param unit whose hand it is; null for the office
 * @param task stable code, e.g. {@code incoming.review}
 * @param rule that set the limit
 * @param limit null where there is none
 * @param until null while it is open
 * @param done whether the holder did it; false when it was taken from him
 */
public record Hand(
        int no,
        String key,
        @Nullable String unit,
        String task,
        String rule,
        Instant since,
        @Nullable Limit limit,
        @Nullable Instant until,
        boolean done) {

    public boolean isOpen() {
        return until == null;
    }

    boolean isFor(String otherKey, String otherTask) {
        return key.equals(otherKey) && task.equals(otherTask);
    }

    Hand closed(Instant at, boolean byHolder) {
        return new Hand(no, key, unit, task, rule, since, limit, at, byHolder);
    }

    Hand with(@Nullable Limit other) {
        return new Hand(no, key, unit, task, rule, since, other, until, done);
    }
}
