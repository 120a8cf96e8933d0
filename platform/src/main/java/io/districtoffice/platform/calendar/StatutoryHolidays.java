package io.districtoffice.platform.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The thirteen days that are off by law (全国年节及纪念日放假办法, 2024), for years whose notice is not out: 元旦 1, 春节 4
 * (除夕 to 初三), 清明 1, 劳动 2, 端午 1, 中秋 1, 国庆 3. The days of the moon and the sun are facts of 2024 to 2050; in
 * other years only those of the common calendar are known here.
 */
final class StatutoryHolidays {

    /** Year, 除夕, 清明, 端午, 中秋. A test reckons them anew from the Chinese calendar and the sun's longitude. */
    private static final String MOON_AND_SUN =
            """
            2024 02-09 04-04 06-10 09-17
            2025 01-28 04-04 05-31 10-06
            2026 02-16 04-05 06-19 09-25
            2027 02-05 04-05 06-09 09-15
            2028 01-25 04-04 05-28 10-03
            2029 02-12 04-04 06-16 09-22
            2030 02-02 04-05 06-05 09-12
            2031 01-22 04-05 06-24 10-01
            2032 02-10 04-04 06-12 09-19
            2033 01-30 04-04 06-01 09-08
            2034 02-18 04-05 06-20 09-27
            2035 02-07 04-05 06-10 09-16
            2036 01-27 04-04 05-30 10-04
            2037 02-14 04-04 06-18 09-24
            2038 02-03 04-05 06-07 09-13
            2039 01-23 04-05 05-27 10-02
            2040 02-11 04-04 06-14 09-20
            2041 01-31 04-04 06-03 09-10
            2042 01-21 04-04 06-22 09-28
            2043 02-09 04-05 06-11 09-17
            2044 01-29 04-04 05-31 10-05
            2045 02-16 04-04 06-19 09-25
            2046 02-05 04-04 06-08 09-15
            2047 01-25 04-05 05-29 10-04
            2048 02-13 04-04 06-15 09-22
            2049 02-01 04-04 06-04 09-11
            2050 01-22 04-04 06-23 09-30
            """;

    private static final Map<LocalDate, String> DAYS = days();

    private StatutoryHolidays() {}

    /** The holiday's name, or null for a day that is not off by law. */
    static @Nullable String name(LocalDate day) {
        String common =
                switch (day.getMonth()) {
                    case JANUARY -> day.getDayOfMonth() == 1 ? "元旦" : null;
                    case MAY -> day.getDayOfMonth() <= 2 ? "劳动节" : null;
                    case OCTOBER -> day.getDayOfMonth() <= 3 ? "国庆节" : null;
                    case FEBRUARY, MARCH, APRIL, JUNE, JULY, AUGUST, SEPTEMBER, NOVEMBER, DECEMBER -> null;
                };
        return common == null ? DAYS.get(day) : common;
    }

    private static Map<LocalDate, String> days() {
        var days = new HashMap<LocalDate, String>();
        MOON_AND_SUN.lines().map(line -> line.split(" ")).forEach(line -> {
            int year = Integer.parseInt(line[0]);
            var eve = day(year, line[1]);
            for (int i = 0; i < 4; i++) {
                days.put(eve.plusDays(i), "春节");
            }
            days.put(day(year, line[2]), "清明节");
            days.put(day(year, line[3]), "端午节");
            days.put(day(year, line[4]), "中秋节");
        });
        return Map.copyOf(days);
    }

    private static LocalDate day(int year, String monthDay) {
        return MonthDay.parse("--" + monthDay).atYear(year);
    }
}
