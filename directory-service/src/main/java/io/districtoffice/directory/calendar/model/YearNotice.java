package io.districtoffice.directory.calendar.model;

import io.districtoffice.platform.calendar.DayRule;
import io.districtoffice.platform.decision.Decision;
import java.util.Comparator;
import java.util.List;

/**
 * The notice of the State Council on the holidays of a year, as it was imported last (rules.md §3.3). It is published
 * whole.
 *
 * @param version 1 for the first import, one more with each further one, also one that changes nothing: it was ordered
 * @param days in their order
 */
public record YearNotice(int year, Status status, long version, List<String> papers, List<DayRule> days) {

    public enum Status {
        IN_FORCE
    }

    public YearNotice {
        papers = List.copyOf(papers);
        days = days.stream().sorted(Comparator.comparing(DayRule::date)).toList();
    }

    /** The first import of a year. */
    public static Decision<YearNotice, CalendarEvent> imported(int year, List<String> papers, List<DayRule> days) {
        return decided(new YearNotice(year, Status.IN_FORCE, 1, papers, days));
    }

    /** A further one: the notice was corrected, or was imported wrongly. It takes the place of the former as a whole. */
    public Decision<YearNotice, CalendarEvent> importedAgain(List<String> newPapers, List<DayRule> newDays) {
        return switch (status) {
            case IN_FORCE -> decided(new YearNotice(year, Status.IN_FORCE, version + 1, newPapers, newDays));
        };
    }

    private static Decision<YearNotice, CalendarEvent> decided(YearNotice notice) {
        return Decision.of(notice, new CalendarEvent.YearImported(notice.year, notice.version));
    }
}
