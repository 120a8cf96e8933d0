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
public final class OfficeClock extends Clock {

    private volatile Instant now;

    public OfficeClock(Instant now) {
        this.now = now;
    }

    /** A moment in the zone of the office, e.g. {@code 2026-02-13T10:00}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }

    public static String local(Instant at) {
        return at.atZone(WorkCalendar.ZONE).toLocalDateTime().toString().replace('T', ' ');
    }

    public void set(Instant moment) {
        now = moment;
    }

    public OfficeTime time() {
        return time(Duration.ZERO);
    }

    public OfficeTime time(Duration offset) {
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
