package io.districtoffice.directory.calendar;

import io.districtoffice.platform.calendar.CalendarYear;
import io.districtoffice.platform.calendar.DayRule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The notices that come with the program: facts, one file. */
final class NoticeFile {

    private static final String RESOURCE = "/calendar-notices.yaml";

    private record Year(int year, List<String> papers, List<Holiday> holidays) {}

    /** @param off first and last day off */
    private record Holiday(String name, List<LocalDate> off, @Nullable List<LocalDate> work) {

        List<DayRule> days() {
            var days = new ArrayList<DayRule>();
            off.get(0).datesUntil(off.get(1).plusDays(1)).forEach(day -> days.add(new DayRule(day, name, true)));
            if (work != null) {
                work.forEach(day -> days.add(new DayRule(day, name, false)));
            }
            return days;
        }
    }

    private NoticeFile() {}

    static List<CalendarYear> read() {
        try (var in = NoticeFile.class.getResourceAsStream(RESOURCE)) {
            var years = YAMLMapper.builder().build().readValue(in, Year[].class);
            return java.util.Arrays.stream(years).map(NoticeFile::year).toList();
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " is part of this jar", e);
        }
    }

    private static CalendarYear year(Year written) {
        var days = written.holidays.stream()
                .flatMap(holiday -> holiday.days().stream())
                .toList();
        return new CalendarYear(written.year, 1, written.papers, days);
    }
}
