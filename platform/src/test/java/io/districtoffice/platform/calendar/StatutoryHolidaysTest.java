package io.districtoffice.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The days off by law, reckoned anew from the moon and the sun. */
class StatutoryHolidaysTest {

    static IntStream years() {
        return IntStream.rangeClosed(2024, 2050);
    }

    @ParameterizedTest
    @MethodSource("years")
    void the_days_of_a_year_are_those_of_the_chinese_calendar(int year) {
        var expected = new LinkedHashMap<LocalDate, String>();
        for (int day = 0; day < 4; day++) {
            expected.put(MoonAndSun.chinese(year, 1, 1).plusDays(day - 1L), "春节");
        }
        expected.put(MoonAndSun.clearAndBright(year).toLocalDate(), "清明节");
        expected.put(MoonAndSun.chinese(year, 5, 5), "端午节");
        expected.put(MoonAndSun.chinese(year, 8, 15), "中秋节");
        expected.put(LocalDate.of(year, 1, 1), "元旦");
        expected.put(LocalDate.of(year, 5, 1), "劳动节");
        expected.put(LocalDate.of(year, 5, 2), "劳动节");
        for (int day = 1; day <= 3; day++) {
            expected.put(LocalDate.of(year, 10, day), "国庆节");
        }

        assertThat(found(year)).isEqualTo(expected);
    }

    /** What others have published of the years in which new moon or term come close to midnight, or months leap. */
    @ParameterizedTest
    @CsvSource({
        "2024-02-10, 2024-04-04, 2024-06-10, 2024-09-17",
        "2025-01-29, 2025-04-04, 2025-05-31, 2025-10-06",
        "2026-02-17, 2026-04-05, 2026-06-19, 2026-09-25",
        "2027-02-06, 2027-04-05, 2027-06-09, 2027-09-15",
        "2030-02-03, 2030-04-05, 2030-06-05, 2030-09-12",
        "2033-01-31, 2033-04-04, 2033-06-01, 2033-09-08",
        "2034-02-19, 2034-04-05, 2034-06-20, 2034-09-27",
        "2038-02-04, 2038-04-05, 2038-06-07, 2038-09-13",
        "2042-01-22, 2042-04-04, 2042-06-22, 2042-09-28",
    })
    void the_reckoning_agrees_with_published_dates(
            LocalDate newYear, LocalDate clearAndBright, LocalDate dragonBoat, LocalDate midAutumn) {
        int year = newYear.getYear();

        assertThat(MoonAndSun.chinese(year, 1, 1)).isEqualTo(newYear);
        assertThat(MoonAndSun.clearAndBright(year).toLocalDate()).isEqualTo(clearAndBright);
        assertThat(MoonAndSun.chinese(year, 5, 5)).isEqualTo(dragonBoat);
        assertThat(MoonAndSun.chinese(year, 8, 15)).isEqualTo(midAutumn);
    }

    @Test
    void no_term_is_closer_to_midnight_than_the_reckoning_is_exact() {
        years().forEach(year -> assertThat(toMidnight(MoonAndSun.clearAndBright(year)))
                .as("清明 %s", year)
                .isGreaterThan(Duration.ofMinutes(15)));
    }

    @Test
    void no_new_moon_of_these_years_is_closer_to_midnight_than_two_minutes() {
        // 2027: 23:56; 2030: 00:07
        for (long k = 290; k < 640; k++) {
            assertThat(toMidnight(MoonAndSun.newMoon(k)))
                    .as("%s", MoonAndSun.newMoon(k))
                    .isGreaterThan(Duration.ofMinutes(2));
        }
    }

    @Test
    void there_are_thirteen_in_a_year_unless_two_fall_on_one_day() {
        var other = new ArrayList<Integer>();
        years().filter(year -> found(year).size() != 13).forEach(other::add);

        // then the mid-autumn festival is one of the first three days of October
        assertThat(other).containsExactly(2028, 2031, 2039);
    }

    @Test
    void beyond_the_facts_only_the_days_of_the_common_calendar_are_known() {
        assertThat(found(2051).values()).containsOnly("元旦", "劳动节", "国庆节");
        assertThat(found(2023)).hasSize(6);
    }

    private static Map<LocalDate, String> found(int year) {
        var found = new LinkedHashMap<LocalDate, String>();
        List<LocalDate> days = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .toList();
        for (LocalDate day : days) {
            String name = StatutoryHolidays.name(day);
            if (name != null) {
                found.put(day, name);
            }
        }
        return found;
    }

    private static Duration toMidnight(LocalDateTime time) {
        var sinceMidnight = Duration.between(time.toLocalDate().atStartOfDay(), time);
        var untilMidnight = Duration.ofDays(1).minus(sinceMidnight);
        return sinceMidnight.compareTo(untilMidnight) < 0 ? sinceMidnight : untilMidnight;
    }
}
