package io.districtoffice.notification.timer.model;

import io.districtoffice.platform.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a moment lies from another; exactly one of the four.
 *
 * @param mornings to the opening of the so manieth workday, 0 the day itself; negative for before
 * @param officeTime by so much time of open office, then on to the next opening; negative for before
 * @param clock by so much time of the clock, day and night
 * @param percent from a start to its due date, of the whole span by the clock; 0 to 100
 */
public record Offset(
        @Nullable Integer mornings,
        @Nullable Duration officeTime,
        @Nullable Duration clock,
        @Nullable Integer percent) {

    private static final int LONGEST_BREAK = 60;
    private static final Duration LONGEST_BACK = Duration.ofDays(60);

    /** @throws IllegalArgumentException unless exactly one is given */
    public Offset {
        if (Stream.of(mornings, officeTime, clock, percent)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new IllegalArgumentException("one of mornings, officeTime, clock, percent");
        }
        if (percent != null && (percent < 0 || percent > 100)) {
            throw new IllegalArgumentException("percent is 0 to 100");
        }
    }

    public static Offset ofMornings(int mornings) {
        return new Offset(mornings, null, null, null);
    }

    /** The moment so far from {@code from}, so many times over; {@code due} is looked at for percent only. */
    Instant from(Instant from, Instant due, int times, WorkCalendar calendar) {
        if (mornings != null) {
            return morning(from, mornings * times, calendar);
        }
        if (officeTime != null) {
            return office(from, officeTime.multipliedBy(times), calendar);
        }
        if (clock != null) {
            return from.plus(clock.multipliedBy(times));
        }
        return from.plus(
                Duration.between(from, due).multipliedBy((long) percent * times).dividedBy(100));
    }

    private static Instant morning(Instant from, int days, WorkCalendar calendar) {
        var date = from.atZone(WorkCalendar.ZONE).toLocalDate();
        int step = days > 0 ? 1 : -1;
        int left = Math.abs(days);
        // for 0: the day itself, or the last workday before it
        for (int off = 0; off < LONGEST_BREAK && (left > 0 || !calendar.isWorkday(date)); ) {
            date = date.plusDays(step);
            boolean workday = calendar.isWorkday(date);
            left -= workday ? 1 : 0;
            off = workday ? 0 : off + 1;
        }
        return opening(date, calendar);
    }

    private static Instant opening(LocalDate date, WorkCalendar calendar) {
        return calendar.nextOpening(date.atStartOfDay(WorkCalendar.ZONE).toInstant());
    }

    private static Instant office(Instant from, Duration time, WorkCalendar calendar) {
        return time.isNegative()
                ? before(from, time.negated(), calendar)
                : calendar.nextOpening(calendar.plusWorking(from, time));
    }

    /** The last moment from which so much office time is left. */
    private static Instant before(Instant end, Duration time, WorkCalendar calendar) {
        long enough = end.minus(LONGEST_BACK).toEpochMilli();
        long tooLate = end.toEpochMilli();
        while (tooLate - enough > 1) {
            long middle = enough + (tooLate - enough) / 2;
            if (calendar.workingTime(Instant.ofEpochMilli(middle), end).compareTo(time) >= 0) {
                enough = middle;
            } else {
                tooLate = middle;
            }
        }
        return Instant.ofEpochMilli(enough);
    }
}
