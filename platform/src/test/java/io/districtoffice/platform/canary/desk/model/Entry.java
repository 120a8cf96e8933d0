package io.districtoffice.platform.canary.desk.model;

import io.districtoffice.platform.calendar.TermUnit;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Decision;
import java.time.Instant;

/** Breaks nothing: it decides, it reckons, and other features may use it. */
public record Entry(String id, Instant due) {

    Decision<Entry, String> begin(Instant at, WorkCalendar calendar) {
        return Decision.of(
                new Entry(id, calendar.after(at, 1, TermUnit.WORKING_DAYS).at()), "begun");
    }
}
