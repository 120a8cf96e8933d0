package io.districtoffice.platform.calendar;

import static io.districtoffice.platform.calendar.Notices.at;
import static io.districtoffice.platform.calendar.TermUnit.CALENDAR_DAYS;
import static io.districtoffice.platform.calendar.TermUnit.HOURS;
import static io.districtoffice.platform.calendar.TermUnit.WORKING_DAYS;
import static io.districtoffice.platform.calendar.TermUnit.WORKING_HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
        assertThat(calendar.after(at("2026-12-31T10:00"), 1, CALENDAR_DAYS).provisional())
                .isTrue();
        assertThat(calendar.after(at("2026-12-31T17:00"), 1, WORKING_HOURS).provisional())
                .isTrue();
    }

    @Test
    void what_ends_before_the_unknown_year_or_asks_no_calendar_is_not_provisional() {
        assertThat(calendar.after(at("2026-12-30T10:00"), 1, WORKING_DAYS).provisional())
                .isFalse();
        assertThat(calendar.after(at("2026-12-31T16:30"), 1, WORKING_HOURS))
                .isEqualTo(new Due(
                        at("2026-12-31T17:30"),
                        false,
                        3,
                        calendar.after(at("2026-12-31T16:30"), 1, WORKING_HOURS).explanation()));
        assertThat(calendar.after(at("2026-12-31T10:00"), 100, HOURS).provisional())
                .isFalse();
    }

    @Test
    void a_notice_without_days_is_none() {
        var years = new ArrayList<>(Notices.years());
        years.add(new CalendarYear(2027, 1, List.of(), List.of()));

        var due = WorkCalendar.of(years, OfficeHours.standard()).after(at("2026-12-31T10:00"), 1, WORKING_DAYS);

        assertThat(due.provisional()).isTrue();
        assertThat(due.at()).isEqualTo(at("2027-01-04T17:30"));
    }

    @Test
    void the_next_notice_has_the_last_word_on_december() {
        var known = with(
                new DayRule(LocalDate.of(2026, 12, 31), "元旦", true),
                new DayRule(LocalDate.of(2027, 1, 1), "元旦", true),
                new DayRule(LocalDate.of(2027, 1, 2), "元旦", false));

        var due = known.after(at("2026-12-30T10:00"), 1, WORKING_DAYS);

        assertThat(calendar.isWorkday(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(known.isWorkday(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(due.at()).isEqualTo(at("2027-01-02T17:30"));
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void where_a_notice_is_out_the_law_alone_says_nothing() {
        // 除夕 is off by law; a notice that leaves it out has spoken
        var known = with(new DayRule(LocalDate.of(2027, 1, 1), "元旦", true));

        assertThat(calendar.isWorkday(LocalDate.of(2027, 2, 5))).isFalse();
        assertThat(known.isWorkday(LocalDate.of(2027, 2, 5))).isTrue();
    }

    @Test
    void the_version_grows_with_every_change_and_the_newest_of_a_year_counts() {
        var year = new CalendarYear(2027, 1, List.of(), List.of(new DayRule(LocalDate.of(2027, 1, 4), "元旦", true)));
        var again = new CalendarYear(2027, 2, List.of(), List.of(new DayRule(LocalDate.of(2027, 1, 1), "元旦", true)));
        var hours = OfficeHours.standard();
        var changed = new OfficeHours(1, hours.seasons());

        assertThat(WorkCalendar.of(List.of(), hours).version()).isZero();
        assertThat(WorkCalendar.of(List.of(year), hours).version()).isEqualTo(1);
        assertThat(WorkCalendar.of(List.of(year), changed).version()).isEqualTo(2);
        for (var both : List.of(List.of(year, again), List.of(again, year))) {
            var newest = WorkCalendar.of(both, changed);
            assertThat(newest.version()).isEqualTo(3);
            assertThat(newest.isWorkday(LocalDate.of(2027, 1, 4))).isTrue();
        }
        assertThat(WorkCalendar.of(List.of(year), changed)
                        .after(at("2027-03-01T09:00"), 1, HOURS)
                        .calendar())
                .isEqualTo(2);
    }

    @Test
    void hours_run_day_and_night_from_the_very_moment() {
        assertThat(calendar.after(at("2026-02-14T23:59:59.999"), 24, HOURS).at())
                .isEqualTo(at("2026-02-15T23:59:59.999"));
        assertThat(calendar.after(at("2026-09-30T18:00"), 2, HOURS).at()).isEqualTo(at("2026-09-30T20:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // inside, over noon, over the evening, over the spring festival
        "2026-03-02T09:00, 2, 2026-03-02T11:00",
        "2026-03-02T11:00, 2, 2026-03-02T15:00",
        "2026-03-02T17:00, 2, 2026-03-03T10:00",
        "2026-02-14T16:30, 2, 2026-02-24T09:30",
        // outside of office hours: from the next opening
        "2026-03-02T12:00, 1, 2026-03-02T15:00",
        "2026-03-02T07:00, 1, 2026-03-02T09:30",
        "2026-03-02T17:30, 1, 2026-03-03T09:30",
        "2026-02-18T10:00, 1, 2026-02-24T09:30",
        // it ends with the interval, not with the next opening
        "2026-03-02T08:30, 7, 2026-03-02T17:30",
        "2026-03-02T11:00, 1, 2026-03-02T12:00",
    })
    void working_hours_walk_the_office_hours(String start, int amount, String due) {
        assertThat(calendar.after(at(start), amount, WORKING_HOURS).at()).isEqualTo(at(due));
    }

    @Test
    void the_office_is_open_from_opening_until_before_closing() {
        assertThat(calendar.isOpen(at("2026-03-02T08:29:59.999"))).isFalse();
        assertThat(calendar.isOpen(at("2026-03-02T08:30"))).isTrue();
        assertThat(calendar.isOpen(at("2026-03-02T11:59:59.999"))).isTrue();
        assertThat(calendar.isOpen(at("2026-03-02T12:00"))).isFalse();
        assertThat(calendar.isOpen(at("2026-03-02T17:30"))).isFalse();
        assertThat(calendar.isOpen(at("2026-02-16T10:00"))).isFalse();
        assertThat(calendar.isOpen(at("2026-02-28T10:00"))).isTrue();
        assertThat(calendar.nextOpening(at("2026-03-02T09:17:03.005"))).isEqualTo(at("2026-03-02T09:17:03.005"));
        assertThat(calendar.nextOpening(at("2026-03-02T12:00"))).isEqualTo(at("2026-03-02T14:00"));
        assertThat(calendar.nextOpening(at("2026-02-14T17:30"))).isEqualTo(at("2026-02-24T08:30"));
    }

    @Test
    void instants_are_cut_to_milliseconds() {
        var fine = at("2026-03-02T09:00").plusNanos(1_999_999);

        assertThat(calendar.after(fine, 1, HOURS).at()).isEqualTo(at("2026-03-02T10:00:00.001"));
        assertThat(calendar.after(fine, 1, WORKING_HOURS).at()).isEqualTo(at("2026-03-02T10:00:00.001"));
        assertThat(calendar.plusWorking(fine, Duration.ofNanos(1_999_999))).isEqualTo(at("2026-03-02T09:00:00.002"));
        assertThat(calendar.nextOpening(fine)).isEqualTo(at("2026-03-02T09:00:00.001"));
        assertThat(calendar.isOpen(fine)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TermUnit.class)
    void an_amount_is_at_least_one_and_has_an_end(TermUnit unit) {
        var start = at("2026-03-02T09:00");

        assertThatIllegalArgumentException().isThrownBy(() -> calendar.after(start, 0, unit));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.after(start, -1, unit));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.after(start, unit.most() + 1, unit));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.after(start, Integer.MAX_VALUE, unit));
        var longest = calendar.after(start, unit.most(), unit);
        assertThat(longest.at()).isBetween(at("2035-12-01T00:00"), at("2043-01-01T00:00"));
        assertThat(longest.explanation()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void times_far_away_are_refused_instead_of_walked_to() {
        var start = at("2026-03-02T09:00");
        for (Instant far : List.of(Instant.MIN, Instant.MAX, at("1999-12-31T23:59"), at("2200-01-01T00:00"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> calendar.after(far, 1, WORKING_DAYS));
            assertThatIllegalArgumentException().isThrownBy(() -> calendar.after(far, 1, HOURS));
            assertThatIllegalArgumentException().isThrownBy(() -> calendar.workingTime(start, far));
            assertThatIllegalArgumentException().isThrownBy(() -> calendar.workingTime(far, start));
            assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorking(far, Duration.ofHours(1)));
            assertThatIllegalArgumentException().isThrownBy(() -> calendar.isOpen(far));
            assertThatIllegalArgumentException().isThrownBy(() -> calendar.nextOpening(far));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorking(start, Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorking(start, Duration.ofDays(10_000)));
    }

    private static WorkCalendar with(DayRule... of2027) {
        var years = new ArrayList<>(Notices.years());
        years.add(new CalendarYear(2027, 1, List.of(), List.of(of2027)));
        return WorkCalendar.of(years, OfficeHours.standard());
    }
}
