package io.districtoffice.notification.timer.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What became of one rung of one deadline.
 *
 * @param id of the news it told, from which the entries' ids derive
 * @param timer id of the deadline
 * @param says code of what it said
 * @param planned when it was to speak, office time
 * @param at when that was decided, office time
 * @param to who was told; empty where nobody was
 */
public record Reminder(String id, String timer, String says, Instant planned, State state, Instant at, List<Told> to) {

    /** From here on a reminder is called late. */
    public static final Duration LATE = Duration.ofMinutes(1);

    public enum State {
        SENT,
        /** A newer one for the same people was due when it could have been sent. */
        SKIPPED,
        /** The thing was done, put off or paused before. */
        CANCELLED
    }

    /** @param people how many held the key then */
    public record Told(String key, int people) {}

    public Reminder {
        to = List.copyOf(to);
    }

    /** Whether it came noticeably after its time. */
    public boolean isLate() {
        return state == State.SENT && at.isAfter(planned.plus(LATE));
    }
}
