package io.districtoffice.document.circulation;

import io.districtoffice.document.circulation.model.CirculationEvent;
import io.districtoffice.document.circulation.model.CirculationRecord;
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
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What readers and the desk see of records: nothing without an actor. */
final class CirculationQueries {

    private static final int HISTORY = 200;

    private final AggregateStore<CirculationRecord, CirculationEvent> records;
    private final Attachments attachments;
    private final Journal journal;

    CirculationQueries(
            AggregateStore<CirculationRecord, CirculationEvent> records, Attachments attachments, Journal journal) {
        this.records = records;
        this.attachments = attachments;
        this.journal = journal;
    }

    /**
     * @param mine those of which the caller himself is the reader
     * @param holding those that somebody has in hand now: who has had it longest comes first
     */
    record Filter(CirculationRecord.@Nullable Status status, @Nullable String document, boolean mine, boolean holding) {

        ListFilter of(Actor by) {
            var filter = ListFilter.readBy(by, readerKey(by))
                    .and("state.status", status)
                    .and("state.order.document", document);
            return holding ? filter.and("state.holding", true).soonest("state.since", Instant.EPOCH, null) : filter;
        }

        /** Exactly one reader key (architecture.md §3.4). */
        private String readerKey(Actor by) {
            if (mine) {
                return "person:" + by.id();
            }
            if (by.office() == null) {
                return "unit:" + by.unit();
            }
            return CirculationType.DESK.stream()
                    .filter(by::hasRole)
                    .findFirst()
                    .map(role -> "office:" + by.office() + ":" + role)
                    .orElse("person:" + by.id());
        }
    }

    Mono<Page<Stored<CirculationRecord>>> list(Actor by, Filter filter, PageRequest page) {
        return records.page(filter.of(by), page);
    }

    Mono<Stored<CirculationRecord>> get(Actor by, String id) {
        return records.get(by, id);
    }

    Mono<List<HistoryEntry>> history(Actor by, String id) {
        return records.get(by, id).flatMap(found -> journal.historyOf(id, HISTORY, HistoryEntry.Redaction.NONE)
                .map(entry -> entry.seenBy(by))
                .collectList());
    }

    /** A file that goes round with it, and no other file of the document. */
    Mono<Attachment> attachment(Actor by, String id, String attachmentId) {
        return records.get(by, id)
                .map(found -> found.state().order())
                .filter(order ->
                        order.files().stream().anyMatch(file -> file.id().equals(attachmentId)))
                .switchIfEmpty(Mono.error(() -> new NotInScope("attachment", attachmentId)))
                .flatMap(order -> attachments.boundTo(order.document(), attachmentId));
    }
}
