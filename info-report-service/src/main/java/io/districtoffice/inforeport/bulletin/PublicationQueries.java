package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.Publication;
import io.districtoffice.inforeport.bulletin.model.PublicationEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.ListFilter;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Publications as their office sees them. */
final class PublicationQueries {

    private static final int HISTORY = 200;
    private static final int COUNTED = 10_000;

    private final AggregateStore<Publication, PublicationEvent> publications;
    private final Journal journal;

    PublicationQueries(AggregateStore<Publication, PublicationEvent> publications, Journal journal) {
        this.publications = publications;
        this.journal = journal;
    }

    Mono<Page<Stored<Publication>>> list(Actor by, Publication.@Nullable Status status, PageRequest page) {
        return Mono.defer(() -> publications.page(filter(by, status), page));
    }

    Mono<Integer> count(Actor by, Publication.@Nullable Status status) {
        return Mono.defer(() -> publications.count(filter(by, status), COUNTED));
    }

    private static ListFilter filter(Actor by, Publication.@Nullable Status status) {
        String key = Desk.keyOf(by).orElseThrow(() -> new NotInScope("publication", by.id()));
        return ListFilter.readBy(by, key).and("state.status", status);
    }

    Mono<Stored<Publication>> get(Actor by, String id) {
        return publications.get(by, id);
    }

    /** Oldest first. */
    Mono<List<HistoryEntry>> history(Actor by, String id) {
        return publications.get(by, id).flatMap(found -> journal.historyOf(id, HISTORY, HistoryEntry.Redaction.NONE)
                .collectList());
    }
}
