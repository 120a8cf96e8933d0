package io.districtoffice.platform.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same reckoning, day by day and minute by minute, with nothing in common but the facts. */
final class SlowCalendar {

    /** Off by law in the years after the last notice, as any wall calendar has them. */
    private static final Set<String> LAW = Set.of(
            "2027-01-01",
            "2027-02-05",
            "2027-02-06",
            "2027-02-07",
            "2027-02-08",
            "2027-04-05",
            "2027-05-01",
            "2027-05-02",
            "2027-06-09",
            "2027-09-15",
            "2027-10-01",
            "2027-10-02",
            "2027-10-03",
            "2028-01-01",
            "2028-01-25",
            "2028-01-26",
            "2028-01-27",
            "2028-01-28",
            "2028-04-04",
            "2028-05-01",
            "2028-05-02",
            "2028-05-28",
            "2028-10-01",
            "2028-10-02",
            "2028-10-03",
            "2029-01-01",
            "2029-02-12",
            "2029-02-13",
            "2029-02-14",
            "2029-02-15",
            "2029-04-04",
            "2029-05-01",
            "2029-05-02",
            "2029-06-16",
            "2029-09-22",
            "2029-10-01",
            "2029-10-02",
            "2029-10-03");

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> on = new HashSet<>();
    private final Map<LocalDate, BitSet> minutes = new HashMap<>();
    private final OfficeHours hours;
    private boolean askedUnknown;

    SlowCalendar(List<CalendarYear> years, OfficeHours hours) {
        years.forEach(year -> year.days().forEach(day -> (day.off() ? off : on).add(day.date())));
        LAW.forEach(day -> off.add(LocalDate.parse(day)));
        this.hours = hours;
    }

    /** Whether a day after 2026 was asked about. */
    boolean askedUnknown() {
        return askedUnknown;
    }

    Instant after(Instant start, int amount, TermUnit unit) {
        askedUnknown = false;
        var local = LocalDateTime.ofInstant(start, WorkCalendar.ZONE);
        return switch (unit) {
            case WORKING_DAYS -> {
                var day = local.toLocalDate();
                for (int left = amount; left > 0; ) {
                    day = day.plusDays(1);
                    left -= works(day) ? 1 : 0;
                }
                yield instant(close(day));
            }
            case CALENDAR_DAYS -> {
                var day = local.toLocalDate().plusDays(amount);
                while (!works(day)) {
                    day = day.plusDays(1);
                }
                yield instant(close(day));
            }
            case WORKING_HOURS -> instant(minutes(local, amount * 60));
            case HOURS -> start.plusSeconds(amount * 3600L);
        };
    }

    /** The rest of the minute in which it begins is carried to the end. */
    private LocalDateTime minutes(LocalDateTime start, int amount) {
        var minute = start.withSecond(0).withNano(0);
        var rest = Duration.between(minute, start);
        if (!open(minute)) {
            rest = Duration.ZERO;
        }
        int left = amount;
        while (true) {
            if (open(minute)) {
                if (left == 0) {
                    return minute.plus(rest);
                }
                left--;
                if (left == 0 && rest.isZero()) {
                    return minute.plusMinutes(1);
                }
            }
            minute = minute.plusMinutes(1);
        }
    }

    Duration workingTime(Instant from, Instant to) {
        var end = LocalDateTime.ofInstant(to, WorkCalendar.ZONE);
        long minutes = 0;
        for (var minute = LocalDateTime.ofInstant(from, WorkCalendar.ZONE);
                minute.isBefore(end);
                minute = minute.plusMinutes(1)) {
            minutes += open(minute) ? 1 : 0;
        }
        return Duration.ofMinutes(minutes);
    }

    private boolean open(LocalDateTime minute) {
        boolean works = works(minute.toLocalDate());
        return works
                && minutes.computeIfAbsent(minute.toLocalDate(), this::openMinutes)
                        .get(minuteOf(minute.toLocalTime()));
    }

    private BitSet openMinutes(LocalDate day) {
        var open = new BitSet();
        for (var one : season(day).intervals()) {
            for (int minute = minuteOf(one.opens()); minute < minuteOf(one.closes()); minute++) {
                open.set(minute);
            }
        }
        return open;
    }

    private static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private LocalDateTime close(LocalDate day) {
        var intervals = season(day).intervals();
        return day.atTime(intervals.get(intervals.size() - 1).closes());
    }

    private OfficeHours.Season season(LocalDate day) {
        String date = "%tm-%<td".formatted(day);
        return hours.seasons().stream()
                .filter(season ->
                        within(date, season.from().toString(), season.to().toString()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean within(String date, String from, String to) {
        boolean after = ("--" + date).compareTo(from) >= 0;
        boolean before = ("--" + date).compareTo(to) <= 0;
        return from.compareTo(to) <= 0 ? after && before : after || before;
    }

    private boolean works(LocalDate day) {
        askedUnknown |= day.getYear() > 2026;
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return on.contains(day) || weekday && !off.contains(day);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(WorkCalendar.ZONE).toInstant();
    }
}
