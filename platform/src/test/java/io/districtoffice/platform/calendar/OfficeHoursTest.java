package io.districtoffice.platform.calendar;

import static io.districtoffice.platform.calendar.Notices.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.districtoffice.platform.calendar.OfficeHours.Interval;
import io.districtoffice.platform.calendar.OfficeHours.Season;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeHoursTest {

    private static final Season SUMMER = season("05-01", "09-30", "08:30-12:00", "14:30-18:00");
    private static final Season WINTER = season("10-01", "04-30", "08:30-12:00", "14:00-17:30");

    private final WorkCalendar calendar = WorkCalendar.of(Notices.years(), new OfficeHours(2, List.of(SUMMER, WINTER)));

    @Test
    void a_season_may_go_over_new_year() {
        assertThat(calendar.closeOf(LocalDate.of(2026, 4, 30))).isEqualTo(at("2026-04-30T17:30"));
        assertThat(calendar.closeOf(LocalDate.of(2026, 5, 1))).isEqualTo(at("2026-05-01T18:00"));
        assertThat(calendar.closeOf(LocalDate.of(2026, 9, 30))).isEqualTo(at("2026-09-30T18:00"));
        assertThat(calendar.closeOf(LocalDate.of(2026, 10, 1))).isEqualTo(at("2026-10-01T17:30"));
        assertThat(calendar.closeOf(LocalDate.of(2026, 1, 1))).isEqualTo(at("2026-01-01T17:30"));
        assertThat(calendar.closeOf(LocalDate.of(2024, 2, 29))).isEqualTo(at("2024-02-29T17:30"));
    }

    @Test
    void a_term_closes_and_walks_with_the_season_it_is_in() {
        assertThat(calendar.after(at("2026-04-30T10:00"), 1, TermUnit.WORKING_DAYS)
                        .at())
                .isEqualTo(at("2026-05-06T18:00"));
        assertThat(calendar.after(at("2026-04-30T16:30"), 2, TermUnit.WORKING_HOURS)
                        .at())
                .isEqualTo(at("2026-05-06T09:30"));
        assertThat(calendar.after(at("2026-05-06T11:30"), 1, TermUnit.WORKING_HOURS)
                        .at())
                .isEqualTo(at("2026-05-06T15:00"));
        assertThat(calendar.workingTime(at("2026-04-30T14:00"), at("2026-05-06T15:30")))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void hours_that_nobody_has_set_are_the_standard_ones() {
        assertThat(OfficeHours.standard().version()).isZero();
        assertThat(OfficeHours.standard().on(LocalDate.of(2026, 7, 1)))
                .containsExactly(interval("08:30-12:00"), interval("14:00-17:30"));
    }

    @Test
    void every_day_is_in_exactly_one_season() {
        refused(SUMMER);
        refused(SUMMER, SUMMER, WINTER);
        refused(season("05-01", "09-30", "09:00-17:00"), season("10-01", "04-29", "09:00-17:00"));
        refused(season("05-01", "10-01", "09:00-17:00"), season("10-01", "04-30", "09:00-17:00"));
        // 29 February is a day too
        refused(season("03-01", "02-28", "09:00-17:00"));
        refused();
        assertThat(new OfficeHours(List.of(season("03-01", "02-29", "09:00-17:00"))).seasons())
                .hasSize(1);
    }

    @Test
    void intervals_are_in_order_and_apart_and_an_hour_or_more_a_day() {
        refused(season("01-01", "12-31"));
        refused(season("01-01", "12-31", "12:00-08:30"));
        refused(season("01-01", "12-31", "09:00-09:00", "10:00-12:00"));
        refused(season("01-01", "12-31", "14:00-17:30", "08:30-12:00"));
        refused(season("01-01", "12-31", "08:30-12:00", "11:00-17:30"));
        refused(season("01-01", "12-31", "08:30-12:00", "12:00-17:30"));
        refused(season("01-01", "12-31", "09:00-09:59"));
        assertThat(new OfficeHours(List.of(season("01-01", "12-31", "09:00-10:00"))).on(LocalDate.of(2026, 3, 2)))
                .hasSize(1);
    }

    private static void refused(Season... seasons) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OfficeHours(List.of(seasons)));
    }

    static Season season(String from, String to, String... intervals) {
        return new Season(
                MonthDay.parse("--" + from),
                MonthDay.parse("--" + to),
                java.util.Arrays.stream(intervals)
                        .map(OfficeHoursTest::interval)
                        .toList());
    }

    private static Interval interval(String text) {
        return new Interval(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
    }
}
