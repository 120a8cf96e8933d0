package io.districtoffice.document.incoming.model;

import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.circulation.model.Reader;
import io.districtoffice.document.incoming.model.Circulation.Part;
import io.districtoffice.document.incoming.model.IncomingDocument.Carrier;
import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.document.incoming.model.IncomingEvent.Orders;
import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** 传阅: whose turn it is. What each reader does is in his record. */
public record Circulating(IncomingDocument document) {

    private static final int READERS = 200;
    private static final int CHASES = 200;

    /**
     * How it is to go round, as it was sent in.
     *
     * @param purpose why; the first one counts for readers who are added
     * @param readers empty for those of the proposal
     */
    public record Wish(
            @Nullable String purpose,
            boolean ordered,
            boolean paper,
            boolean opinionWanted,
            @Nullable Instant readBy,
            List<Reader> readers) {
        public Wish {
            readers = List.copyOf(readers);
        }
    }

    /** @param ids id of the record of a reader */
    public Decision<IncomingDocument, IncomingEvent> circulate(
            Wish wish, UnaryOperator<String> ids, Actor by, Moment now) {
        document.require(Command.CIRCULATE);
        document.requireOffice(Command.CIRCULATE, by);
        if (document.proposal() == null || document.proposal().handling() != DocHandling.READ) {
            return Refused.because("incoming.not-only-to-be-read", "status", document.status());
        }
        var round = document.circulation() == null ? begun(wish, by, now) : document.circulation();
        var readers = wish.readers().isEmpty() && document.circulation() == null
                ? document.proposal().readers()
                : wish.readers();
        refuse(check(round, readers, by));
        var parts = new ArrayList<>(round.parts());
        var added = new ArrayList<String>();
        for (Reader reader : readers) {
            String id = ids.apply(reader.key());
            added.add(id);
            parts.add(new Part(id, reader, parts.size() + 1, CirculationRecord.Status.QUEUED, now.at()));
        }
        var next = new Next(document, Status.CIRCULATING);
        next.circulation = turned(round.with(parts), now.at());
        return next.so(by, now, new IncomingEvent.Circulated(Orders.toQueue(added)));
    }

    private Circulation begun(Wish wish, Actor by, Moment now) {
        var faults = new ArrayList<FieldError>();
        if (wish.purpose() == null || wish.purpose().isBlank()) {
            faults.add(new FieldError("purpose", "incoming.purpose-missing"));
        }
        if (wish.readBy() != null && (!wish.readBy().isAfter(now.at()) || !WorkCalendar.reckonsWith(wish.readBy()))) {
            faults.add(new FieldError("readBy", "incoming.date-not-ahead"));
        }
        if (wish.paper() && document.carrier() == Carrier.ELECTRONIC) {
            faults.add(new FieldError("paper", "incoming.no-paper"));
        }
        refuse(faults);
        return new Circulation(
                wish.purpose(),
                wish.ordered(),
                wish.paper(),
                wish.opinionWanted(),
                wish.readBy(),
                Person.of(by),
                now.at(),
                List.of());
    }

    private List<FieldError> check(Circulation round, List<Reader> readers, Actor by) {
        var faults = new ArrayList<FieldError>();
        if (readers.isEmpty()) {
            faults.add(new FieldError("readers", "incoming.reader-missing"));
        }
        int all = round.parts().size() + readers.size();
        if (all > READERS) {
            faults.add(new FieldError("readers", "incoming.too-many-readers"));
        }
        var seen = new HashSet<String>();
        round.parts().forEach(part -> seen.add(part.reader().key()));
        for (int i = 0; i < readers.size(); i++) {
            String key = readers.get(i).key();
            if (!seen.add(key)) {
                faults.add(new FieldError("readers[" + i + "]", "incoming.reader-named-twice"));
            }
            if (key.equals(Reader.PERSON + by.id())
                    || key.equals(Reader.UNIT + document.particulars().sourceUnit())) {
                faults.add(new FieldError("readers[" + i + "]", "incoming.reader-is-the-sender"));
            }
        }
        return faults;
    }

