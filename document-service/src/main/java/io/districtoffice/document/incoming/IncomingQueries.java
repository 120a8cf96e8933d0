package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.ListFilter;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads; every one within the caller's scope. */
final class IncomingQueries {

    private static final int MAX_HISTORY = 200;

    private final AggregateStore<IncomingDocument, IncomingEvent> documents;
    private final Journal journal;

    IncomingQueries(AggregateStore<IncomingDocument, IncomingEvent> documents, Journal journal) {
        this.documents = documents;
        this.journal = journal;
    }

    Mono<Stored<IncomingDocument>> get(Actor by, String id) {
        return documents.get(by, id);
    }

    Mono<Page<IncomingView>> page(Actor by, IncomingDocument.@Nullable Status status, PageRequest page) {
        String role =
                IncomingType.ROLES.stream().filter(by::hasRole).findFirst().orElseThrow();
        return documents
                .page(
                        ListFilter.readBy(by, "office:" + by.office() + ":" + role)
                                .and("state.status", status),
                        page)
                .map(found -> found.map(IncomingView::of));
    }

    Mono<List<HistoryEntry>> history(Actor by, String id) {
        return documents
                .get(by, id)
                .then(journal.historyOf(id, MAX_HISTORY, HistoryEntry.Redaction.NONE)
                        .collectList());
    }
}
