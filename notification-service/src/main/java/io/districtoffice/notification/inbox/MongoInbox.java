package io.districtoffice.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.inbox.model.Inbox;
import io.districtoffice.notification.inbox.model.Place;
import io.districtoffice.notification.retention.model.Perishable;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.Cursor;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of all inboxes, one for each person and event. */
final class MongoInbox implements Inbox, Perishable {

    static final String COLLECTION = "inbox";
    private static final int CHUNK = 500;
    private static final int COUNTED = 10_000;
    private static final Bson NEWEST_FIRST = com.mongodb.client.model.Indexes.descending("arrived", "_id");

    private final OfficeStore store;
    private final MongoCollection<BsonDocument> rows;

    MongoInbox(OfficeStore store) {
        this.store = store;
        this.rows = store.database().getCollection(COLLECTION, BsonDocument.class);
        // each also serves the lists that do not ask for "unread", by walking both values at once
        store.prepare(
                "indexes of inbox",
                Mono.from(rows.createIndexes(List.of(
                                new IndexModel(ascending("person", "unread", "arrived", "_id")),
                                new IndexModel(ascending("person", "what", "unread", "arrived", "_id")))))
                        .then());
    }

    @Override
    public String idOf(String event, String person) {
        return Ids.derivedFrom(event, "inbox", person);
    }

    /** Writes what is not there yet. That some are there is the same as having written them. */
    Mono<Void> add(List<Entry> entries) {
        return Flux.fromIterable(chunks(entries))
                .concatMap(chunk -> Mono.from(rows.insertMany(
                                chunk.stream().map(MongoInboxRow::of).toList(), new InsertManyOptions().ordered(false)))
                        .then()
                        .onErrorResume(
                                MongoBulkWriteException.class, e -> isOnlyThere(e) ? Mono.empty() : Mono.error(e)))
                .then();
    }

    private static List<List<Entry>> chunks(List<Entry> entries) {
        var chunks = new ArrayList<List<Entry>>();
        for (int from = 0; from < entries.size(); from += CHUNK) {
            chunks.add(entries.subList(from, Math.min(from + CHUNK, entries.size())));
        }
        return chunks;
    }

    private static boolean isOnlyThere(MongoBulkWriteException e) {
        return e.getWriteConcernError() == null
                && e.getWriteErrors().stream()
                        .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
    }

    Mono<Page<Entry>> page(InboxFilter filter, PageRequest request) {
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
        Bson unread = filter.unread() ? eq("unread", true) : in("unread", true, false);
        return filter.what() == null
                ? and(eq("person", filter.person()), unread)
                : and(eq("person", filter.person()), eq("what", filter.what()), unread);
    }

    /** How many there are, counted no further than 10,000. */
    Mono<Integer> count(InboxFilter filter) {
        var count = new BsonDocument("count", new BsonString(COLLECTION))
                .append("query", bson(filter).toBsonDocument())
                .append("limit", new BsonInt32(COUNTED));
        return Mono.from(store.database().runCommand(count, BsonDocument.class))
                .map(answer -> answer.getNumber("n").intValue());
    }

    /** Marks as read what is this person's and not read yet; empty when there is no such entry of this person. */
    Mono<Marked> read(String person, String id, CommandId command, Instant now) {
        Bson unread = and(eq("_id", id), eq("person", person), eq("unread", true));
        Bson mark = Updates.combine(
                Updates.set("unread", false),
                Updates.set("readAt", Date.from(now)),
                Updates.set("readBy", command.scope()));
        return Mono.from(rows.updateOne(unread, mark)).flatMap(result -> Mono.from(
                        rows.find(and(eq("_id", id), eq("person", person))).limit(1))
                .map(row -> new Marked(
                        MongoInboxRow.entry(row),
                        result.getMatchedCount() == 0 && MongoInboxRow.isReadBy(row, command.scope()))));
    }

    /** @param replayed this very command had marked it before */
    record Marked(Entry entry, boolean replayed) {}

    @Override
    public CompletionStage<List<Entry>> named(Collection<String> ids) {
        return Flux.from(rows.find(in("_id", ids)).limit(ids.size()).batchSize(ids.size() + 1))
                .map(MongoInboxRow::entry)
                .collectList()
                .toFuture();
    }

    @Override
    public CompletionStage<List<Entry>> behind(String person, Place place, int limit) {
        var moment = Date.from(place.arrived());
        Bson bounds = and(
                eq("person", person),
                in("unread", true, false),
                gte("arrived", moment),
                nor(and(eq("arrived", moment), lte("_id", place.id()))));
        return Flux.from(rows.find(bounds)
                        .sort(ascending("arrived", "_id"))
                        .limit(limit)
                        .batchSize(limit + 1))
                .map(MongoInboxRow::entry)
                .collectList()
                .toFuture();
    }

    @Override
    public CompletionStage<Long> sweep(Instant before, int limit) {
        // ids begin with the time of their event
        Bson old = lt("_id", Ids.derived(before.toEpochMilli()).substring(0, 9));
        return Flux.from(rows.find(old)
                        .projection(Projections.include("_id"))
                        .sort(ascending("_id"))
                        .limit(limit)
                        .batchSize(limit + 1))
                .map(row -> row.getString("_id").getValue())
                .collectList()
                .flatMap(ids -> ids.isEmpty()
                        ? Mono.just(0L)
                        : Mono.from(rows.deleteMany(in("_id", ids))).map(result -> (long) ids.size()))
                .toFuture();
    }
}
