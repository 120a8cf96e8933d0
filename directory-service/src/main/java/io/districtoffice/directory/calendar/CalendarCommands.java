package io.districtoffice.directory.calendar;

import io.districtoffice.directory.calendar.model.CalendarEvent;
import io.districtoffice.directory.calendar.model.HoursTable;
import io.districtoffice.directory.calendar.model.YearNotice;
import io.districtoffice.platform.calendar.CalendarYear;
import io.districtoffice.platform.calendar.DayRule;
import io.districtoffice.platform.calendar.OfficeHours;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import java.util.List;
import reactor.core.publisher.Mono;

/** Changes of the working calendar. What is not there yet is made; what is there is changed on the version that was read. */
final class CalendarCommands {

    static final String HOURS = "office-hours";

    private static final Actor SYSTEM = Actor.system("directory.calendar");

    private final AggregateStore<YearNotice, CalendarEvent> years;
    private final AggregateStore<HoursTable, CalendarEvent> hours;

    CalendarCommands(AggregateStore<YearNotice, CalendarEvent> years, AggregateStore<HoursTable, CalendarEvent> hours) {
        this.years = years;
        this.hours = hours;
    }

    static String idOf(int year) {
        return "calendar-" + year;
    }

    Mono<Stored<YearNotice>> importYear(
            Actor by, CommandId command, IfMatch match, int year, List<String> papers, List<DayRule> days) {
        String id = idOf(year);
        return years.create(by, command, id, made -> YearNotice.imported(year, papers, days))
                .onErrorResume(
                        CalendarCommands::isThere,
                        there -> years.update(by, id, command, match, known -> known.importedAgain(papers, days)));
    }

    Mono<Stored<HoursTable>> setHours(Actor by, CommandId command, IfMatch match, OfficeHours set) {
        return hours.create(by, command, HOURS, made -> HoursTable.first(set))
                .onErrorResume(
                        CalendarCommands::isThere,
                        there -> hours.update(by, HOURS, command, match, known -> known.set(set)));
    }

    /** Adds a notice that comes with the program; a year that is there already stays as it is. */
    Mono<Void> addYear(CalendarYear year) {
        String id = idOf(year.year());
        return years.create(
                        SYSTEM, adding(id), id, made -> YearNotice.imported(year.year(), year.papers(), year.days()))
                .then()
                .onErrorResume(CalendarCommands::isThere, there -> Mono.empty());
    }

    /** Adds the hours of an office that has none. */
    Mono<Void> addHours(OfficeHours first) {
        return hours.create(SYSTEM, adding(HOURS), HOURS, made -> HoursTable.first(first))
                .then()
                .onErrorResume(CalendarCommands::isThere, there -> Mono.empty());
    }

    private static CommandId adding(String id) {
        return CommandId.of(SYSTEM.id(), "POST", "/calendar/add", id, "");
    }

    /** Made by another command: by the facts that come with the program, or by somebody. */
    private static boolean isThere(Throwable failure) {
        return failure instanceof Refused refused && refused.code().equals("already-exists");
    }
}
