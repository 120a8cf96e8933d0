package io.districtoffice.document.incoming.model;

import io.districtoffice.document.limit.model.Limit;
import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Late;
import java.time.Instant;

/** What happens to a document without its people: by supervision, the calendar, a date that was not kept. */
public record ByItself(IncomingDocument document) {

    /** What supervision says of an instruction; of one that is not known here nothing is kept. */
    public Decision<IncomingDocument, IncomingEvent> result(
            String instructionId, Instruction.Outcome outcome, Actor by, Moment now) {
        return document.instructions().stream()
                .filter(one -> one.id().equals(instructionId))
                .findFirst()
                .map(one -> {
                    Instruction done = one.with(outcome);
                    return new Deciding(document).changed(done).so(by, now, new IncomingEvent.ResultReturned(done));
                })
                .orElseGet(() -> Decision.of(document));
    }

    /** The timers say that a date was not kept: recorded if it is true, and once. */
    public Decision<IncomingDocument, IncomingEvent> ranLate(
            String rule, String occurrence, Instant due, Instant told) {
        boolean unkept = document.hands().stream()
                .filter(hand ->
                        hand.rule().equals(rule) && String.valueOf(hand.no()).equals(occurrence))
                .filter(hand -> hand.limit() != null && hand.limit().due().equals(due))
                .anyMatch(hand -> hand.until() == null || hand.limit().isLate(hand.until()));
        if (!unkept || told.isBefore(due)) {
            return Decision.of(document);
        }
        var next = new Next(document, document.status());
        next.late = Late.with(document.late(), new Late(rule, occurrence, due, told));
        return next.late.equals(document.late())
                ? Decision.of(document)
                : Decision.of(next.done(), new IncomingEvent.RanLate(rule));
    }

    /** A yearly notice has changed: only what comes out at another date is told. */
    public Decision<IncomingDocument, IncomingEvent> reckonAnew(Moment now) {
        if (!document.status().hasDates()) {
            return Decision.of(document);
        }
        var next = new Next(document, document.status());
        next.hands = document.hands().stream()
                .map(hand -> hand.isOpen() && hand.limit() != null
                        ? hand.with(hand.limit().reckonedBy(now))
                        : hand)
                .toList();
        Limit due = document.handling().due();
        if (due != null && isWorkedOn()) {
            next.handling = document.handling().due(due.reckonedBy(now));
        }
        var after = next.done();
        return after.equals(document) ? Decision.of(document) : Decision.of(after, new IncomingEvent.Rescheduled());
    }

    /** Whether the date of the work may still have to be kept, also after a result was sent back. */
    private boolean isWorkedOn() {
        return document.status() == IncomingDocument.Status.ASSIGNED
                || document.status() == IncomingDocument.Status.HANDLING;
    }
}
