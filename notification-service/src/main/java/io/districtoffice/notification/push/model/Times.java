package io.districtoffice.notification.push.model;

import io.districtoffice.platform.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalTime;

/** When pushes go out. */
public final class Times {

    private static final int LONGEST_BREAK = 60;

    private Times() {}

    /** The next morning's digest: that time of the next workday, today if it is still to come. */
    public static Instant digest(Instant now, LocalTime time, WorkCalendar calendar) {
        var date = now.atZone(WorkCalendar.ZONE).toLocalDate();
        for (int days = 0; days < LONGEST_BREAK; days++) {
            var at = date.plusDays(days).atTime(time).atZone(WorkCalendar.ZONE).toInstant();
            if (at.isAfter(now) && calendar.isWorkday(date.plusDays(days))) {
                return at;
            }
        }
        return date.plusDays(1).atTime(time).atZone(WorkCalendar.ZONE).toInstant();
    }
}
