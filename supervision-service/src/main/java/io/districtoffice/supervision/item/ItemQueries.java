package io.districtoffice.supervision.item;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import io.districtoffice.platform.attachment.Attachment;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Problem;
import io.districtoffice.supervision.item.model.Overlap;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the office and the units see of items: nothing without an actor. */
final class ItemQueries {

    private static final int COUNTED = 10_000;
    private static final int HISTORY = 200;
    private static final int OVERLAPS = 20;
    private static final int ALIKE = 500;

    private final AggregateStore<SupervisionItem, SupervisionEvent> items;
    private final Attachments attachments;
    private final Journal journal;

    ItemQueries(AggregateStore<SupervisionItem, SupervisionEvent> items, Attachments attachments, Journal journal) {
        this.items = items;
        this.attachments = attachments;
        this.journal = journal;
    }

    /** Without what only the whole item shows. */
    Mono<Page<Stored<SupervisionItem>>> list(Actor by, ItemFilter filter, Instant now, PageRequest page) {
        return items.page(
                filter.of(by, now),
                page,
                "state.requirements",
                "state.milestones",
                "state.verifications",
                "state.entered",
                "state.late");
    }

    /** How many a filter finds, at most 10,000; only where an index answers. */
    Mono<Integer> count(Actor by, ItemFilter filter, Instant now) {
        return filter.isIndexed()
                ? items.count(filter.of(by, now), COUNTED)
                : Mono.error(() -> Problem.of(400, "count-not-offered"));
    }

    Mono<Stored<SupervisionItem>> get(Actor by, String id) {
        return items.get(by, id);
    }

    /** Oldest first; unit and office each see the names of their own people only. */
    Mono<List<HistoryEntry>> history(Actor by, String id) {
        return items.get(by, id).flatMap(found -> journal.historyOf(id, HISTORY, HistoryEntry.Redaction.NONE)
                .map(entry -> entry.seenBy(by))
                .collectList());
    }

    /** A file, only through an item that the actor may see. */
    Mono<Attachment> attachment(Actor by, String id, String attachmentId) {
        return items.get(by, id).flatMap(found -> attachments.boundTo(id, attachmentId));
    }

    /** Open items on the same basis, or of the same unit and topic (R71). */
    Mono<List<Overlap.Found>> overlaps(SupervisionItem item, @Nullable String lead, @Nullable String topic) {
        String reader = ItemType.role(item, "SUPERVISOR");
        var basis = item.basis();
        var same = find(and(eq("readers", reader), eq("state.basis.id", basis.id())), ALIKE)
                .filter(other -> other.basis().kind() == basis.kind());
        var alike = lead == null || topic == null || topic.isBlank()
                ? Flux.<SupervisionItem>empty()
                : find(and(eq("readers", reader), eq("state.lead", lead), eq("state.topic", topic)), ALIKE);
        return same.concatWith(alike)
                .filter(other -> other.status().isOpen() && !other.id().equals(item.id()))
                .distinct(SupervisionItem::id)
                .take(OVERLAPS)
                .map(ItemQueries::found)
                .collectList();
    }

    private Flux<SupervisionItem> find(Bson filter, int limit) {
        return Flux.from(items.collection().find(filter).limit(limit).batchSize(limit + 1))
                .map(document -> items.read(document).state());
    }

    private static Overlap.Found found(SupervisionItem other) {
        var plan = other.plan();
        return plan == null
                ? new Overlap.Found(other.id(), 0, 0)
                : new Overlap.Found(other.id(), plan.no(), plan.year());
    }
}
