package io.districtoffice.directory.calendar;

import io.districtoffice.directory.calendar.model.CalendarEvent;
import io.districtoffice.directory.calendar.model.HoursTable;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The office hours are known to everyone who is signed in and are published whole. */
final class HoursTableType implements AggregateType<HoursTable, CalendarEvent> {

    @Override
    public String name() {
        return "officeHours";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<HoursTable> stateClass() {
        return HoursTable.class;
    }

    /** Who changes it; for everybody else it is read as the system does. */
    @Override
    public Set<String> readers(HoursTable state) {
        return Set.of("role:SYSTEM_ADMIN");
    }

    @Override
    public Instant sortTime(HoursTable state) {
        return Instant.EPOCH;
    }

    @Override
    public List<Message> messages(String id, HoursTable after, CalendarEvent event) {
        return List.of(
                new Message(Topic.REFERENCE, "calendar:hours", "directory.office-hours.changed.v1", after, List.of()));
    }
}
