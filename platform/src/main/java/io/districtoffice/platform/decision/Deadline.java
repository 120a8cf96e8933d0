package io.districtoffice.platform.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A date that travels with its aggregate (architecture.md §4): notification arms, moves, meets and voids timers from the
 * whole snapshot, keyed by (aggregate, rule, occurrence).
 *
 * @param rule id of the rule that set it, e.g. {@code R76}
 * @param occurrence distinguishes several of one rule, e.g. {@code 1}
 * @param due UTC instant
 * @param pausedMs working milliseconds of pauses so far
 * @param state ARMED, PAUSED, MET, VOID
 * @param ladder name of the reminder ladder, e.g. {@code supervision}
 * @param to reader key of who is reminded, e.g. {@code unit:hekou}
 */
public record Deadline(
        String rule,
        String occurrence,
        Instant start,
        Instant due,
        long pausedMs,
        String state,
        @Nullable String ladder,
        String to) {}
