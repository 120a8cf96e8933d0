package io.districtoffice.document.outgoing.model;

import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.platform.calendar.Due;
import io.districtoffice.platform.calendar.TermUnit;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When something is decided, and how time is reckoned then: what transitions get in the place of a clock. */
public record Moment(Instant at, WorkCalendar calendar, Terms terms) {
    /** One hand's time, by urgency. */
    Limit step(Urgency urgency) {
        return switch (urgency) {
            case NONE -> after(at, terms.step(), TermUnit.WORKING_DAYS);
            case URGENT -> after(at, terms.urgentStep(), TermUnit.WORKING_DAYS);
            case EXTRA_URGENT -> after(at, terms.extraUrgentStep(), TermUnit.WORKING_HOURS);
        };
    }

    Limit countersign(Urgency urgency) {
        return switch (urgency) {
            case NONE -> after(at, terms.countersign(), TermUnit.WORKING_DAYS);
            case URGENT -> after(at, terms.urgentCountersign(), TermUnit.WORKING_DAYS);
            case EXTRA_URGENT -> after(at, terms.extraUrgentCountersign(), TermUnit.WORKING_HOURS);
        };
    }

    /** @param back when the leader is in the office again; null for at once */
    Limit confirm(@Nullable LocalDate back) {
        Instant from = back == null ? at : back.atStartOfDay(WorkCalendar.ZONE).toInstant();
        return after(from.isBefore(at) ? at : from, terms.confirm(), TermUnit.WORKING_DAYS);
    }

    /** @param formed the date of the document */
    Limit disclose(LocalDate formed) {
        return after(formed.atStartOfDay(WorkCalendar.ZONE).toInstant(), terms.disclose(), TermUnit.WORKING_DAYS);
    }

    /** Until a recipient has signed for it: minutes of the clock when it is urgent. */
    public Limit signFor(Urgency urgency) {
        if (urgency == Urgency.NONE) {
            return after(at, terms.signFor(), TermUnit.WORKING_DAYS);
        }
        var due = at.plus(Duration.ofMinutes(terms.urgentSignFor()));
        return new Limit(at, due, null);
    }

    public LocalDate today() {
        return at.atZone(WorkCalendar.ZONE).toLocalDate();
    }

    private Limit after(Instant start, int amount, TermUnit unit) {
        Due due = calendar.after(start, amount, unit);
        return new Limit(start, due.at(), new Deadline.Term(amount, unit.name(), due.calendar()));
    }
}
