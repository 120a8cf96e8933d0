package io.districtoffice.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.inbox.model.Place;
import io.districtoffice.platform.store.Cursor;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pages of one inbox, newest first, as they are or folded. */
final class InboxQueries {

    private static final int COUNTED = 10_000;
    private static final int ROUNDS = 5;
    private static final Bson NEWEST_FIRST = Sorts.descending("arrived", "_id");

    private final OfficeStore store;
    private final MongoCollection<BsonDocument> rows;

    InboxQueries(OfficeStore store) {
        this.store = store;
        this.rows = store.database().getCollection(MongoInbox.COLLECTION, BsonDocument.class);
    }

    /** @param count how many entries it stands for; null where nothing is folded */
    record Shown(Entry entry, @Nullable Integer count) {}

    Mono<Page<Shown>> page(InboxFilter filter, PageRequest request) {
        return entries(filter, request).map(page -> page.map(entry -> new Shown(entry, null)));
    }

    /**
     * Entries of one kind and subject stand in the place of their newest, with their number: it is looked up, not kept, so
     * nothing can miscount. A page may hold fewer than asked for and still not be the last.
     */
    Mono<Page<Shown>> folded(InboxFilter filter, PageRequest request) {
        return folded(filter, request, new ArrayList<>(), ROUNDS);
    }

    private Mono<Page<Shown>> folded(InboxFilter filter, PageRequest request, List<Shown> found, int left) {
        var wanted = new PageRequest(request.limit() - found.size(), request.after());
        return entries(filter, wanted)
                .flatMap(page -> piles(filter, page.items()).flatMap(piles -> {
                    page.items().stream()
                            .filter(entry -> piles.get(Pile.of(entry)).newest().equals(entry.place()))
                            .forEach(entry -> found.add(
                                    new Shown(entry, piles.get(Pile.of(entry)).count())));
                    return page.next() == null || found.size() == request.limit() || left == 1
                            ? Mono.just(new Page<>(found, page.next()))
                            : folded(filter, new PageRequest(request.limit(), page.next()), found, left - 1);
                }));
    }

    private record Pile(String subject, String what) {
        static Pile of(Entry entry) {
            return new Pile(entry.subject().id(), entry.what());
        }
    }

    private record Height(Place newest, int count) {
        Height and(Height other) {
            return new Height(newest.compareTo(other.newest) > 0 ? newest : other.newest, count + other.count);
        }
    }

    private Mono<Map<Pile, Height>> piles(InboxFilter filter, List<Entry> entries) {
        var subjects =
                entries.stream().map(entry -> entry.subject().id()).distinct().toList();
        if (subjects.isEmpty()) {
            return Mono.just(Map.of());
        }
        return Flux.from(rows.find(and(bson(filter), in("subject", subjects)))
                        .projection(Projections.include("subject", "what", "arrived"))
                        .limit(COUNTED)
                        .batchSize(COUNTED + 1))
                .collect(HashMap::new, (piles, row) -> piles.merge(pile(row), height(row), Height::and));
    }

    private static Pile pile(BsonDocument row) {
        return new Pile(
                row.getString("subject").getValue(), row.getString("what").getValue());
    }

    private static Height height(BsonDocument row) {
        return new Height(
                new Place(
                        java.time.Instant.ofEpochMilli(
                                row.getDateTime("arrived").getValue()),
                        row.getString("_id").getValue()),
                1);
    }

    private Mono<Page<Entry>> entries(InboxFilter filter, PageRequest request) {
        Bson bounds = bson(filter);
        if (request.after() != null) {
            var cursor = Cursor.read(request.after(), filter.values());
            bounds = and(bounds, before(new Date(cursor.time()), cursor.id()));
        }
        int limit = request.limit();
        return Flux.from(rows.find(bounds).sort(NEWEST_FIRST).limit(limit + 1).batchSize(limit + 2))
                .map(MongoInboxRow::entry)
                .collectList()
                .map(found -> {
                    boolean more = found.size() > limit;
                    var items = more ? found.subList(0, limit) : found;
                    return new Page<>(items, more ? cursor(items.get(limit - 1), filter) : null);
                });
    }

    private static String cursor(Entry last, InboxFilter filter) {
        return Cursor.write(last.arrived().toEpochMilli(), last.id(), filter.values());
    }

    /** A range that the index walks from, less the few of the same moment that were shown already. */
    private static Bson before(Date moment, String id) {
        return and(lte("arrived", moment), nor(and(eq("arrived", moment), gte("_id", id))));
    }

    private static Bson bson(InboxFilter filter) {
        var all = new ArrayList<Bson>(List.of(
                eq("person", filter.person()), filter.unread() ? eq("unread", true) : in("unread", true, false)));
        if (filter.kinds() != null) {
            all.add(in("what", filter.kinds()));
        }
        if (filter.unacknowledged()) {
            all.add(exists("ackedAt", false));
        }
        if (filter.subject() != null) {
            all.add(eq("subject", filter.subject()));
        }
        return and(all);
    }

    /** How many there are, counted no further than 10,000. */
    Mono<Integer> count(InboxFilter filter) {
        var count = new BsonDocument("count", new BsonString(MongoInbox.COLLECTION))
                .append("query", bson(filter).toBsonDocument())
                .append("limit", new BsonInt32(COUNTED));
        return Mono.from(store.database().runCommand(count, BsonDocument.class))
                .map(answer -> answer.getNumber("n").intValue());
    }
}