    /** Whoever's turn it is: all of them, or the first that is not done; paper waits for the clerk to hand it over. */
    private static Circulation turned(Circulation round, Instant at) {
        if (round.paper()) {
            return round;
        }
        var turned = new ArrayList<Part>();
        boolean taken = false;
        for (Part part : round.parts()) {
            boolean turn = part.status() == CirculationRecord.Status.QUEUED && !(round.ordered() && taken);
            turned.add(turn ? part.now(CirculationRecord.Status.DELIVERED, at) : part);
            taken = taken || !round.isDone(part);
        }
        return round.with(turned);
    }

    /**
     * The clerk hands the paper over. It never goes from reader to reader: the one before has returned it first, and no more
     * of it is out than there are copies.
     */
    public Decision<IncomingDocument, IncomingEvent> deliver(String record, Actor by, Moment now) {
        document.require(Command.DELIVER);
        document.requireOffice(Command.DELIVER, by);
        var round = document.circulation();
        if (round == null || !round.paper()) {
            return Refused.because("incoming.no-paper-goes-round", "status", document.status());
        }
        Part part = round.of(record);
        if (part == null) {
            return Refused.invalid(List.of(new FieldError("recordId", "incoming.no-such-reader")));
        }
        if (part.status() != CirculationRecord.Status.QUEUED) {
            return Refused.because("incoming.delivered-already", "status", part.status());
        }
        long out = round.parts().stream().filter(round::isOut).count();
        boolean before = round.ordered()
                && round.parts().stream().anyMatch(other -> other.place() < part.place() && !round.isDone(other));
        if (before || out >= round.most(document.copies())) {
            return Refused.because("incoming.not-returned-yet", "rule", "R22", "out", out);
        }
        var next = new Next(document, document.status());
        next.circulation = round.with(round.parts().stream()
                .map(one -> one.equals(part) ? one.now(CirculationRecord.Status.DELIVERED, now.at()) : one)
                .toList());
        return next.so(by, now, new IncomingEvent.Passed(Orders.toDeliver(List.of(record))));
    }

    /** A reader's record has moved on; when he is done, the next one's turn has come. Nothing ever goes back. */
    public Decision<IncomingDocument, IncomingEvent> heard(
            String record, CirculationRecord.Status status, Actor by, Moment now) {
        var round = document.circulation();
        Part part = round == null ? null : round.of(record);
        if (part == null || part.status().compareTo(status) >= 0) {
            return Decision.of(document);
        }
        var moved = round.with(round.parts().stream()
                .map(one -> one.equals(part) ? one.now(status, now.at()) : one)
                .toList());
        var turned = document.status() == Status.CIRCULATING ? turned(moved, now.at()) : moved;
        var next = new Next(document, document.status());
        next.circulation = turned;
        var delivered = turned.parts().stream()
                .filter(one -> one.status() == CirculationRecord.Status.DELIVERED)
                .filter(one -> moved.of(one.record()).status() == CirculationRecord.Status.QUEUED)
                .map(Part::record)
                .toList();
        return delivered.isEmpty()
                ? next.so(by, now, new IncomingEvent.ReaderMoved())
                : next.so(by, now, new IncomingEvent.Passed(Orders.toDeliver(delivered)));
    }

    /** 催办: whoever has it hears it, and it is counted. */
    public Decision<IncomingDocument, IncomingEvent> chase(Actor by, Moment now) {
        document.require(Command.CHASE);
        document.requireOffice(Command.CHASE, by);
        if (document.chases() >= CHASES) {
            return Refused.because("incoming.too-many-chases", "limit", CHASES);
        }
        var round = document.circulation();
        var out = round == null || document.status() != Status.CIRCULATING
                ? List.<String>of()
                : round.parts().stream().filter(round::isOut).map(Part::record).toList();
        boolean somebody = document.status() == Status.CIRCULATING
                ? !out.isEmpty()
                : document.openHands().stream()
                        .anyMatch(hand -> hand.unit() != null || hand.rule().equals(Hands.INSTRUCT));
        if (!somebody) {
            return Refused.because("incoming.nobody-to-chase", "status", document.status());
        }
        var next = new Next(document, document.status());
        next.chases = document.chases() + 1;
        return next.so(by, now, new IncomingEvent.Chased(Orders.toChase(out)));
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            Refused.invalid(faults);
        }
    }
}
