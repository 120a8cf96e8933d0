package io.districtoffice.platform.time;

import io.districtoffice.platform.calendar.WorkCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Office time: the clock of business dates. It may carry an offset in demo and test; tokens, leases and limits use system
 * time instead. Cut to milliseconds, as the store keeps it.
 */
public final class OfficeTime {

    /** The zone for people. */
    public static final ZoneId ZONE = WorkCalendar.ZONE;

    private final Clock clock;
    private final Duration offset;

    public OfficeTime(Clock clock, Duration offset) {
        this.clock = clock;
        this.offset = offset;
    }

    public Instant now() {
        return clock.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }
}
