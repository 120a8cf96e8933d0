package io.districtoffice.document.limit.model;

import io.districtoffice.platform.calendar.Due;
import io.districtoffice.platform.calendar.TermUnit;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;

/** When something is decided, and how time is reckoned then: what transitions get in the place of a clock. */
public record Moment(Instant at, WorkCalendar calendar, Terms terms) {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

    /** Due when the n-th working day closes; the day of the start does not count. */
    public Limit workingDays(int days) {
        return after(at, days);
    }

    /** Due when the office closes today; when it is closed already or not open today, when the next working day closes. */
    public Limit sameDay() {
        LocalDate today = today();
        Instant close = calendar.closeOf(today);
        return calendar.isWorkday(today) && at.isBefore(close) ? until(close) : workingDays(1);
    }

    /** Due when somebody said. */
    public Limit until(Instant due) {
        return new Limit(at, due, due, null, false);
    }

    /** R57: filed by the thirtieth of June of the next year. */
    public Limit nextJune() {
        LocalDate last = LocalDate.of(today().getYear() + 1, Month.JUNE, 30);
        return until(last.atTime(LocalTime.of(17, 30)).atZone(WorkCalendar.ZONE).toInstant());
    }

    public LocalDate today() {
        return at.atZone(WorkCalendar.ZONE).toLocalDate();
    }

    private Limit after(Instant start, int days) {
        Due due = calendar.after(start, days, TermUnit.WORKING_DAYS);
        var term = new Deadline.Term(days, TermUnit.WORKING_DAYS.name(), due.calendar());
        return new Limit(start, due.at(), due.at(), term, due.provisional());
    }

    /** A limit that was reckoned by an older calendar; the first due date stays. */
    Limit reckonedAnew(Limit limit, Deadline.Term term) {
        var plain = after(limit.start(), term.amount());
        return new Limit(plain.start(), plain.due(), limit.original(), plain.term(), plain.provisional());
    }

    /** A moment as people read it. */
    public static String shown(Instant at) {
        return SHOWN.format(at);
    }
}
