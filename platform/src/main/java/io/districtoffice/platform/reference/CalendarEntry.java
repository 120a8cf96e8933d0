package io.districtoffice.platform.reference;

import io.districtoffice.platform.calendar.CalendarYear;
import io.districtoffice.platform.calendar.DayRule;
import io.districtoffice.platform.calendar.OfficeHours;
import io.districtoffice.platform.calendar.OfficeHours.Interval;
import io.districtoffice.platform.calendar.OfficeHours.Season;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code directory.calendar.changed.v1} and {@code directory.office-hours.changed.v1} as they stand in the copy.
 * What does not fit is an {@link IllegalArgumentException} or a {@link java.time.DateTimeException}.
 */
final class CalendarEntry {

    private CalendarEntry() {}

    static boolean isYear(JsonNode entry) {
        return entry.has("year");
    }

    static CalendarYear year(JsonNode entry) {
        return new CalendarYear(
                entry.path("year").asInt(),
                entry.path("version").asLong(),
                entry.path("papers").valueStream().map(JsonNode::asString).toList(),
                entry.path("days").valueStream().map(CalendarEntry::day).toList());
    }

    private static DayRule day(JsonNode day) {
        return new DayRule(
                LocalDate.parse(day.path("date").asString("")),
                day.path("name").asString(""),
                day.path("off").asBoolean());
    }

    static OfficeHours hours(JsonNode entry) {
        return new OfficeHours(
                entry.path("version").asLong(),
                entry.path("seasons").valueStream().map(CalendarEntry::season).toList());
    }

    private static Season season(JsonNode season) {
        return new Season(
                MonthDay.parse("--" + season.path("from").asString("")),
                MonthDay.parse("--" + season.path("to").asString("")),
                intervals(season.path("intervals")));
    }

    private static List<Interval> intervals(JsonNode intervals) {
        return intervals
                .valueStream()
                .map(one -> new Interval(
                        LocalTime.parse(one.path("opens").asString("")),
                        LocalTime.parse(one.path("closes").asString(""))))
                .toList();
    }
}
