package io.districtoffice.notification.push.model;

import io.districtoffice.notification.inbox.model.News.Manner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of one person on its way out by mail; or, without an entry, the digest of one morning.
 *
 * @param id of the entry, or of the digest
 * @param news id of what is told, by which a reminder finds its pushes; null for a digest
 * @param manner how it is to go out
 * @param status what has become of it
 * @param attempts how often it was tried in vain
 * @param digest id of the digest that it waits for; null when it goes by itself
 */
public record Push(
        String id,
        String person,
        @Nullable String news,
        Manner manner,
        Status status,
        int attempts,
        @Nullable String digest) {

    /** What rules.md N calls the states of a reminder beyond the inbox, and of a delivery. */
    public enum Status {
        QUEUED,
        /** Waits for the office to open. */
        HELD,
        /** The day's cap is reached: waits for the morning's digest. */
        SUPPRESSED,
        SENT,
        /** Went out in a digest. */
        MERGED,
        /** Was read, or done, before it went out. */
        CANCELLED,
        /** Given up after all attempts. */
        FAILED
    }

    /** Pauses between attempts; after the last of them a push is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    public boolean isDigest() {
        return news == null;
    }

    /** Whether nothing is to be expected of it any more. */
    public boolean isOver() {
        return switch (status) {
            case QUEUED, HELD, SUPPRESSED -> false;
            case SENT, MERGED, CANCELLED, FAILED -> true;
        };
    }

    /** What is to be done with a push whose moment has come. */
    public enum Step {
        CANCEL,
        HOLD,
        SUPPRESS,
        SEND
    }

    /**
     * @param needed false when it was read meanwhile, when what it reminds of is done or put off, or when its person no
     *     longer wants mail
     * @param open whether the office is open
     */
    public Step step(boolean needed, boolean open) {
        if (!needed) {
            return Step.CANCEL;
        }
        return switch (manner) {
            case URGENT -> Step.SEND;
            case ORDINARY -> open || isDigest() ? Step.SEND : Step.HOLD;
            case DIGEST -> Step.SUPPRESS;
        };
    }

    /** When it is tried again after one more attempt in vain; empty when it is given up. */
    public Optional<Instant> again(Instant now) {
        return attempts < PAUSES.size() ? Optional.of(now.plus(PAUSES.get(attempts))) : Optional.empty();
    }
}
