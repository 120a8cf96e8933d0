package io.districtoffice.platform.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A date that travels with its aggregate (architecture.md §4): notification arms, moves, meets and voids timers from the
 * whole snapshot, keyed by (aggregate, rule, occurrence). The owner reckons and reckons anew; nobody else does.
 *
 * @param rule id of the rule that set it, e.g. {@code R76}
 * @param occurrence distinguishes several of one rule, e.g. {@code 1}
 * @param start UTC instant from which it was reckoned
 * @param due UTC instant, pauses and extensions included
 * @param original the first due date; statistics show both
 * @param term how {@code due} was reckoned from {@code start}; null for a date that somebody set
 * @param pausedMs working milliseconds of pauses so far
 * @param ladder name of the reminder ladder, e.g. {@code supervision}; null when nobody is reminded
 * @param to reader key of who must act, e.g. {@code unit:hekou}
 * @param office id of the district office that hears when it is not kept; null when none does
 */
public record Deadline(
        String rule,
        String occurrence,
        Instant start,
        Instant due,
        Instant original,
        @Nullable Term term,
        long pausedMs,
        State state,
        @Nullable String ladder,
        String to,
        @Nullable String office) {

    /** Whether the clock runs. What is past its date and not done is still ARMED: only the owner knows what was done. */
    public enum State {
        ARMED,
        PAUSED,
        MET,
        VOID
    }

    /**
     * An amount of time as the office counts it.
     *
     * @param unit WORKING_DAYS, CALENDAR_DAYS, WORKING_HOURS or HOURS
     * @param calendar version of the working calendar it was reckoned with
     */
    public record Term(int amount, String unit, long calendar) {}
}
