package io.districtoffice.platform.calendar;

import java.time.Instant;
import java.util.List;

/**
 * A date that was reckoned.
 *
 * @param at UTC instant in milliseconds
 * @param provisional a day on the way belongs to a year whose notice is not out: it may move when the notice comes
 * @param calendar version of the calendar it was reckoned with
 * @param explanation how, step by step; at most a hundred
 */
public record Due(Instant at, boolean provisional, long calendar, List<Step> explanation) {
    public Due {
        explanation = List.copyOf(explanation);
    }
}
