package io.districtoffice.directory.account.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failed sign-ins of one user name, whether such a user exists or not: otherwise a lock would tell who exists.
 *
 * @param failures since the last success or quarter of an hour without one
 * @param last when the last one failed
 * @param lockedUntil null while not locked
 */
public record Attempts(int failures, Instant last, @Nullable Instant lockedUntil) {

    public static final int ALLOWED = 5;
    public static final Duration LOCK = Duration.ofMinutes(15);

    public static final Attempts NONE = new Attempts(0, Instant.EPOCH, null);

    /** One more failure; while locked nothing is counted, so nobody can prolong another's lock. */
    public Attempts failed(Instant now) {
        if (locked(now)) {
            return this;
        }
        int count = forgotten(now) ? 1 : failures + 1;
        return new Attempts(count, now, count >= ALLOWED ? now.plus(LOCK) : null);
    }

    public boolean locked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Nothing is left of it: the row may go. */
    public boolean forgotten(Instant now) {
        return !locked(now) && !now.isBefore(last.plus(LOCK));
    }

    /** Whole seconds until the lock opens, at least one. */
    public long retryAfter(Instant now) {
        return lockedUntil == null
                ? 0
                : Math.max(1, Duration.between(now, lockedUntil).toSeconds() + 1);
    }
}
