package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A date that somebody has to keep.
 *
 * @param rule id of the rule that set it
 * @param occurrence tells several of one rule apart
 * @param to reader key of who must act
 * @param doneAt null until it is done
 * @param dropped nobody has to any more
 */
public record Watch(
        String rule,
        String occurrence,
        Limit limit,
        String ladder,
        String to,
        @Nullable Instant doneAt,
        boolean dropped) {
    /** A hand's time for one step. */
    public static final String STEP = "R30";
    /** A unit that is asked for its countersignature. */
    public static final String COUNTERSIGN = "R08";
    /** The signature after an approval by phone. */
    public static final String CONFIRM = "D10";
    /** Proactive disclosure. */
    public static final String DISCLOSE = "R29";

    boolean isOpen() {
        return doneAt == null && !dropped;
    }

    boolean is(String other, @Nullable String which) {
        return rule.equals(other) && (which == null || occurrence.equals(which));
    }

    Watch done(Instant at) {
        return new Watch(rule, occurrence, limit, ladder, to, at, dropped);
    }

    Watch drop() {
        return new Watch(rule, occurrence, limit, ladder, to, doneAt, true);
    }

    /** As it travels with events. */
    public Deadline deadline(String office) {
        var state = dropped ? Deadline.State.VOID : doneAt == null ? Deadline.State.ARMED : Deadline.State.MET;
        return new Deadline(
                rule, occurrence, limit.start(), limit.due(), limit.due(), limit.term(), 0, state, ladder, to, office);
    }
}
