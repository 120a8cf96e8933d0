package io.districtoffice.platform.calendar;

import static io.districtoffice.platform.calendar.Day.Kind.HOLIDAY;
import static io.districtoffice.platform.calendar.Day.Kind.MAKE_UP_DAY;
import static io.districtoffice.platform.calendar.Day.Kind.WEEKEND;
import static io.districtoffice.platform.calendar.Day.Kind.WORKDAY;

import io.districtoffice.platform.calendar.OfficeHours.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days and hours on which the office works, and dates reckoned with them (rules.md §3.3). Immutable. Instants are cut
 * to milliseconds; days and hours are those of {@link #ZONE}. It reckons from 2000 to 2199; anything outside is an
 * {@link IllegalArgumentException}, as is an amount outside of {@link TermUnit#most()}: the doors check before.
 *
 * <p>A date of December is ruled by the notice of its own year and, first, by the one of the next year. A date reckoned
 * without the latter is not called provisional; whoever keeps dates reckons anew when {@link #version()} has grown.
 */
public final class WorkCalendar {

    /** The zone for people. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Instant EARLIEST =
            LocalDate.of(2000, 1, 1).atStartOfDay(ZONE).toInstant();
    private static final Instant LATEST =
            LocalDate.of(2200, 1, 1).atStartOfDay(ZONE).toInstant();
    private static final Duration LONGEST = Duration.ofHours(TermUnit.WORKING_HOURS.most());

    private final Map<LocalDate, DayRule> rules = new HashMap<>();
    private final TreeMap<Integer, CalendarYear> years = new TreeMap<>();
    private final OfficeHours hours;
    private final long version;

    private WorkCalendar(Collection<CalendarYear> given, OfficeHours hours) {
        for (CalendarYear year : given) {
            years.merge(year.year(), year, (one, other) -> one.version() > other.version() ? one : other);
        }
        // in the order of years: the later notice has the last word on a December
        years.values().forEach(year -> year.days().forEach(day -> rules.put(day.date(), day)));
        this.hours = hours;
        this.version = hours.version()
                + years.values().stream().mapToLong(CalendarYear::version).sum();
    }

    /** @param years notices; of several of one year the newest counts */
    public static WorkCalendar of(Collection<CalendarYear> years, OfficeHours hours) {
        return new WorkCalendar(years, hours);
    }

    /** Whether an instant is one that can be reckoned with; a door asks before. */
    public static boolean reckonsWith(Instant at) {
        return !at.isBefore(EARLIEST) && at.isBefore(LATEST);
    }

    public boolean isWorkday(LocalDate day) {
        return day(day).isWorkday();
    }

    /** Grows when a year or the hours change. */
    public long version() {
        return version;
    }

    /**
     * The date that is an amount of time after a start.
     *
     * @param amount 1 to {@link TermUnit#most()}
     */
    public Due after(Instant start, int amount, TermUnit unit) {
        if (amount < 1 || amount > unit.most()) {
            throw new IllegalArgumentException(amount + " " + unit + " is not reckoned");
        }
        Instant from = checked(start);
        var told = new Explanation();
        Instant at =
                switch (unit) {
                    case WORKING_DAYS -> afterWorkdays(dayOf(from), amount, told);
                    case CALENDAR_DAYS -> afterCalendarDays(dayOf(from), amount, told);
                    case WORKING_HOURS -> walk(from, Duration.ofHours(amount), told);
                    case HOURS -> afterHours(from, amount, told);
                };
        return new Due(at, told.provisional(), version, told.steps());
    }

    private Instant afterWorkdays(LocalDate start, int amount, Explanation told) {
        told.tell("start-not-counted", "date", start);
        var date = start;
        int counted = 0;
        while (counted < amount) {
            date = date.plusDays(1);
            var day = asked(date, told);
            counted += day.isWorkday() ? 1 : 0;
            told.pass(day, "days", counted);
        }
        return closing(date, told);
    }

    private Instant afterCalendarDays(LocalDate start, int amount, Explanation told) {
        var date = start.plusDays(amount);
        told.tell("start-not-counted", "date", start);
        told.tell("calendar-days", "days", amount, "date", date);
        var day = asked(date, told);
        while (!day.isWorkday()) {
            told.pass(day);
            date = date.plusDays(1);
            day = asked(date, told);
        }
        return closing(date, told);
    }

    private static Instant afterHours(Instant start, int amount, Explanation told) {
        var at = start.plus(amount, ChronoUnit.HOURS);
        told.tell("hours", "hours", amount, "from", timeOf(start), "to", timeOf(at));
        return at;
    }

    private Instant closing(LocalDate date, Explanation told) {
        var at = closeOf(date);
        told.tell("closes", "date", date, "time", at.atZone(ZONE).toLocalTime());
        return at;
    }

    /** Office time from one instant to another; nothing when the second is not after the first. */
    public Duration workingTime(Instant from, Instant to) {
        Instant start = checked(from);
        Instant end = checked(to);
        var sum = Duration.ZERO;
        for (var date = dayOf(start); !date.isAfter(dayOf(end)); date = date.plusDays(1)) {
            if (isWorkday(date)) {
                for (Interval one : hours.on(date)) {
                    var opens = later(at(date, one.opens()), start);
                    var closes = earlier(at(date, one.closes()), end);
                    sum = closes.isAfter(opens) ? sum.plus(Duration.between(opens, closes)) : sum;
                }
            }
        }
        return sum;
    }

    /**
     * The instant by which so much office time has passed; {@code from} itself for none. A clock that stood still goes on
     * by it: due, moved by the working time of the pause.
     *
     * @param officeTime 0 to 29,200 hours
     */
    public Instant plusWorking(Instant from, Duration officeTime) {
        if (officeTime.isNegative() || officeTime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(officeTime + " is not reckoned");
        }
        var length = officeTime.truncatedTo(ChronoUnit.MILLIS);
        return length.isZero() ? checked(from) : walk(checked(from), length, new Explanation());
    }

    private Instant walk(Instant from, Duration length, Explanation told) {
        told.tell(
                isOpen(from) ? "hours-begin" : "hours-begin-later",
                "at",
                timeOf(from),
                "opens",
                timeOf(nextOpening(from)));
        var left = length;
        var date = dayOf(from);
        while (true) {
            var day = asked(date, told);
            for (Interval one : day.isWorkday() ? hours.on(date) : List.<Interval>of()) {
                var opens = later(at(date, one.opens()), from);
                var open = Duration.between(opens, at(date, one.closes()));
                if (open.compareTo(left) >= 0) {
                    var end = opens.plus(left);
                    told.pass(day, "hours", hoursOf(length));
                    told.tell("hours-end", "at", timeOf(end));
                    return end;
                }
                left = open.isNegative() ? left : left.minus(open);
            }
            told.pass(day, "hours", hoursOf(length.minus(left)));
            date = date.plusDays(1);
        }
    }

    public boolean isOpen(Instant at) {
        return checked(at).equals(nextOpening(at));
    }

    /** The first instant from this one on at which the office is open: the instant itself when it is. */
    public Instant nextOpening(Instant at) {
        Instant from = checked(at);
        for (var date = dayOf(from); ; date = date.plusDays(1)) {
            for (Interval one : isWorkday(date) ? hours.on(date) : List.<Interval>of()) {
                if (from.isBefore(at(date, one.closes()))) {
                    return later(at(date, one.opens()), from);
                }
            }
        }
    }

    /** When the office closes on a day, were it a workday. */
    public Instant closeOf(LocalDate day) {
        var intervals = hours.on(day);
        return at(day, intervals.get(intervals.size() - 1).closes());
    }

    private Day asked(LocalDate date, Explanation told) {
        var notice = years.get(date.getYear());
        if (notice == null || !notice.known()) {
            told.missing(date.getYear());
        }
        return day(date);
    }

    private Day day(LocalDate date) {
        var rule = rules.get(date);
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        if (rule != null) {
            return new Day(date, rule.off() ? HOLIDAY : MAKE_UP_DAY, rule.name());
        }
        var notice = years.get(date.getYear());
        String statutory = notice != null && notice.known() ? null : StatutoryHolidays.name(date);
        if (statutory != null) {
            return new Day(date, HOLIDAY, statutory);
        }
        return new Day(date, weekend ? WEEKEND : WORKDAY, "");
    }

    private static Instant checked(Instant at) {
        if (!reckonsWith(at)) {
            throw new IllegalArgumentException(at + " is not reckoned with");
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    private static String timeOf(Instant at) {
        return at.atZone(ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String hoursOf(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toHours(), time.toMinutesPart());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
