package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.platform.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The times of one issue, as the publication had them when it was planned.
 *
 * @param cutoff until when reports come into it; null when that is not settled
 * @param readyBy when its readers want to have it (I42); null when that is not settled
 */
public record Schedule(Instant plannedAt, @Nullable Instant cutoff, @Nullable Instant readyBy) {

    static Schedule of(Instant plannedAt, LocalDate date, Terms terms) {
        return new Schedule(plannedAt, on(date, terms.issueCutoff()), on(date, terms.readyBy()));
    }

    private static @Nullable Instant on(LocalDate date, @Nullable LocalTime time) {
        return time == null ? null : date.atTime(time).atZone(WorkCalendar.ZONE).toInstant();
    }
}
