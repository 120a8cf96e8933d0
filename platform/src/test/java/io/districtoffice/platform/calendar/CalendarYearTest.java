package io.districtoffice.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarYearTest {

    @Test
    void a_notice_rules_its_year_and_the_december_before() {
        assertThat(year("2026-12-01", "2026-12-31", "2027-01-01", "2027-12-31").known())
                .isTrue();
        assertThat(year().known()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30", "2028-01-01", "2025-12-31", "2028-12-31"})
    void it_rules_no_other_day(String day) {
        assertThatIllegalArgumentException().isThrownBy(() -> year("2027-01-01", day));
    }

    @Test
    void it_rules_a_day_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> year("2027-01-01", "2027-01-02", "2027-01-01"));
    }

    private static CalendarYear year(String... days) {
        return new CalendarYear(
                2027,
                1,
                List.of(),
                java.util.Arrays.stream(days)
                        .map(day -> new DayRule(LocalDate.parse(day), "元旦", true))
                        .toList());
    }
}
