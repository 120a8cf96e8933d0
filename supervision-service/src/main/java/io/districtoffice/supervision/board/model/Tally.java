package io.districtoffice.supervision.board.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many were what at a moment, and when that changes by the clock alone: so the lights of a later moment follow without
 * counting.
 *
 * @param at the moment at which it was counted
 * @param open how many have a running clock
 * @param red of these, how many were late
 * @param green of these, how many were not near yet
 * @param done concluded
 * @param paused those whose clock stands still
 * @param turnYellow when the next green ones come near, in order
 * @param turnRed when the next ones become late, in order
 * @param until how far the two are known; null when they are all there are
 */
public record Tally(
        Instant at,
        int open,
        int red,
        int green,
        int done,
        int paused,
        List<Instant> turnYellow,
        List<Instant> turnRed,
        @Nullable Instant until) {

    public Tally {
        turnYellow = List.copyOf(turnYellow);
        turnRed = List.copyOf(turnRed);
    }

    /** What the board shows of it. */
    public record Lights(int green, int yellow, int red, int blue, int paused) {
        public static final Lights NONE = new Lights(0, 0, 0, 0, 0);

        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    /** Whether the lights of a moment follow from it. */
    public boolean reaches(Instant now) {
        return !now.isBefore(at) && (until == null || now.isBefore(until));
    }

    /** The lights at a moment that it reaches: yellow from the near date on, red after the due date. */
    public Lights lights(Instant now) {
        int nearer = (int) turnYellow.stream().filter(one -> !one.isAfter(now)).count();
        int later = (int) turnRed.stream().filter(one -> one.isBefore(now)).count();
        int stillGreen = Math.max(0, green - nearer);
        int nowRed = red + later;
        return new Lights(stillGreen, Math.max(0, open - stillGreen - nowRed), nowRed, done, paused);
    }
}
