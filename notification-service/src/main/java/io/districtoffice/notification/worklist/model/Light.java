package io.districtoffice.notification.worklist.model;

import io.districtoffice.platform.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;

/** How near a date is, at one look (rules.md I). What is done has no light here: it has left the list. */
public enum Light {
    GREEN,
    YELLOW,
    RED;

    private static final int NEAR_DAYS = 3;
    private static final int LONGEST_BREAK = 60;

    /**
     * YELLOW when what remains is no more than min(max(20 % of the span, 3 working days), 50 % of the span); RED when the
     * date has passed.
     */
    public static Light of(Instant start, Instant due, Instant now, WorkCalendar calendar) {
        if (now.isAfter(due)) {
            return RED;
        }
        return now.isBefore(yellowFrom(start, due, calendar)) ? GREEN : YELLOW;
    }

    /** From when it is YELLOW. */
    public static Instant yellowFrom(Instant start, Instant due, WorkCalendar calendar) {
        var span = Duration.between(start, due);
        if (span.isNegative()) {
            return due;
        }
        var near = longer(span.dividedBy(5), Duration.between(workdaysBefore(due, calendar), due));
        var half = span.dividedBy(2);
        return due.minus(near.compareTo(half) < 0 ? near : half);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The same time of day, so many working days before. */
    private static Instant workdaysBefore(Instant due, WorkCalendar calendar) {
        var at = due.atZone(WorkCalendar.ZONE);
        int left = NEAR_DAYS;
        for (int days = 0; left > 0 && days < LONGEST_BREAK; days++) {
            at = at.minusDays(1);
            left -= calendar.isWorkday(at.toLocalDate()) ? 1 : 0;
        }
        return at.toInstant();
    }
}
