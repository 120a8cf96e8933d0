package io.districtoffice.directory.calendar;

import io.districtoffice.directory.calendar.model.CalendarEvent;
import io.districtoffice.directory.calendar.model.YearNotice;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A notice is known to everyone who is signed in and is published whole. */
final class YearNoticeType implements AggregateType<YearNotice, CalendarEvent> {

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<YearNotice> stateClass() {
        return YearNotice.class;
    }

    /** Who changes it; for everybody else it is read as the system does. */
    @Override
    public Set<String> readers(YearNotice state) {
        return Set.of("role:SYSTEM_ADMIN");
    }

    @Override
    public Instant sortTime(YearNotice state) {
        return Instant.EPOCH;
    }

    @Override
    public List<Message> messages(String id, YearNotice after, CalendarEvent event) {
        return List.of(new Message(
                Topic.REFERENCE, "calendar:" + after.year(), "directory.calendar.changed.v1", after, List.of()));
    }
}
