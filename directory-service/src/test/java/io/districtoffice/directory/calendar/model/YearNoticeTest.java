package io.districtoffice.directory.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.calendar.DayRule;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearNoticeTest {

    private static final DayRule NEW_YEAR = new DayRule(LocalDate.of(2027, 1, 1), "元旦", true);
    private static final DayRule EVE = new DayRule(LocalDate.of(2026, 12, 31), "元旦", true);

    @Test
    void the_first_import_is_version_one_with_its_days_in_order() {
        var decision = YearNotice.imported(2027, List.of("通知"), List.of(NEW_YEAR, EVE));

        assertThat(decision.state())
                .isEqualTo(new YearNotice(2027, YearNotice.Status.IN_FORCE, 1, List.of("通知"), List.of(EVE, NEW_YEAR)));
        assertThat(decision.events()).containsExactly(new CalendarEvent.YearImported(2027, 1));
    }

    @Test
    void a_further_import_takes_its_place_as_a_whole_and_raises_the_version() {
        var decision = aNotice().importedAgain(List.of("更正"), List.of(EVE));

        assertThat(decision.state())
                .isEqualTo(new YearNotice(2027, YearNotice.Status.IN_FORCE, 2, List.of("更正"), List.of(EVE)));
        assertThat(decision.events()).containsExactly(new CalendarEvent.YearImported(2027, 2));
    }

    @Test
    void one_that_changes_nothing_was_ordered_all_the_same() {
        var decision = aNotice().importedAgain(List.of("通知"), List.of(NEW_YEAR));

        assertThat(decision.state().version()).isEqualTo(2);
        assertThat(decision.events()).hasSize(1);
    }

    @Test
    void every_status_and_command_is_as_the_table_says() {
        StatusCommandMatrix.of("directory-service", "calendar-year").check((status, command) -> switch (command) {
            case "import" ->
                new YearNotice(2027, YearNotice.Status.valueOf(status), 1, List.of("通知"), List.of(NEW_YEAR))
                        .importedAgain(List.of("通知"), List.of(NEW_YEAR))
                        .state()
                        .status();
            default -> throw new IllegalArgumentException(command);
        });
    }

    private static YearNotice aNotice() {
        return YearNotice.imported(2027, List.of("通知"), List.of(NEW_YEAR)).state();
    }
}
