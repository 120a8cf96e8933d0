package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when something is to be done.
 *
 * @param term how it was reckoned; null for minutes of the clock
 */
public record Limit(Instant start, Instant due, Deadline.@Nullable Term term) {
    public boolean isLate(Instant done) {
        return done.isAfter(due);
    }
}
