package io.districtoffice.platform.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the office is open on a workday, by season. Every day of the year is in exactly one season.
 *
 * @param version grows with each change; 0 for hours that nobody has set
 */
public record OfficeHours(long version, List<Season> seasons) {

    private static final int LEAP_YEAR = 2024;
    private static final int DAYS = 366;

    /** The shortest day of work: hours are walked day by day, and a walk must end. */
    public static final Duration SHORTEST_DAY = Duration.ofHours(1);

    /**
     * Days with the same hours.
     *
     * @param from first day
     * @param to last day, included; before {@code from} when the season goes over New Year
     * @param intervals at least one, in order, apart from each other
     */
    public record Season(MonthDay from, MonthDay to, List<Interval> intervals) {
        public Season {
            intervals = List.copyOf(intervals);
        }

        boolean has(MonthDay day) {
            boolean fromOn = !day.isBefore(from);
            boolean upTo = !day.isAfter(to);
            return from.isAfter(to) ? fromOn || upTo : fromOn && upTo;
        }

        /** Office time of one workday. */
        public Duration open() {
            return intervals.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
        }

        /** Whether each interval opens before it closes and after the one before has closed. */
        public boolean isInOrder() {
            for (int i = 1; i < intervals.size(); i++) {
                if (!intervals.get(i).opens().isAfter(intervals.get(i - 1).closes())) {
                    return false;
                }
            }
            return intervals.stream().allMatch(one -> one.opens().isBefore(one.closes()));
        }
    }

    /** @param closes the first moment at which it is shut */
    public record Interval(LocalTime opens, LocalTime closes) {
        Duration length() {
            return Duration.between(opens, closes);
        }
    }

    /** @throws IllegalArgumentException a day in no season or in two; intervals out of order; less than an hour a day */
    public OfficeHours {
        seasons = List.copyOf(seasons);
        if (notInOne(seasons) != null) {
            throw new IllegalArgumentException("every day of the year is in exactly one season: " + seasons);
        }
        for (Season season : seasons) {
            if (!season.isInOrder() || season.open().compareTo(SHORTEST_DAY) < 0) {
                throw new IllegalArgumentException("intervals are in order, apart, an hour or more a day: " + season);
            }
        }
    }

    public OfficeHours(List<Season> seasons) {
        this(0, seasons);
    }

    /** 08:30–12:00 and 14:00–17:30 all the year round. */
    public static OfficeHours standard() {
        return new OfficeHours(List.of(new Season(
                MonthDay.of(1, 1),
                MonthDay.of(12, 31),
                List.of(
                        new Interval(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                        new Interval(LocalTime.of(14, 0), LocalTime.of(17, 30))))));
    }

    /** The first day of a year, 29 February too, that is in none of the seasons or in several; null when there is none. */
    public static @Nullable MonthDay notInOne(List<Season> seasons) {
        for (int day = 1; day <= DAYS; day++) {
            var one = MonthDay.from(LocalDate.ofYearDay(LEAP_YEAR, day));
            if (seasons.stream().filter(season -> season.has(one)).count() != 1) {
                return one;
            }
        }
        return null;
    }

    /** The intervals of a day, were it a workday. */
    public List<Interval> on(LocalDate day) {
        var monthDay = MonthDay.from(day);
        return seasons.stream()
                .filter(season -> season.has(monthDay))
                .findFirst()
                .orElseThrow()
                .intervals();
    }
}
