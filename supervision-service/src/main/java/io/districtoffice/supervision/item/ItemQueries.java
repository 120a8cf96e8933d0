package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.ListFilter;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads; every one within the caller's scope. */
final class ItemQueries {

    private static final int MAX_HISTORY = 200;

    private final AggregateStore<SupervisionItem, SupervisionEvent> items;
    private final Journal journal;

    ItemQueries(AggregateStore<SupervisionItem, SupervisionEvent> items, Journal journal) {
        this.items = items;
        this.journal = journal;
    }

    Mono<Stored<SupervisionItem>> get(Actor by, String id) {
        return items.get(by, id);
    }

    Mono<Page<ItemView>> page(Actor by, SupervisionItem.@Nullable Status status, PageRequest page) {
        return items.page(ListFilter.readBy(by, readerKey(by)).and("state.status", status), page)
                .map(found -> found.map(ItemView::of));
    }

    Mono<List<HistoryEntry>> history(Actor by, String id) {
        return items.get(by, id)
                .then(journal.historyOf(id, MAX_HISTORY, HistoryEntry.Redaction.NONE)
                        .collectList());
    }

    /** A list is read by exactly one key: that of the first of the roles which items name as readers. */
    private static String readerKey(Actor by) {
        return List.of("SUPERVISOR", "DIRECTOR", "LEADER").stream()
                .filter(by::hasRole)
                .findFirst()
                .map(role -> "office:" + by.office() + ":" + role)
                .orElse("person:" + by.id());
    }
}
