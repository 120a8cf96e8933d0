package io.districtoffice.supervision.limit.model;

import io.districtoffice.platform.decision.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when something is to be done, and from when it becomes urgent.
 *
 * @param original the first due date; statistics show both
 * @param yellow from when it is near, see {@link Moment}
 * @param term how it was reckoned; null for a date that somebody set
 * @param provisional the notice of a year on the way is not out yet
 * @param pausedMs working milliseconds of pauses so far
 * @param pausedAt since when the clock stands still; null while it runs
 */
public record Limit(
        Instant start,
        Instant due,
        Instant original,
        Instant yellow,
        Deadline.@Nullable Term term,
        boolean provisional,
        long pausedMs,
        @Nullable Instant pausedAt) {

    /** The clock stands still. What was late already stays late. */
    public Limit paused(Instant at) {
        return pausedAt != null ? this : new Limit(start, due, original, yellow, term, provisional, pausedMs, at);
    }

    /** It goes on, later by the working time of the pause. */
    public Limit resumed(Moment now) {
        if (pausedAt == null) {
            return this;
        }
        if (isLate(pausedAt)) {
            return new Limit(start, due, original, yellow, term, provisional, pausedMs, null);
        }
        var pause = now.calendar().workingTime(pausedAt, now.at());
        var later = now.calendar().plusWorking(due, pause);
        var near = pausedAt.isBefore(yellow) ? now.calendar().plusWorking(yellow, pause) : yellow;
        return new Limit(start, later, original, near, term, provisional, pausedMs + pause.toMillis(), null);
    }

    /** The same term by today's calendar; a date that somebody set, and one that comes out the same, stay as they are. */
    public Limit reckonedBy(Moment now) {
        if (term == null || term.calendar() == now.calendar().version()) {
            return this;
        }
        var anew = now.reckonedAnew(this, term);
        return anew.due.equals(due) ? this : anew;
    }

    public boolean isLate(Instant done) {
        return done.isAfter(due);
    }

    /** As it travels with events. */
    public Deadline deadline(
            String rule, String occurrence, Deadline.State state, @Nullable String ladder, String to, String office) {
        boolean stands = pausedAt != null && state == Deadline.State.ARMED;
        return new Deadline(
                rule,
                occurrence,
                start,
                due,
                original,
                term,
                pausedMs,
                stands ? Deadline.State.PAUSED : state,
                ladder,
                to,
                office);
    }
}
