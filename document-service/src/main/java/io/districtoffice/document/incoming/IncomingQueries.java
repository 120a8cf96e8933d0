package io.districtoffice.document.incoming;

import io.districtoffice.document.attachment.model.FileRef;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingDocument.Book;
import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.platform.attachment.Attachment;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.ListFilter;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads; every one within the caller's scope. */
final class IncomingQueries {

    private static final int MAX_HISTORY = 200;

    /** What a unit that sent it may know of its way. */
    private static final Set<String> OF_SENDER = Set.of(
            "document.incoming.registered.v1",
            "document.incoming.returned-to-sender.v1",
            "document.incoming.replied.v1",
            "document.incoming.closed.v1");

    private final AggregateStore<IncomingDocument, IncomingEvent> documents;
    private final Attachments attachments;
    private final Journal journal;

    IncomingQueries(
            AggregateStore<IncomingDocument, IncomingEvent> documents, Attachments attachments, Journal journal) {
        this.documents = documents;
        this.attachments = attachments;
        this.journal = journal;
    }

    /** @param heldBy reader key of whoever it waits for: then what has waited longest comes first (D13) */
    record Filter(@Nullable Status status, @Nullable Book book, @Nullable String heldBy) {

        ListFilter of(Actor by) {
            var filter = ListFilter.readBy(by, readerKey(by))
                    .and("state.status", status)
                    .and("state.book", book)
                    .and("state.heldBy", heldBy);
            return heldBy == null ? filter : filter.soonest("state.heldSince", Instant.EPOCH, null);
        }
    }

    /** Exactly one reader key (architecture.md §3.4). */
    static String readerKey(Actor by) {
        if (by.office() == null) {
            return "unit:" + by.unit();
        }
        return Stream.concat(IncomingType.DESK.stream(), Stream.of("SEC_OFFICER", "SUPERVISOR"))
                .filter(by::hasRole)
                .findFirst()
                .map(role -> "office:" + by.office() + ":" + role)
                .orElse("person:" + by.id());
    }

    Mono<Stored<IncomingDocument>> get(Actor by, String id) {
        return documents.get(by, id);
    }

    Mono<Page<Stored<IncomingDocument>>> page(Actor by, Filter filter, PageRequest page) {
        return documents.page(filter.of(by), page, "state.words", "state.late");
    }

    Mono<List<HistoryEntry>> history(Actor by, String id) {
        return documents.get(by, id).flatMap(found -> {
            boolean inside = Sight.isInside(by, found.state());
            return journal.historyOf(id, MAX_HISTORY, HistoryEntry.Redaction.NONE)
                    .filter(entry -> inside || OF_SENDER.contains(entry.type()))
                    .map(entry -> entry.seenBy(by))
                    .collectList();
        });
    }

    /** A file, only through a document that the actor may see; its sender gets what it sent and what it was answered. */
    Mono<Attachment> attachment(Actor by, String id, String attachmentId) {
        return documents.get(by, id).flatMap(found -> {
            var document = found.state();
            boolean seen = Sight.isInside(by, document)
                    || isOne(document.particulars().files(), attachmentId)
                    || document.reply() != null && isOne(document.reply().files(), attachmentId);
            return seen
                    ? attachments.boundTo(id, attachmentId)
                    : Mono.error(() -> new NotInScope("attachment", attachmentId));
        });
    }

    private static boolean isOne(List<FileRef> files, String id) {
        return files.stream().anyMatch(file -> file.id().equals(id));
    }
}
