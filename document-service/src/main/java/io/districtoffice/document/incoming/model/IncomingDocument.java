package io.districtoffice.document.incoming.model;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Late;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An incoming document 收文 (rules.md A). Here is how it comes in; what is proposed and instructed is in {@link Deciding},
 * what units do in {@link Working}, how it goes round in {@link Circulating}, how it ends in {@link Finishing}, what comes
 * without people in {@link ByItself}.
 *
 * @param id time-ordered id
 * @param office district office that received it
 * @param source sender and number as printed on the paper
 * @param title 1–200 characters; empty for a stub
 * @param copies counted copies
 * @param receipt who signed for it and when
 * @param registration number in the register; null until registered
 * @param stub of a classified paper, of which nothing else is kept (R46)
 * @param hands who has it and has had it, the newest last
 * @param chases how often somebody was chased
 * @param words made of the rest, for the search
 * @param heldBy reader key of whoever it waits for first, and since when; made of the rest, for the lists
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
        @Nullable Registration registration,
        Particulars particulars,
        @Nullable Stub stub,
        @Nullable Review review,
        @Nullable Rejection rejection,
        @Nullable Proposal proposal,
        @Nullable Submission submission,
        List<Instruction> instructions,
        Handling handling,
        @Nullable Circulation circulation,
        @Nullable Reply reply,
        @Nullable Closing closing,
        @Nullable Filing filing,
        @Nullable Disposal disposal,
        List<Hand> hands,
        @Nullable Integer chases,
        List<Late> late,
        @Nullable List<String> words,
        @Nullable String heldBy,
        @Nullable Instant heldSince) {

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
        DISPOSED;

        /** What people may do now: all of it in one place, so that a new status does not compile before it is decided. */
        Set<Command> open() {
            return switch (this) {
                case RECEIVED -> EnumSet.of(Command.REGISTER);
                case REGISTERED -> EnumSet.of(Command.PRELIM_REVIEW, Command.MOVE, Command.DISPOSE);
                case REVIEWED -> EnumSet.of(Command.RETURN_TO_SENDER, Command.PROPOSE);
                case PROPOSED ->
                    EnumSet.of(
                            Command.PROPOSE,
                            Command.SUBMIT,
                            Command.ASSIGN,
                            Command.CIRCULATE,
                            Command.CONFIRM_INSTRUCTION);
                case AWAITING_INSTRUCTION ->
                    EnumSet.of(Command.SUBMIT, Command.INSTRUCT, Command.CHASE, Command.CONFIRM_INSTRUCTION);
                case ASSIGNED ->
                    EnumSet.of(
                            Command.ASSIGN,
                            Command.ACCEPT,
                            Command.DECLINE,
                            Command.CHASE,
                            Command.CONFIRM_INSTRUCTION);
                case CIRCULATING ->
                    EnumSet.of(
                            Command.CIRCULATE,
                            Command.DELIVER,
                            Command.CHASE,
                            Command.CLOSE,
                            Command.CONFIRM_INSTRUCTION);
                case HANDLING ->
                    EnumSet.of(
                            Command.ACCEPT,
                            Command.DECLINE,
                            Command.GIVE_OPINION,
                            Command.SUBMIT_RESULT,
                            Command.CHASE,
                            Command.CONFIRM_INSTRUCTION);
                case HANDLED ->
                    EnumSet.of(Command.SEND_BACK, Command.REPLY, Command.CLOSE, Command.CONFIRM_INSTRUCTION);
                case REPLIED -> EnumSet.of(Command.CLOSE, Command.CONFIRM_INSTRUCTION);
                case CLOSED -> EnumSet.of(Command.ARCHIVE, Command.NOT_ARCHIVE, Command.CONFIRM_INSTRUCTION);
                case KEPT -> EnumSet.of(Command.DISPOSE, Command.CONFIRM_INSTRUCTION);
                case ARCHIVED, DISPOSED -> EnumSet.of(Command.CONFIRM_INSTRUCTION);
                case RETURNED -> EnumSet.noneOf(Command.class);
            };
        }

        /** Whether a date may still have to be kept. */
        public boolean hasDates() {
            return switch (this) {
                case RECEIVED,
                        REGISTERED,
                        REVIEWED,
                        PROPOSED,
                        AWAITING_INSTRUCTION,
                        ASSIGNED,
                        CIRCULATING,
                        HANDLING,
                        HANDLED,
                        REPLIED,
                        CLOSED -> true;
                case RETURNED, KEPT, ARCHIVED, DISPOSED -> false;
            };
        }
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
    public record Registration(long no, int year, String by, Instant at, @Nullable String duplicateOf) {

        /** As people write it, and as it is looked for. */
        public String receiptNo() {
            return year + "-" + no;
        }
    }

    /** What a clerk types when the paper arrives. */
    public record Arrival(
            Book book,
            Source source,
            String title,
            int declaredCopies,
            int countedCopies,
            Carrier carrier,
            Particulars particulars) {}

    public IncomingDocument {
        particulars = particulars == null ? Particulars.NONE : particulars;
        handling = handling == null ? Handling.NONE : handling;
        instructions = instructions == null ? List.of() : List.copyOf(instructions);
        hands = hands == null ? List.of() : List.copyOf(hands);
        chases = chases == null ? 0 : chases;
        late = late == null ? List.of() : List.copyOf(late);
        Hand first = hands.stream()
                .filter(hand -> hand.isOpen() && !hand.task().equals(Hands.KEPT))
                .findFirst()
                .orElse(null);
        heldBy = first == null ? null : first.key();
        heldSince = first == null ? null : first.since();
        words = Words.of(title, source.organ(), source.docNo(), registration == null ? null : registration.receiptNo());
    }

    private static IncomingDocument begun(
            String id, Status status, String office, Arrival arrival, Receipt receipt, @Nullable Stub stub) {
        return new IncomingDocument(
                id,
                status,
                office,
                arrival.book(),
                arrival.source(),
                arrival.title(),
                arrival.countedCopies(),
                arrival.carrier(),
                receipt,
                null,
                arrival.particulars(),
                stub,
                null,
                null,
                null,
                null,
                List.of(),
                Handling.NONE,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                0,
                List.of(),
                null,
                null,
                null);
    }

    public static Decision<IncomingDocument, IncomingEvent> signFor(String id, Arrival arrival, Actor by, Moment now) {
        if (by.office() == null) {
            return Refused.forbidden("incoming.only-a-district-office-receives");
        }
        if (arrival.countedCopies() != arrival.declaredCopies()) {
            return Refused.because(
                    "incoming.copies-differ", "declared", arrival.declaredCopies(), "counted", arrival.countedCopies());
        }
        if (arrival.particulars().secrecy().compareTo(SecrecyLevel.INTERNAL) > 0) {
            return Refused.invalid(
                    "incoming.classified",
                    List.of(new FieldError("secrecy.level", "incoming.classified")),
                    "rule",
                    "R46");
        }
        int numbered = arrival.particulars().copyNos().size();
        if (numbered > 0 && numbered != arrival.countedCopies()) {
            return Refused.because(
                    "incoming.copy-numbers-differ", "counted", arrival.countedCopies(), "numbers", numbered);
        }
        var document = begun(id, Status.RECEIVED, by.office(), arrival, new Receipt(by.id(), now.at()), null);
        return new Next(document, Status.RECEIVED).so(by, now, new IncomingEvent.SignedFor());
    }

    /**
     * A classified paper: where it is, and nothing else (R46). It has its number at once.
     *
     * @param organ who sent it
     */
    public static Decision<IncomingDocument, IncomingEvent> stub(
            String id,
            Book book,
            String organ,
            SecrecyLevel level,
            String copyNo,
            Stub.Custody custody,
            Actor by,
            Moment now,
            long no) {
        if (by.office() == null) {
            return Refused.forbidden("incoming.only-a-district-office-receives");
        }
        var arrival = new Arrival(book, new Source(organ, ""), "", 1, 1, Carrier.JIYAO, Particulars.NONE);
        var document = begun(
                id,
                Status.REGISTERED,
                by.office(),
                arrival,
                new Receipt(by.id(), now.at()),
                new Stub(level, copyNo, List.of(custody)));
        var next = new Next(document, Status.REGISTERED);
        next.registration = new Registration(no, now.today().getYear(), by.id(), now.at(), null);
        return next.so(by, now, new IncomingEvent.StubRegistered());
    }

    /** It is somewhere else, or with somebody else, from now on. */
    public Decision<IncomingDocument, IncomingEvent> move(Stub.Custody custody, Actor by, Moment now) {
        require(Command.MOVE);
        requireOffice(Command.MOVE, by);
        if (stub == null) {
            return Refused.because(Command.MOVE.code(), "status", status);
        }
        var next = new Next(this, status);
        next.stub = stub.movedTo(custody);
        return next.so(by, now, new IncomingEvent.Moved());
    }

    /** R22: entered in the register once, under a number of its own; asked before a number is taken. */
    public void requireReceived() {
        require(Command.REGISTER);
    }

    public Decision<IncomingDocument, IncomingEvent> register(Registration given, Actor by, Moment now) {
        requireReceived();
        requireOffice(Command.REGISTER, by);
        var next = new Next(this, Status.REGISTERED);
        next.registration = given;
        return next.so(by, now, new IncomingEvent.Registered());
    }

    /** 初审. */
    public Decision<IncomingDocument, IncomingEvent> prelimReview(@Nullable String findings, Actor by, Moment now) {
        require(Command.PRELIM_REVIEW);
        requireOffice(Command.PRELIM_REVIEW, by);
        if (stub != null) {
            return Refused.because("incoming.stub-only", "rule", "R46");
        }
        var next = new Next(this, Status.REVIEWED);
        next.review = new Review(findings, Person.of(by), now.at());
        return next.so(by, now, new IncomingEvent.Reviewed());
    }

    /** 退文 (art. 24(三)). */
    public Decision<IncomingDocument, IncomingEvent> returnToSender(
            ReturnReason reason, String text, Actor by, Moment now) {
        require(Command.RETURN_TO_SENDER);
        requireOffice(Command.RETURN_TO_SENDER, by);
        var next = new Next(this, Status.RETURNED);
        next.rejection = new Rejection(reason, text, Person.of(by), now.at());
        return next.so(by, now, new IncomingEvent.ReturnedToSender());
    }

    /** What somebody is offered to do next, as in its address. */
    public List<String> offeredTo(Actor by) {
        return status.open().stream()
                .filter(one -> one.isFor(by, this))
                .map(Command::path)
                .toList();
    }

    /** R21: the sender waits for an answer that he has not got. */
    public boolean needsReply() {
        return (isRequest() || particulars.replyWanted()) && reply == null;
    }

    public boolean isRequest() {
        return particulars.genre() == Genre.REQUEST;
    }

    public boolean isUrgent() {
        return particulars.urgency() != Urgency.NONE;
    }

    /** Whether nobody is still to read it; so where it does not go round. */
    boolean isReadByAll() {
        return circulation == null || circulation.parts().stream().allMatch(circulation::isRead);
    }

    /** Whether it lies, or has lain, before this leader. */
    boolean isBefore(Actor by) {
        return submission != null
                && by.hasRole("LEADER")
                && submission.leader().id().equals(by.id());
    }

    boolean waitsForConfirmationOf(String person) {
        return instructions.stream()
                .anyMatch(one -> one.confirmedAt() == null && one.leader().id().equals(person));
    }

    public List<Hand> openHands() {
        return hands.stream().filter(Hand::isOpen).toList();
    }

    /** Reader key of a role of the office. */
    public String role(String role) {
        return "office:" + office + ":" + role;
    }

    void require(Command command) {
        if (!status.open().contains(command)) {
            Refused.because(command.code(), "status", status);
        }
    }

    /** Somebody of the office whose command it is. */
    void requireOffice(Command command, Actor by) {
        if (!office.equals(by.office())) {
            Refused.forbidden("incoming.only-its-office");
        }
        if (!command.isHeldBy(by)) {
            Refused.forbidden("incoming.not-your-command");
        }
    }
}
