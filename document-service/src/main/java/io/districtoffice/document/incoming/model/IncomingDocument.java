package io.districtoffice.document.incoming.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incoming document 收文 (rules.md A), from sign-for on.
 *
 * @param id time-ordered id
 * @param office district office that received it
 * @param source sender and number as printed on the paper
 * @param title 1–200 characters
 * @param copies counted copies
 * @param receipt who signed for it and when
 * @param registration number in the register; null until registered
 */
public record IncomingDocument(
        String id,
        Status status,
        String office,
        Book book,
        Source source,
        String title,
        int copies,
        Carrier carrier,
        Receipt receipt,
        @Nullable Registration registration) {

    public enum Status {
        RECEIVED,
        REGISTERED,
        REVIEWED,
        RETURNED,
        PROPOSED,
        AWAITING_INSTRUCTION,
        ASSIGNED,
        CIRCULATING,
        HANDLING,
        HANDLED,
        REPLIED,
        CLOSED,
        KEPT,
        ARCHIVED,
        DISPOSED
    }

    public enum Book {
        SUPERIOR,
        PEER,
        LOWER,
        TELEGRAM
    }

    public enum Carrier {
        PAPER,
        ELECTRONIC,
        JIYAO,
        MEETING,
        FAX,
        PHONE,
        OTHER
    }

    /** Sender and its own number, e.g. 西政发〔2026〕12号; the pair may be registered once. */
    public record Source(String organ, String docNo) {}

    public record Receipt(String by, Instant at) {}

    /**
     * @param no gapless number of the office's year
     * @param duplicateOf the document registered before with the same source, when this is a known second copy
     */
    public record Registration(long no, int year, String by, Instant at, @Nullable String duplicateOf) {}

    /** What a clerk types when the paper arrives. */
    public record Arrival(
            Book book, Source source, String title, int declaredCopies, int countedCopies, Carrier carrier) {}

    public static Decision<IncomingDocument, IncomingEvent> signFor(String id, Arrival arrival, Actor by, Instant at) {
        if (by.office() == null) {
            return Refused.forbidden("incoming.only-a-district-office-receives");
        }
        if (arrival.countedCopies() != arrival.declaredCopies()) {
            return Refused.because(
                    "incoming.copies-differ", "declared", arrival.declaredCopies(), "counted", arrival.countedCopies());
        }
        var document = new IncomingDocument(
                id,
                Status.RECEIVED,
                by.office(),
                arrival.book(),
                arrival.source(),
                arrival.title(),
                arrival.countedCopies(),
                arrival.carrier(),
                new Receipt(by.id(), at),
                null);
        return Decision.of(document, new IncomingEvent.SignedFor(by.office()));
    }

    /** R22: entered in the register once, under a number of its own; asked before a number is taken. */
    public void requireReceived() {
        boolean received =
                switch (status) {
                    case RECEIVED -> true;
                    case REGISTERED,
                            REVIEWED,
                            RETURNED,
                            PROPOSED,
                            AWAITING_INSTRUCTION,
                            ASSIGNED,
                            CIRCULATING,
                            HANDLING,
                            HANDLED,
                            REPLIED,
                            CLOSED,
                            KEPT,
                            ARCHIVED,
                            DISPOSED -> false;
                };
        if (!received) {
            Refused.because("incoming.not-received", "status", status);
        }
    }

    public Decision<IncomingDocument, IncomingEvent> register(Registration registration) {
        requireReceived();
        var registered = new IncomingDocument(
                id, Status.REGISTERED, office, book, source, title, copies, carrier, receipt, registration);
        return Decision.of(registered, new IncomingEvent.Registered(office, registration.no(), registration.year()));
    }
}
