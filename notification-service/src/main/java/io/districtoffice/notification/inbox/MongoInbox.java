package io.districtoffice.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.inbox.model.Inbox;
import io.districtoffice.notification.inbox.model.Place;
import io.districtoffice.notification.retention.model.Perishable;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.OldRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of all inboxes, one for each person and event. */
final class MongoInbox implements Inbox, Perishable {

    static final String COLLECTION = "inbox";
    private static final int CHUNK = 500;
    private static final int ATTEMPTS = 5;

    private final MongoCollection<BsonDocument> rows;

    MongoInbox(OfficeStore store) {
        this.rows = store.database().getCollection(COLLECTION, BsonDocument.class);
        // each also serves the lists that do not ask for "unread", by walking both values at once
        store.prepare(
                "indexes of inbox",
                Mono.from(rows.createIndexes(List.of(
                                new IndexModel(ascending("person", "unread", "arrived", "_id")),
                                new IndexModel(ascending("person", "what", "unread", "arrived", "_id")),
                                new IndexModel(ascending("person", "subject", "unread", "arrived", "_id")))))
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

    /**
     * What a person does with an entry of his.
     *
     * <p>Error: {@link NotInScope} when he has none of this id.
     */
    Mono<Marked> change(String person, String id, CommandId command, UnaryOperator<Entry> act) {
        return Mono.from(rows.find(and(eq("_id", id), eq("person", person))).limit(1))
                .switchIfEmpty(Mono.error(() -> new NotInScope("notification", id)))
                .flatMap(row -> {
                    var before = MongoInboxRow.entry(row);
                    var after = act.apply(before);
                    return after.equals(before)
                            ? Mono.just(new Marked(before, MongoInboxRow.isBy(row, command.scope())))
                            : write(before, after, command);
                })
                .repeatWhenEmpty(ATTEMPTS, again -> again)
                .onErrorResume(IllegalStateException.class, e -> Refused.busy("too-many-changes-at-once", "id", id));
    }

    /** Empty when somebody else of this person's windows was quicker. */
    private Mono<Marked> write(Entry before, Entry after, CommandId command) {
        Bson asRead = and(
                eq("_id", before.id()),
                eq("unread", before.readAt() == null),
                exists("ackedAt", before.ackedAt() != null));
        return Mono.from(rows.updateOne(asRead, MongoInboxRow.change(before, after, command.scope())))
                .flatMap(result -> result.getMatchedCount() == 0 ? Mono.empty() : Mono.just(new Marked(after, false)));
    }

    /** @param replayed this very command had done it before */
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
        return OldRows.byId(rows, before, limit).toFuture();
    }
}
