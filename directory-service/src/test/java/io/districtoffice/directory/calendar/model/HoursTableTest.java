package io.districtoffice.directory.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.directory.calendar.model.HoursTable.Opening;
import io.districtoffice.directory.calendar.model.HoursTable.SeasonHours;
import io.districtoffice.platform.calendar.OfficeHours;
import io.districtoffice.platform.calendar.OfficeHours.Interval;
import io.districtoffice.platform.calendar.OfficeHours.Season;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoursTableTest {

    private static final OfficeHours SHORT = new OfficeHours(List.of(new Season(
            MonthDay.of(3, 1), MonthDay.of(2, 29), List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(16, 5))))));

    @Test
    void the_first_hours_are_version_one_and_written_as_people_write_them() {
        var decision = HoursTable.first(OfficeHours.standard());

        assertThat(decision.state())
                .isEqualTo(new HoursTable(
                        HoursTable.Status.IN_FORCE,
                        1,
                        List.of(new SeasonHours(
                                "01-01",
                                "12-31",
                                List.of(new Opening("08:30", "12:00"), new Opening("14:00", "17:30"))))));
        assertThat(decision.events()).containsExactly(new CalendarEvent.HoursSet(1));
    }

    @Test
    void setting_them_takes_their_place_and_raises_the_version() {
        var decision = HoursTable.first(OfficeHours.standard()).state().set(SHORT);

        assertThat(decision.state().version()).isEqualTo(2);
        assertThat(decision.state().seasons())
                .containsExactly(new SeasonHours("03-01", "02-29", List.of(new Opening("09:00", "16:05"))));
        assertThat(decision.events()).containsExactly(new CalendarEvent.HoursSet(2));
    }

    @Test
    void every_status_and_command_is_as_the_table_says() {
        StatusCommandMatrix.of("directory-service", "office-hours").check((status, command) -> switch (command) {
            case "set" ->
                new HoursTable(HoursTable.Status.valueOf(status), 1, List.of())
                        .set(SHORT)
                        .state()
                        .status();
            default -> throw new IllegalArgumentException(command);
        });
    }
}
