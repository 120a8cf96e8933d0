package io.districtoffice.directory.calendar;

import io.districtoffice.directory.calendar.model.CalendarEvent;
import io.districtoffice.directory.calendar.model.HoursTable;
import io.districtoffice.directory.calendar.model.YearNotice;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.OfficeStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    AggregateStore<YearNotice, CalendarEvent> calendarYears(OfficeStore store) {
        return store.aggregates(new YearNoticeType());
    }

    @Bean
    AggregateStore<HoursTable, CalendarEvent> officeHours(OfficeStore store) {
        return store.aggregates(new HoursTableType());
    }

    @Bean
    CalendarCommands calendarCommands(
            AggregateStore<YearNotice, CalendarEvent> years, AggregateStore<HoursTable, CalendarEvent> hours) {
        return new CalendarCommands(years, hours);
    }

    @Bean
    CalendarQueries calendarQueries(
            AggregateStore<YearNotice, CalendarEvent> years,
            AggregateStore<HoursTable, CalendarEvent> hours,
            Journal journal) {
        return new CalendarQueries(years, hours, journal);
    }

    @Bean
    CalendarSeed calendarSeed(CalendarCommands commands, OfficeStore store, ReferenceCopy reference) {
        var seed = new CalendarSeed(NoticeFile.read(), commands, reference);
        store.prepare("calendar", seed.seed());
        return seed;
    }
}
