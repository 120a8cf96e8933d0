package io.districtoffice.notification.timer;

import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Office time that the test moves. */
final class OfficeClock extends Clock {

    private volatile Instant now;

    OfficeClock(Instant now) {
        this.now = now;
    }

    /** A moment in the zone of the office, e.g. {@code 2026-02-13T10:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }

    static String local(Instant at) {
        return at.atZone(WorkCalendar.ZONE).toLocalDateTime().toString().replace('T', ' ');
    }

    void set(Instant moment) {
        now = moment;
    }

    OfficeTime time() {
        return time(Duration.ZERO);
    }

    OfficeTime time(Duration offset) {
        return new OfficeTime(this, offset);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
