package io.districtoffice.platform.calendar;

import static io.districtoffice.platform.calendar.Notices.at;
import static io.districtoffice.platform.calendar.TermUnit.WORKING_DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private final WorkCalendar calendar = Notices.calendar();

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, WORKING_DAYS, 2026-02-14",
        "2026-02-13, 3, WORKING_DAYS, 2026-02-25",
        "2026-09-23, 3, WORKING_DAYS, 2026-09-29",
        "2026-02-27, 1, WORKING_DAYS, 2026-02-28",
        "2026-04-30, 4, WORKING_DAYS, 2026-05-09",
        "2025-12-31, 1, WORKING_DAYS, 2026-01-04",
        "2026-10-09, 1, WORKING_DAYS, 2026-10-10",
        "2026-08-03, 60, CALENDAR_DAYS, 2026-10-08",
        "2026-01-30, 15, CALENDAR_DAYS, 2026-02-14",
        "2026-02-01, 15, CALENDAR_DAYS, 2026-02-24",
    })
    void the_vectors_of_the_rules(LocalDate start, int amount, TermUnit unit, LocalDate due) {
        for (String time : List.of("T00:00", "T08:30", "T17:29:59.999", "T23:59:59.999")) {
            var reckoned = calendar.after(at(start + time), amount, unit);

            assertThat(reckoned.at()).isEqualTo(at(due + "T17:30"));
            assertThat(reckoned.provisional()).isFalse();
        }
    }

    @Test
    void new_year_2027_is_off_by_law_and_what_passes_it_is_provisional() {
        var due = calendar.after(at("2026-12-31T10:00"), 1, WORKING_DAYS);

        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(due.at()).isEqualTo(at("2027-01-04T17:30"));
        assertThat(due.provisional()).isTrue();
        assertThat(due.explanation()).contains(Step.of("notice-missing", "from", 2027, "to", 2027));
    }

    @Test
    void with_the_notice_of_2027_it_is_no_longer_provisional() {
        var years = new ArrayList<>(Notices.years());
        years.add(new CalendarYear(
                2027,
                1,
                List.of(),
                List.of(
                        new DayRule(LocalDate.of(2026, 12, 31), "元旦", true),
                        new DayRule(LocalDate.of(2027, 1, 1), "元旦", true),
                        new DayRule(LocalDate.of(2027, 1, 2), "元旦", false))));
        var known = WorkCalendar.of(years, OfficeHours.standard());

        var due = known.after(at("2026-12-30T10:00"), 1, WORKING_DAYS);

        assertThat(due.at()).isEqualTo(at("2027-01-02T17:30"));
        assertThat(due.provisional()).isFalse();
        assertThat(known.isWorkday(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(known.version()).isGreaterThan(calendar.version());
    }
}
