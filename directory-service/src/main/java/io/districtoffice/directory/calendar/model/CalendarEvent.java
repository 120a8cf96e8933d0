package io.districtoffice.directory.calendar.model;

/** What happens to the working calendar. Whatever it is, the whole year or all the hours are published. */
public sealed interface CalendarEvent {

    record YearImported(int year, long version) implements CalendarEvent {}

    record HoursSet(long version) implements CalendarEvent {}
}
