package io.districtoffice.directory.calendar;

import io.districtoffice.directory.calendar.model.HoursTable;
import io.districtoffice.directory.calendar.model.HoursTable.SeasonHours;
import io.districtoffice.directory.calendar.model.YearNotice;
import io.districtoffice.platform.calendar.Due;
import io.districtoffice.platform.reference.TermWording;
import io.districtoffice.platform.store.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The working calendar as it is shown. */
final class CalendarView {

    private CalendarView() {}

    record Year(int year, long version, List<String> papers, List<Day> days) {

        static Year of(Stored<YearNotice> stored) {
            var notice = stored.state();
            return new Year(
                    notice.year(),
                    stored.version(),
                    notice.papers(),
                    notice.days().stream()
                            .map(day -> new Day(day.name(), day.date(), day.off()))
                            .toList());
        }
    }

    record Day(String name, LocalDate date, boolean isOffDay) {}

    record Hours(long version, List<SeasonHours> seasons) {

        static Hours of(Stored<HoursTable> stored) {
            return new Hours(stored.version(), stored.state().seasons());
        }
    }

    /** @param explanation one sentence for each step */
    record DueDate(Instant due, boolean provisional, List<String> explanation) {

        static DueDate of(Due due, Locale language) {
            return new DueDate(
                    due.at(), due.provisional(), TermWording.in(language).sentences(due.explanation()));
        }
    }
}
