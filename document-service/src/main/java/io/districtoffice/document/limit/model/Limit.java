package io.districtoffice.document.limit.model;

import io.districtoffice.platform.decision.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when something is to be done.
 *
 * @param original the first due date; statistics show both
 * @param term how it was reckoned; null for a date that somebody set
 * @param provisional the notice of a year on the way is not out yet
 */
public record Limit(Instant start, Instant due, Instant original, Deadline.@Nullable Term term, boolean provisional) {

    public boolean isLate(Instant done) {
        return done.isAfter(due);
    }

    /** The same term by today's calendar; a date that somebody set, and one that comes out the same, stay as they are. */
    public Limit reckonedBy(Moment now) {
        if (term == null || term.calendar() == now.calendar().version()) {
            return this;
        }
        var anew = now.reckonedAnew(this, term);
        return anew.due.equals(due) ? this : anew;
    }

    /** As it travels with events. */
    public Deadline deadline(
            String rule, String occurrence, Deadline.State state, @Nullable String ladder, String to, String office) {
        return new Deadline(rule, occurrence, start, due, original, term, 0, state, ladder, to, office);
    }
}
