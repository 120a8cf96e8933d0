package io.districtoffice.directory.calendar;

import io.districtoffice.platform.calendar.CalendarYear;
import io.districtoffice.platform.calendar.DayRule;
import io.districtoffice.platform.calendar.OfficeHours;
import io.districtoffice.platform.calendar.OfficeHours.Interval;
import io.districtoffice.platform.calendar.OfficeHours.Season;
import io.districtoffice.platform.web.Checks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator sends to change the working calendar. */
final class CalendarRequest {

    private static final int MOST_PAPERS = 10;
    private static final int MOST_DAYS = 100;
    private static final int MOST_SEASONS = 6;
    private static final int MOST_INTERVALS = 4;

    private CalendarRequest() {}

    /** A yearly notice in the shape in which it is published as data. */
    record Import(List<String> papers, List<Day> days) {

        record Day(String name, LocalDate date, boolean isOffDay) {}

        /** The days, or a refusal that names everything at fault. */
        List<DayRule> checked(int year) {
            var checks = Checks.start().size("papers", papers, 1, MOST_PAPERS).size("days", days, 1, MOST_DAYS);
            for (int i = 0; i < Math.min(papers.size(), MOST_PAPERS); i++) {
                String field = "papers[" + i + "]";
                checks.text(field, papers.get(i), 1, 500).unclassified(field, papers.get(i));
            }
            var seen = new HashSet<LocalDate>();
            for (int i = 0; i < Math.min(days.size(), MOST_DAYS); i++) {
                Day day = days.get(i);
                String field = "days[" + i + "]";
                checks.text(field + ".name", day.name, 1, 20)
                        .unclassified(field + ".name", day.name)
                        .unless(CalendarYear.rules(year, day.date), field + ".date", "day-not-of-year", "year", year)
                        .unless(seen.add(day.date), field + ".date", "day-twice");
            }
            checks.orThrow();
            return days.stream()
                    .map(day -> new DayRule(day.date, day.name, day.isOffDay))
                    .toList();
        }
    }

    /** The hours of all seasons. */
    record Hours(List<SeasonRequest> seasons) {

        /** @param from first day, {@code MM-dd}; @param to last day, included */
        record SeasonRequest(String from, String to, List<IntervalRequest> intervals) {

            private Season season() {
                return new Season(
                        monthDay(from),
                        monthDay(to),
                        intervals.stream()
                                .map(one -> new Interval(one.opens, one.closes))
                                .toList());
            }
        }

        record IntervalRequest(LocalTime opens, LocalTime closes) {}

        /** The hours, or a refusal that names everything at fault. */
        OfficeHours checked() {
            var shape = Checks.start().size("seasons", seasons, 1, MOST_SEASONS);
            for (int i = 0; i < Math.min(seasons.size(), MOST_SEASONS); i++) {
                checkShape(shape, "seasons[" + i + "]", seasons.get(i));
            }
            shape.orThrow();
            var read = seasons.stream().map(SeasonRequest::season).toList();
            checkRules(read);
            return new OfficeHours(read);
        }

        private static void checkShape(Checks checks, String field, SeasonRequest season) {
            checks.unless(monthDay(season.from) != null, field + ".from", "not-a-day-of-the-year")
                    .unless(monthDay(season.to) != null, field + ".to", "not-a-day-of-the-year")
                    .size(field + ".intervals", season.intervals, 1, MOST_INTERVALS);
            for (int i = 0; i < Math.min(season.intervals.size(), MOST_INTERVALS); i++) {
                var one = season.intervals.get(i);
                String at = field + ".intervals[" + i + "]";
                checks.unless(isWhole(one.opens), at + ".opens", "not-a-whole-minute")
                        .unless(isWhole(one.closes), at + ".closes", "not-a-whole-minute");
            }
        }

        private static void checkRules(List<Season> seasons) {
            var checks = Checks.start();
            for (int i = 0; i < seasons.size(); i++) {
                Season season = seasons.get(i);
                String field = "seasons[" + i + "].intervals";
                checks.unless(season.isInOrder(), field, "intervals-out-of-order");
                boolean longEnough = season.open().compareTo(OfficeHours.SHORTEST_DAY) >= 0;
                checks.unless(!season.isInOrder() || longEnough, field, "office-day-too-short");
            }
            MonthDay odd = OfficeHours.notInOne(seasons);
            if (odd != null) {
                checks.add(
                        "seasons",
                        "day-not-in-one-season",
                        "day",
                        odd.toString().substring(2));
            }
            checks.orThrow();
        }
    }

    private static boolean isWhole(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0;
    }

    private static @Nullable MonthDay monthDay(String text) {
        try {
            return text.length() == 5 ? MonthDay.parse("--" + text) : null;
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
