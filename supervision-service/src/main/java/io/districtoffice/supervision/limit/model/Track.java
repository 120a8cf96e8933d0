package io.districtoffice.supervision.limit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the light of a matter follows from, kept so that indexes can answer which are red now: the clock colours, not we.
 *
 * @param yellow from when it is near
 * @param due after which it is late
 */
public record Track(Phase phase, Instant yellow, Instant due) {

    /** Whether there is a light, and whether the clock runs. */
    public enum Phase {
        /** No light: not begun, or ended without a result. */
        NONE,
        OPEN,
        /** No light while the clock stands still. */
        PAUSED,
        /** Concluded. */
        DONE
    }

    /** Later than every date that is reckoned with. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    public static final Track NONE = new Track(Phase.NONE, NEVER, NEVER);
    public static final Track PAUSED = new Track(Phase.PAUSED, NEVER, NEVER);
    public static final Track DONE = new Track(Phase.DONE, NEVER, NEVER);

    /** Somebody still has to do it. */
    public static Track running(Limit limit) {
        return limit.pausedAt() == null ? new Track(Phase.OPEN, limit.yellow(), limit.due()) : PAUSED;
    }

    /** It was done and waits for others: green for good when it came in time, red when it came late. */
    public static Track delivered(Limit limit, Instant done) {
        return limit.isLate(done)
                ? new Track(Phase.OPEN, limit.yellow(), limit.due())
                : new Track(Phase.OPEN, NEVER, NEVER);
    }

    /** Null where there is none. */
    public @Nullable Light light(Instant now) {
        return switch (phase) {
            case NONE, PAUSED -> null;
            case DONE -> Light.BLUE;
            case OPEN -> now.isAfter(due) ? Light.RED : now.isBefore(yellow) ? Light.GREEN : Light.YELLOW;
        };
    }
}
