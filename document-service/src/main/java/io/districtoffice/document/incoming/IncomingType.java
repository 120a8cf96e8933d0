package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.Dates;
import io.districtoffice.document.incoming.model.Hand;
import io.districtoffice.document.incoming.model.Hands;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.document.incoming.model.Instruction;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How incoming documents are stored, who sees them, what they wait for and what others hear of them. */
final class IncomingType implements AggregateType<IncomingDocument, IncomingEvent> {

    /** Roles of the receiving office that see its documents, in the order in which a list picks its reader key. */
    static final List<String> DESK = List.of("CLERK", "SECRETARY", "DIRECTOR", "ARCHIVIST");

    /** Those that see where a classified paper is (R44: nobody who need not know). */
    static final List<String> CUSTODY = List.of("CLERK", "SEC_OFFICER", "DIRECTOR");

    @Override
    public String name() {
        return "incoming";
    }

    @Override
    public int schema() {
        return 2; // 2: the whole life of a document
    }

    @Override
    public Class<IncomingDocument> stateClass() {
        return IncomingDocument.class;
    }

    @Override
    public Set<String> readers(IncomingDocument document) {
        var readers = new LinkedHashSet<String>();
        (document.stub() == null ? DESK : CUSTODY).forEach(role -> readers.add(document.role(role)));
        leaders(document, readers);
        if (document.handling().transferredAt() != null) {
            document.handling().units().forEach(part -> readers.add("unit:" + part.unit()));
        }
        if (document.instructions().stream().anyMatch(Instruction::supervise)) {
            readers.add(document.role("SUPERVISOR"));
        }
        if (document.particulars().sourceUnit() != null && document.registration() != null) {
            readers.add("unit:" + document.particulars().sourceUnit());
        }
        return readers;
    }

    /** D05: a leader sees it when it lies before him, with its proposal, and from then on. */
    private static void leaders(IncomingDocument document, Set<String> readers) {
        var submission = document.submission();
        if (submission != null) {
            readers.add("person:" + submission.leader().id());
        }
        document.instructions()
                .forEach(one -> readers.add("person:" + one.leader().id()));
    }

    @Override
    public Instant sortTime(IncomingDocument document) {
        return document.receipt().at();
    }

    @Override
    public List<Message> messages(String id, IncomingDocument document, IncomingEvent event) {
        return IncomingMessages.of(document, event);
    }

    @Override
    public List<Deadline> deadlines(String id, IncomingDocument document) {
        return Dates.of(document);
    }

    @Override
    public List<Task> tasks(String id, IncomingDocument document) {
        var waiting = document.openHands().stream()
                .filter(hand -> !hand.task().equals(Hands.KEPT))
                .map(hand -> new Task(hand.key(), hand.task(), due(hand)));
        var confirming = document.instructions().stream()
                .filter(one -> one.confirmedAt() == null)
                .map(one -> new Task("person:" + one.leader().id(), "incoming.confirm-instruction", null))
                .distinct();
        return Stream.concat(waiting, confirming).toList();
    }

    private static @Nullable Instant due(Hand hand) {
        var limit = hand.limit();
        return limit == null ? null : limit.due();
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("readers", "state.heldBy", "state.heldSince", "_id"),
                List.of("readers", "state.book", "-sortTime", "-_id"),
                // two arrays do not go into one index, so these begin with the office
                List.of("state.office", "state.words", "-sortTime", "-_id"),
                List.of("state.office", "state.registration.year", "-state.registration.no"),
                List.of("state.office", "state.registration.year", "state.book", "-state.registration.no"),
                List.of("state.office", "state.registration.year", "state.status", "-state.registration.no"),
                List.of("state.office", "state.registration.year", "state.source.organ", "-state.registration.no"),
                List.of("state.status", "_id"));
    }
}
