package io.districtoffice.document.circulation.model;

import io.districtoffice.document.circulation.model.CirculationRecord.Status;
import io.districtoffice.document.limit.model.Limit;
import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Late;
import java.time.Instant;

/** What happens to a record without its reader: with its document, by the calendar, by a date that was not kept. */
public record ByItself(CirculationRecord one) {

    /** His turn has come. */
    public Decision<CirculationRecord, CirculationEvent> deliver(Moment now) {
        if (one.status() != Status.QUEUED) {
            return Decision.of(one);
        }
        var next = new Next(one, Status.DELIVERED, now.at());
        next.deliveredAt = now.at();
        next.limit = limit(now);
        return Decision.of(next.done(), new CirculationEvent.Delivered());
    }

    /** Whoever gets it after the date for all of them has a working day. */
    private Limit limit(Moment now) {
        Instant all = one.order().readBy();
        if (all == null) {
            return now.workingDays(
                    one.order().urgent()
                            ? now.terms().urgentRead()
                            : now.terms().read());
        }
        return all.isAfter(now.at()) ? now.until(all) : now.workingDays(1);
    }

    /** 催: only whoever has it hears it. */
    public Decision<CirculationRecord, CirculationEvent> chase(Moment now) {
        if (!one.holding()) {
            return Decision.of(one);
        }
        var next = new Next(one, one.status(), now.at());
        next.chases = one.chases() + 1;
        return Decision.of(next.done(), new CirculationEvent.Chased());
    }

    /** The document is closed: whoever did not get it need not read it, and who owes an opinion owes it no longer. */
    public Decision<CirculationRecord, CirculationEvent> drop(Moment now) {
        return one.status() == Status.QUEUED || one.status() == Status.READ && !one.isDone()
                ? Decision.of(new Next(one, Status.SKIPPED, now.at()).done(), new CirculationEvent.Skipped())
                : Decision.of(one);
    }

    /** A yearly notice has changed: only what comes out at another date is told. */
    public Decision<CirculationRecord, CirculationEvent> reckonAnew(Moment now) {
        Limit limit = one.limit();
        if (!one.holding() || limit == null) {
            return Decision.of(one);
        }
        var next = new Next(one, one.status(), now.at());
        next.limit = limit.reckonedBy(now);
        var after = next.done();
        return after.equals(one) ? Decision.of(one) : Decision.of(after, new CirculationEvent.Rescheduled());
    }

    /** The timers say that the date was not kept: recorded if it is true, and once. */
    public Decision<CirculationRecord, CirculationEvent> ranLate(
            String rule, String occurrence, Instant due, Instant told) {
        Limit limit = one.limit();
        if (limit == null
                || !rule.equals(Dates.READ)
                || !limit.due().equals(due)
                || told.isBefore(due)
                || !(one.holding() || one.since().isAfter(due))) {
            return Decision.of(one);
        }
        var next = new Next(one, one.status(), told);
        next.late = Late.with(one.late(), new Late(rule, occurrence, due, told));
        return next.late.equals(one.late())
                ? Decision.of(one)
                : Decision.of(next.done(), new CirculationEvent.RanLate(rule));
    }
}
