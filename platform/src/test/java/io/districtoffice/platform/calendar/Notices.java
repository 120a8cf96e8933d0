package io.districtoffice.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The notices of 2024 to 2026, for tests of whatever reckons with the calendar. */
public final class Notices {

    /** Name, first and last day off; after a stroke the days worked for them. */
    private static final String TEXT =
            """
            元旦 2024-01-01 2024-01-01
            春节 2024-02-10 2024-02-17 / 2024-02-04 2024-02-18
            清明节 2024-04-04 2024-04-06 / 2024-04-07
            劳动节 2024-05-01 2024-05-05 / 2024-04-28 2024-05-11
            端午节 2024-06-10 2024-06-10
            中秋节 2024-09-15 2024-09-17 / 2024-09-14
            国庆节 2024-10-01 2024-10-07 / 2024-09-29 2024-10-12
            元旦 2025-01-01 2025-01-01
            春节 2025-01-28 2025-02-04 / 2025-01-26 2025-02-08
            清明节 2025-04-04 2025-04-06
            劳动节 2025-05-01 2025-05-05 / 2025-04-27
            端午节 2025-05-31 2025-06-02
            国庆节、中秋节 2025-10-01 2025-10-08 / 2025-09-28 2025-10-11
            元旦 2026-01-01 2026-01-03 / 2026-01-04
            春节 2026-02-15 2026-02-23 / 2026-02-14 2026-02-28
            清明节 2026-04-04 2026-04-06
            劳动节 2026-05-01 2026-05-05 / 2026-05-09
            端午节 2026-06-19 2026-06-21
            中秋节 2026-09-25 2026-09-27
            国庆节 2026-10-01 2026-10-07 / 2026-09-20 2026-10-10
            """;

    private Notices() {}

    /** The calendar of these notices and the standard hours. */
    public static WorkCalendar calendar() {
        return WorkCalendar.of(years(), OfficeHours.standard());
    }

    public static List<CalendarYear> years() {
        return TEXT
                .lines()
                .flatMap(line -> days(line).stream())
                .collect(Collectors.groupingBy(day -> day.date().getYear()))
                .entrySet()
                .stream()
                .map(year -> new CalendarYear(year.getKey(), 1, List.of("notice of " + year.getKey()), year.getValue()))
                .toList();
    }

    /** A moment in the zone of the office, e.g. {@code 2026-02-13T10:00}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }

    private static List<DayRule> days(String line) {
        var words = line.split(" ");
        var days = new ArrayList<DayRule>();
        LocalDate.parse(words[1])
                .datesUntil(LocalDate.parse(words[2]).plusDays(1))
                .forEach(day -> days.add(new DayRule(day, words[0], true)));
        for (int i = 4; i < words.length; i++) {
            days.add(new DayRule(LocalDate.parse(words[i]), words[0], false));
        }
        return days;
    }
}
