package io.districtoffice.document.outgoing.model;

import io.districtoffice.document.outgoing.model.OutgoingDocument.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transitions from the register to the archive (rules.md B). */
public record Issuing(OutgoingDocument document) {
    /** Whether this actor may register it now: asked before a number is taken. */
    public void requireRegistering(Actor by) {
        document.require(Command.REGISTER, by);
    }

    /** Number, distribution list and print run are fixed here, not earlier (R15). */
    public Decision<OutgoingDocument, OutgoingEvent> register(
            Actor by, Moment now, DocNo no, int copies, @Nullable String firstCopyNo) {
        requireRegistering(by);
        if (firstCopyNo == null && document.content().secrecy().level().isClassified()) {
            return Refused.invalid(List.of(new FieldError("firstCopyNo", "outgoing.copy-numbers-missing"))); // R17
        }
        var next = new Next(document, Status.NUMBERED, now);
        next.registration = new Registration(
                no.code(), no.year(), no.no(), no.toString(), copies, firstCopyNo, Person.of(by), now.at(), null);
        next.step(Command.REGISTER, Person.of(by), no.toString()).hand("CLERK");
        return next.so(new OutgoingEvent.Numbered());
    }

    /** The document does not go out; its number stays in the register, void, with the reason. */
    public Decision<OutgoingDocument, OutgoingEvent> voidNumber(Actor by, Moment now, String reason) {
        document.require(Command.VOID_NUMBER, by);
        var next = new Next(document, Status.WITHDRAWN, now);
        next.registration = document.registration().voided(reason);
        next.ending = new Ending(reason, Person.of(by), now.at(), null);
        next.step(Command.VOID_NUMBER, Person.of(by), reason);
        next.drop(null);
        return next.so(new OutgoingEvent.NumberVoided());
    }

    /** A number was given in the moment in which the document was withdrawn: it stays, void. */
    public Decision<OutgoingDocument, OutgoingEvent> numberLost(Moment now, DocNo no) {
        if (document.status() != Status.WITHDRAWN || document.registration() != null) {
            return Decision.of(document);
        }
        var next = new Next(document, Status.WITHDRAWN, now);
        var ending = document.ending();
        next.registration = new Registration(
                no.code(), no.year(), no.no(), no.toString(), 1, null, ending.by(), now.at(), ending.reason());
        return next.so(new OutgoingEvent.NumberVoided());
    }

    public Decision<OutgoingDocument, OutgoingEvent> print(Actor by, Moment now, String place, @Nullable LocalDate on) {
        document.require(Command.PRINT, by);
        var day = on == null ? now.today() : on;
        if (day.isAfter(now.today()) || day.isBefore(document.docDate())) {
            return Refused.invalid(List.of(new FieldError("printedOn", "outgoing.print-date")));
        }
        var next = new Next(document, Status.PRINTED, now);
        next.printing = new Printing(place, day, Person.of(by), now.at());
        next.step(Command.PRINT, Person.of(by), null).hand("CLERK");
        return next.so(new OutgoingEvent.Printed());
    }

    /**
     * @param seal name of the seal; null when it goes out under the issuer's mark alone
     * @param without why it needs no seal; null where it is sealed
     */
    public Decision<OutgoingDocument, OutgoingEvent> seal(
            Actor by, Moment now, @Nullable String seal, int copies, @Nullable String without) {
        document.require(Command.SEAL, by);
        if ((seal == null) == (without == null)) {
            return Refused.invalid(List.of(new FieldError("seal", "outgoing.seal-or-reason")));
        }
        boolean mayGoWithout = document.content().direction() != Direction.UP
                && document.content().issuers().size() == 1;
        if (seal == null && !mayGoWithout) {
            return Refused.because("outgoing.seal-needed");
        }
        if (copies > document.registration().copies()) {
            return Refused.invalid(List.of(new FieldError("copies", "outgoing.more-than-printed")));
        }
        var next = new Next(document, Status.SEALED, now);
        next.sealing = new Sealing(
                seal, copies, without, Person.of(by), document.signature().signer(), now.at());
        next.step(Command.SEAL, Person.of(by), without).hand("CLERK");
        return next.so(new OutgoingEvent.Sealed());
    }

    /** To every recipient of the list that was fixed with the number (R15, R23). */
    public Decision<OutgoingDocument, OutgoingEvent> dispatch(Actor by, Moment now, Sending.Channel channel) {
        document.require(Command.DISPATCH, by);
        Content content = document.content();
        if (content.direction() == Direction.UP && document.isSignedOrallyOnly()) {
            return Refused.because("outgoing.signature-pending");
        }
        var next = new Next(document, Status.DISPATCHED, now);
        next.sending = new Sending(
                channel, Person.of(by), now.at(), content.recipients().size());
        next.step(Command.DISPATCH, Person.of(by), null).hand(null);
        if (isForPublication()) {
            next.watch(new Watch(
                    Watch.DISCLOSE,
                    "1",
                    now.disclose(document.docDate()),
                    "document",
                    "office:" + document.office() + ":CLERK",
                    null,
                    false));
        }
        return next.so(new OutgoingEvent.Dispatched());
    }

