package io.districtoffice.directory.calendar;

import io.districtoffice.directory.calendar.model.CalendarEvent;
import io.districtoffice.directory.calendar.model.HoursTable;
import io.districtoffice.directory.calendar.model.YearNotice;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Problem;
import java.util.List;
import reactor.core.publisher.Mono;

/** The working calendar to look at. */
final class CalendarQueries {

    /** The calendar is everybody's: whoever is signed in reads it as the system does. */
    private static final Actor ANYONE = Actor.system("directory.calendar");

    private static final int HISTORY = 200;

    private final AggregateStore<YearNotice, CalendarEvent> years;
    private final AggregateStore<HoursTable, CalendarEvent> hours;
    private final Journal journal;

    CalendarQueries(
            AggregateStore<YearNotice, CalendarEvent> years,
            AggregateStore<HoursTable, CalendarEvent> hours,
            Journal journal) {
        this.years = years;
        this.hours = hours;
        this.journal = journal;
    }

    /** Error: 404 {@code calendar-year-unknown} while it is not imported. */
    Mono<Stored<YearNotice>> year(int year) {
        return years.get(ANYONE, CalendarCommands.idOf(year))
                .onErrorMap(NotInScope.class, none -> Problem.of(404, "calendar-year-unknown", "year", year));
    }

    Mono<List<HistoryEntry>> historyOf(int year) {
        return year(year).flatMap(found -> history(found.id()));
    }

    Mono<Stored<HoursTable>> hours() {
        return hours.get(ANYONE, CalendarCommands.HOURS);
    }

    Mono<List<HistoryEntry>> historyOfHours() {
        return hours().flatMap(found -> history(found.id()));
    }

    private Mono<List<HistoryEntry>> history(String id) {
        return journal.historyOf(id, HISTORY, HistoryEntry.Redaction.NONE).collectList();
    }
}
