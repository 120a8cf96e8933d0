package io.districtoffice.directory.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.calendar.CalendarYear;
import io.districtoffice.platform.calendar.DayRule;
import io.districtoffice.platform.calendar.Notices;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticeFileTest {

    @Test
    void it_holds_the_notices_of_three_years_with_the_paper_each_comes_from() {
        assertThat(NoticeFile.read()).extracting(CalendarYear::year).containsExactly(2024, 2025, 2026);
        assertThat(NoticeFile.read()).allSatisfy(year -> assertThat(year.papers())
                .singleElement()
                .asString()
                .startsWith("https://www.gov.cn/zhengce/zhengceku/"));
    }

    @Test
    void they_are_the_ones_that_the_rest_of_the_system_is_tested_with() {
        for (CalendarYear year : NoticeFile.read()) {
            assertThat(days(year)).isEqualTo(days(ofTests(year.year())));
        }
    }

    @Test
    void make_up_days_are_weekends() {
        for (CalendarYear year : NoticeFile.read()) {
            assertThat(year.days())
                    .filteredOn(day -> !day.off())
                    .allMatch(day -> day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
        }
    }

    private static CalendarYear ofTests(int year) {
        return Notices.years().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static Set<DayRule> days(CalendarYear year) {
        return new HashSet<>(year.days());
    }
}
