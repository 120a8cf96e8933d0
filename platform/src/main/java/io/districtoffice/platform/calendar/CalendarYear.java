package io.districtoffice.platform.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;

/**
 * A yearly notice of the State Council: the days that differ from Monday to Friday. A year without days is one whose
 * notice is not out.
 *
 * @param version grows with each import of this year; the first is 1
 * @param papers where the notice can be read
 * @param days days of this year, or of the December before it
 */
public record CalendarYear(int year, long version, List<String> papers, List<DayRule> days) {

    /** @throws IllegalArgumentException a day that this notice cannot rule, or one ruled twice */
    public CalendarYear {
        papers = List.copyOf(papers);
        days = List.copyOf(days);
        var seen = new HashSet<LocalDate>();
        for (DayRule day : days) {
            if (!rules(year, day.date())) {
                throw new IllegalArgumentException("the notice of " + year + " does not rule " + day.date());
            }
            if (!seen.add(day.date())) {
                throw new IllegalArgumentException("the notice of " + year + " rules " + day.date() + " twice");
            }
        }
    }

    /** Whether the notice of a year may speak of a day: New Year's holiday may begin in the December before. */
    public static boolean rules(int year, LocalDate day) {
        return day.getYear() == year || day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
    }

    /** Whether the notice is out. */
    public boolean known() {
        return !days.isEmpty();
    }
}