    private boolean isForPublication() {
        var disclosure = document.disclosure();
        return disclosure != null
                && disclosure.attribute() == Disclosure.Attribute.ACTIVE
                && disclosure.published() == null;
    }

    /** Every recipient has signed for it or is excused. */
    public Decision<OutgoingDocument, OutgoingEvent> complete(Moment now) {
        if (document.status() != Status.DISPATCHED) {
            return Decision.of(document);
        }
        return new Next(document, Status.COMPLETED, now).so(new OutgoingEvent.Completed());
    }

    /** @param secrecyReviewer who looked at it word by word before (R48) */
    public Decision<OutgoingDocument, OutgoingEvent> disclose(
            Actor by, Moment now, String place, String secrecyReviewer) {
        document.require(Command.DISCLOSE, by);
        var disclosure = document.disclosure();
        if (disclosure.attribute() == Disclosure.Attribute.NOT) {
            return Refused.because("outgoing.not-for-the-public");
        }
        if (disclosure.published() != null) {
            return Refused.because("outgoing.published-already");
        }
        if (secrecyReviewer.equals(Person.of(by).shown())) {
            return Refused.invalid(List.of(new FieldError("secrecyReviewer", "outgoing.reviewer-publishes")));
        }
        var next = new Next(document, document.status(), now);
        next.disclosure = disclosure.with(new Disclosure.Published(place, secrecyReviewer, Person.of(by), now.at()));
        next.done(Watch.DISCLOSE, null);
        next.step(Command.DISCLOSE, Person.of(by), place);
        return next.so(new OutgoingEvent.Disclosed());
    }

    /** With the handling sheet and all versions. */
    public Decision<OutgoingDocument, OutgoingEvent> archive(
            Actor by, Moment now, Filing.Retention retention, @Nullable String fileNo) {
        document.require(Command.ARCHIVE, by);
        if (document.isSignedOrallyOnly()) {
            return Refused.because("outgoing.signature-pending");
        }
        var next = new Next(document, Status.ARCHIVED, now);
        next.filing = new Filing(retention, fileNo, Person.of(by), now.at());
        next.step(Command.ARCHIVE, Person.of(by), null);
        return next.so(new OutgoingEvent.Archived());
    }

    /** Void from its start (R25). */
    public Decision<OutgoingDocument, OutgoingEvent> revoke(Actor by, Moment now, String reason) {
        document.require(Command.REVOKE, by);
        return ended(Command.REVOKE, Status.REVOKED, by, now, reason, document.docDate(), new OutgoingEvent.Revoked());
    }

    /** Void from the day of the repeal (R25). */
    public Decision<OutgoingDocument, OutgoingEvent> repeal(
            Actor by, Moment now, String reason, @Nullable LocalDate from) {
        document.require(Command.REPEAL, by);
        var day = from == null ? now.today() : from;
        if (day.isBefore(now.today())) {
            return Refused.invalid(List.of(new FieldError("from", "outgoing.already-past")));
        }
        return ended(Command.REPEAL, Status.REPEALED, by, now, reason, day, new OutgoingEvent.Repealed());
    }

    private Decision<OutgoingDocument, OutgoingEvent> ended(
            Command command,
            Status status,
            Actor by,
            Moment now,
            String reason,
            @Nullable LocalDate from,
            OutgoingEvent event) {
        var next = new Next(document, status, now);
        next.ending = new Ending(reason, Person.of(by), now.at(), from);
        next.step(command, Person.of(by), reason);
        next.drop(null);
        return next.so(event);
    }

    /** The timers say that a date passed; the document knows whether it was kept. */
    public Decision<OutgoingDocument, OutgoingEvent> ranLate(Moment now, String rule, String occurrence) {
        var watch = document.watches().stream()
                .filter(one -> one.rule().equals(rule) && one.occurrence().equals(occurrence))
                .filter(one -> !one.dropped())
                .filter(one -> one.doneAt() == null || one.limit().isLate(one.doneAt()))
                .findFirst()
                .orElse(null);
        boolean known = document.late().stream()
                .anyMatch(one -> one.rule().equals(rule) && one.occurrence().equals(occurrence));
        if (watch == null || known || !watch.limit().isLate(now.at())) {
            return Decision.of(document);
        }
        var next = new Next(document, document.status(), now);
        var late = new ArrayList<>(document.late());
        late.add(new Late(rule, occurrence, watch.limit().due()));
        next.late = late.size() > 50 ? late.subList(late.size() - 50, late.size()) : late;
        return next.so(new OutgoingEvent.RanLate(rule, watch.to()));
    }
}
