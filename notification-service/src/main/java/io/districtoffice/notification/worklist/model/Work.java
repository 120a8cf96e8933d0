package io.districtoffice.notification.worklist.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an aggregate waits for.
 *
 * @param id of its row; its end tells apart what the same people should do twice
 * @param head the half of the aggregate that it comes from
 * @param subject id of the aggregate
 * @param type kind of the aggregate, e.g. {@code report}
 * @param to reader key of who should act
 * @param what stable code, e.g. {@code report.claim}
 * @param due null when there is no date
 * @param from office time before which it is not shown; null when it is shown at once
 * @param since office time since when it waits: from the owner's first word about it, or from {@code from}
 */
public record Work(
        String id,
        String head,
        String subject,
        String type,
        String to,
        String what,
        @Nullable Instant due,
        @Nullable Instant from,
        Instant since) {

    /** Later than every date. */
    private static final long NEVER = 99_999_999_999_999L;

    /** Its place among all work, as text: what is due first, then what has waited longest. */
    public String rank() {
        long last = due == null ? NEVER : Math.max(0, due.toEpochMilli());
        return "%014d%014d".formatted(last, Math.max(0, since.toEpochMilli()));
    }

    /** The same, but waiting since it was told of first. */
    public Work waitingSince(Instant first) {
        return new Work(id, head, subject, type, to, what, due, from, first);
    }
}
