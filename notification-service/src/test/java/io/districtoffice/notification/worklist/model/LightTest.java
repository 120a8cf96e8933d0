package io.districtoffice.notification.worklist.model;

import static io.districtoffice.notification.worklist.model.Light.GREEN;
import static io.districtoffice.notification.worklist.model.Light.RED;
import static io.districtoffice.notification.worklist.model.Light.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.calendar.OfficeHours;
import io.districtoffice.platform.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class LightTest {

    /** Without notices: Saturdays and Sundays are off, and nothing else in November. */
    private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(), OfficeHours.standard());

    @Test
    void a_long_term_turns_yellow_for_its_last_fifth() {
        // 40 days, Monday 2 November to Saturday 12 December: the last 8 days are more than three working days
        var start = at("2026-11-02T17:30");
        var due = at("2026-12-12T17:30");
        assertThat(Light.yellowFrom(start, due, CALENDAR)).isEqualTo(at("2026-12-04T17:30"));
        assertThat(Light.of(start, due, at("2026-12-04T17:29"), CALENDAR)).isEqualTo(GREEN);
        assertThat(Light.of(start, due, at("2026-12-04T17:30"), CALENDAR)).isEqualTo(YELLOW);
    }

    @Test
    void a_middling_term_turns_yellow_three_working_days_before_over_a_weekend_too() {
        // 12 days: a fifth is 2.4 days; three working days before Tuesday the 24th is Thursday the 19th
        var start = at("2026-11-12T17:30");
        var due = at("2026-11-24T17:30");
        assertThat(Light.yellowFrom(start, due, CALENDAR)).isEqualTo(at("2026-11-19T17:30"));
    }

    @Test
    void a_short_term_is_green_for_its_first_half() {
        var start = at("2026-11-24T08:30");
        var due = at("2026-11-24T12:30");
        assertThat(Light.of(start, due, at("2026-11-24T10:29"), CALENDAR)).isEqualTo(GREEN);
        assertThat(Light.of(start, due, at("2026-11-24T10:30"), CALENDAR)).isEqualTo(YELLOW);
    }

    @Test
    void it_is_yellow_at_the_very_moment_and_red_behind_it() {
        var due = at("2026-11-24T17:30");
        assertThat(Light.of(at("2026-11-20T17:30"), due, due, CALENDAR)).isEqualTo(YELLOW);
        assertThat(Light.of(at("2026-11-20T17:30"), due, due.plusMillis(1), CALENDAR))
                .isEqualTo(RED);
    }

    @Test
    void a_date_that_lay_behind_when_it_was_told_is_red_at_once() {
        assertThat(Light.of(at("2026-11-24T17:30"), at("2026-11-20T17:30"), at("2026-11-24T17:30"), CALENDAR))
                .isEqualTo(RED);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }
}
