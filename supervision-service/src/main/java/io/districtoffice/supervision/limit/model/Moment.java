package io.districtoffice.supervision.limit.model;

import io.districtoffice.platform.calendar.Due;
import io.districtoffice.platform.calendar.TermUnit;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * When something is decided, and how time is reckoned then: what transitions get in the place of a clock.
 *
 * <p>A limit becomes yellow when what remains is at most min(max(20 % of the span, 3 working days), 50 % of the span), all
 * in office time (rules.md I).
 */
public record Moment(Instant at, WorkCalendar calendar, Terms terms) {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkCalendar.ZONE);
    private static final int NEAR_DAYS = 3;
    private static final int NEAR_PART = 5;

    /** Due when the n-th working day closes; the day of the start does not count. */
    public Limit workingDays(int days) {
        return after(at, days, TermUnit.WORKING_DAYS);
    }

    /** Due when the n-th day closes, or the next working day if that one is off. */
    public Limit calendarDays(int days) {
        return after(at, days, TermUnit.CALENDAR_DAYS);
    }

    /** Due when somebody said. */
    public Limit until(Instant due) {
        return new Limit(at, due, due, yellow(at, due), null, false, 0, null);
    }

    private Limit after(Instant start, int amount, TermUnit unit) {
        Due due = calendar.after(start, amount, unit);
        var term = new Deadline.Term(amount, unit.name(), due.calendar());
        return new Limit(start, due.at(), due.at(), yellow(start, due.at()), term, due.provisional(), 0, null);
    }

    /** A limit that was reckoned by an older calendar; the first due date and the pauses stay. */
    Limit reckonedAnew(Limit limit, Deadline.Term term) {
        var plain = after(limit.start(), term.amount(), TermUnit.valueOf(term.unit()));
        var pause = Duration.ofMillis(limit.pausedMs());
        return new Limit(
                plain.start(),
                calendar.plusWorking(plain.due(), pause),
                limit.original(),
                calendar.plusWorking(plain.yellow(), pause),
                plain.term(),
                plain.provisional(),
                limit.pausedMs(),
                limit.pausedAt());
    }

    /** How much of a span is gone, in percent of its office time without pauses; at most 100. */
    public int gone(Limit limit) {
        Instant until = limit.pausedAt() == null ? at : limit.pausedAt();
        if (limit.isLate(until)) {
            return 100;
        }
        long whole = calendar.workingTime(limit.start(), limit.due()).toMillis() - limit.pausedMs();
        long passed = calendar.workingTime(limit.start(), until).toMillis() - limit.pausedMs();
        return whole <= 0 ? 0 : (int) Math.max(0, Math.min(100, passed * 100 / whole));
    }

    /** A moment as people read it. */
    public static String shown(Instant at) {
        return SHOWN.format(at);
    }

    private Instant yellow(Instant start, Instant due) {
        if (!due.isAfter(start)) {
            return due;
        }
        Duration span = calendar.workingTime(start, due);
        if (span.isZero()) {
            return start.plus(Duration.between(start, due).dividedBy(2));
        }
        Duration near = larger(span.dividedBy(NEAR_PART), calendar.workingTime(threeDaysBefore(due), due));
        return calendar.plusWorking(start, span.minus(smaller(near, span.dividedBy(2))));
    }

    /** The close of the working day after which three more are left. */
    private Instant threeDaysBefore(Instant due) {
        LocalDate day = due.atZone(WorkCalendar.ZONE).toLocalDate();
        for (int left = NEAR_DAYS; left > 0; ) {
            day = day.minusDays(1);
            left -= calendar.isWorkday(day) ? 1 : 0;
        }
        return calendar.closeOf(day);
    }

    private static Duration larger(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration smaller(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
