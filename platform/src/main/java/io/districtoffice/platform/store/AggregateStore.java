package io.districtoffice.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One kind of aggregate, one document each (architecture.md §3). State, readers, new events and the command's id are
 * written by one compare-and-set; nothing else needs to be transactional. Checks come in this order: scope → replay →
 * If-Match → guards.
 *
 * <p>Errors: {@link NotInScope} (404), {@link KeyReused} (422), {@link PreconditionFailed} (412, 428), {@link Refused}
 * (409, 403, 422, 503); time-outs of the store come as the driver's exceptions (503).
 */
public final class AggregateStore<S, E> {

    private static final int ATTEMPTS = 5;

    private static final Bson FOR_UPDATE =
            Projections.include("schema", "version", "readers", "state", "created", "processed", "seen", "outbox.id");

    private final AggregateType<S, E> type;
    private final MongoDatabase database;
    private final MongoCollection<BsonDocument> collection;
    private final StateDocument<S, E> documents;
    private final Outbox outbox;
    private final Commits commits;

    AggregateStore(AggregateType<S, E> type, MongoDatabase database, Outbox outbox, Commits commits) {
        this.type = type;
        this.database = database;
        this.collection = database.getCollection(type.name(), BsonDocument.class);
        this.documents = new StateDocument<>(type, collection.getCodecRegistry());
        this.outbox = outbox;
        this.commits = commits;
    }

    /** Indexes for scoped lists and for the relay; idempotent. */
    public Mono<Void> ensureIndexes() {
        return Mono.from(collection.createIndexes(List.of(
                        new IndexModel(Indexes.compoundIndex(
                                Indexes.ascending("readers", "state.status"), Indexes.descending("sortTime", "_id"))),
                        new IndexModel(Indexes.compoundIndex(
                                Indexes.ascending("readers"), Indexes.descending("sortTime", "_id"))),
                        new IndexModel(Indexes.ascending("outbox.at"), new IndexOptions().sparse(true)))))
                .then();
    }

    /** Creates with an id derived from the command; the first answer's status is 201. */
    public Mono<Stored<S>> create(Actor by, CommandId command, Function<String, Decision<S, E>> fn) {
        return create(by, command, command.derivedId(), fn);
    }

    /** Creates with an id of the caller's choice, e.g. a unit's; one that exists by another command is refused. */
    public Mono<Stored<S>> create(Actor by, CommandId command, String id, Function<String, Decision<S, E>> fn) {
        return Mono.deferContextual(context -> {
            Decision<S, E> decision = fn.apply(id);
            var entries = outbox.entries(
                    type, id, 1, decision.state(), decision.events(), by, command.name(), Trace.current(context));
            return Mono.from(collection.insertOne(documents.created(id, decision.state(), command, entries)))
                    .thenReturn(new Stored<>(id, 1, decision.state(), StateDocument.CREATED, false))
                    .doOnNext(stored -> committed(entries))
                    .onErrorResume(AggregateStore::isDuplicateKey, e -> existing(by, command, id));
        });
    }

    private Mono<Stored<S>> existing(Actor by, CommandId command, String id) {
        return read(by, id).map(found -> {
            BsonDocument created = found.getDocument("created");
            if (!created.getString("key").getValue().equals(command.scope())) {
                return Refused.because("already-exists", "id", id);
            }
            return documents.replayed(found, created, command);
        });
    }

    /** Reads, decides and writes one compare-and-set; a conflict is read again, at most five times. */
    public Mono<Stored<S>> update(
            Actor by, String id, CommandId command, IfMatch match, Function<S, Decision<S, E>> fn) {
        return change(by, id, command, match, null, fn);
    }

    /** Saves without a key and usually without an event: autosave, whose {@code If-Match} makes it repeatable. */
    public Mono<Stored<S>> save(Actor by, String id, IfMatch match, Function<S, Decision<S, E>> fn) {
        return change(by, id, null, match, null, fn);
    }

    /**
     * Part (architecture.md §4): applies an event of another aggregate at most once and in its order. An event that is
     * not newer than what was seen changes nothing.
     */
    public Mono<Stored<S>> part(Actor system, String id, String sourceId, long seq, Function<S, Decision<S, E>> fn) {
        return change(system, id, null, IfMatch.NONE, new Seen(sourceId, seq), fn);
    }

    record Seen(String source, long seq) {}

    private Mono<Stored<S>> change(
            Actor by,
            String id,
            @Nullable CommandId command,
            IfMatch match,
            @Nullable Seen seen,
            Function<S, Decision<S, E>> fn) {
        return Mono.deferContextual(
                context -> attempt(by, id, command, match, seen, fn, Trace.current(context), ATTEMPTS));
    }

    private Mono<Stored<S>> attempt(
            Actor by,
            String id,
            @Nullable CommandId command,
            IfMatch match,
            @Nullable Seen seen,
            Function<S, Decision<S, E>> fn,
            Trace trace,
            int left) {
        return read(by, id).flatMap(found -> {
            var replayed = documents.replay(found, command);
            if (replayed != null) {
                return Mono.just(replayed);
            }
            if (seen != null && documents.hasSeen(found, seen)) {
                return Mono.just(documents.stored(found));
            }
            long version = found.getInt64("version").getValue();
            match.check(version);
            documents.requireRoom(found);
            S before = documents.state(found);
            Decision<S, E> decision = fn.apply(before);
            if (decision.state().equals(before) && decision.events().isEmpty() && command == null && seen == null) {
                return Mono.just(documents.stored(found));
            }
            String name = command == null ? "event" : command.name();
            var entries = outbox.entries(type, id, version + 1, decision.state(), decision.events(), by, name, trace);
            Bson change = documents.change(decision.state(), command, seen, version + 1, entries);
            return Mono.from(collection.updateOne(and(eq("_id", id), eq("version", new BsonInt64(version))), change))
                    .flatMap(result -> {
                        if (result.getMatchedCount() == 1) {
                            committed(entries);
                            return Mono.just(new Stored<>(id, version + 1, decision.state(), 200, false));
                        }
                        if (left <= 1) {
                            return Refused.busy("too-many-changes-at-once", "id", id);
                        }
                        long jitter = ThreadLocalRandom.current().nextLong(2, 20L * (ATTEMPTS - left + 1) + 3);
                        return Mono.delay(Duration.ofMillis(jitter))
                                .then(attempt(by, id, command, match, seen, fn, trace, left - 1));
                    });
        });
    }

    private void committed(List<BsonDocument> entries) {
        if (!entries.isEmpty()) {
            commits.happened();
        }
    }

    /** One aggregate, if the actor may see it. */
    public Mono<Stored<S>> get(Actor by, String id) {
        return read(by, id).map(documents::stored);
    }

    private Mono<BsonDocument> read(Actor by, String id) {
        Bson filter = by.isSystem() ? eq("_id", id) : and(eq("_id", id), in("readers", by.readerKeys()));
        return Mono.from(collection.find(filter).projection(FOR_UPDATE).limit(1).batchSize(1))
                .switchIfEmpty(Mono.error(() -> new NotInScope(type.name(), id)));
    }

    /**
     * A page, newest first. The filter holds equalities on indexed paths and, except for the system, exactly one reader
     * key of the actor under {@code readers}.
     *
     * @param without paths left out of the state, e.g. long texts; the state's constructor must bear their absence
     */
    public Mono<Page<Stored<S>>> page(ListFilter filter, PageRequest request, String... without) {
        Bson bounds = filter.bson();
        if (request.after() != null) {
            bounds = and(bounds, filter.after(Cursor.read(request.after(), filter.values())));
        }
        var hidden = new java.util.ArrayList<>(List.of("created", "processed", "seen", "outbox", "readers"));
        hidden.addAll(List.of(without));
        int limit = request.limit();
        return Flux.from(collection
                        .find(bounds)
                        .sort(ListFilter.NEWEST_FIRST)
                        .projection(Projections.exclude(hidden))
                        .limit(limit + 1)
                        .batchSize(limit + 2))
                .collectList()
                .map(found -> {
                    boolean more = found.size() > limit;
                    var items = (more ? found.subList(0, limit) : found);
                    String next = more ? filter.cursor(items.get(limit - 1)) : null;
                    return new Page<>(items.stream().map(documents::stored).toList(), next);
                });
    }

    /** How many match, counted no further than {@code cap}. */
    public Mono<Integer> count(ListFilter filter, int cap) {
        var count = new BsonDocument(
                        "count", new BsonString(collection.getNamespace().getCollectionName()))
                .append("query", filter.bson().toBsonDocument())
                .append("limit", new BsonInt32(cap));
        return Mono.from(database.runCommand(count, BsonDocument.class))
                .map(answer -> answer.getNumber("n").intValue());
    }

    /** The collection, for queries of a feature that go beyond pages; never for writes. */
    public MongoCollection<BsonDocument> collection() {
        return collection;
    }

    /** Reads one document of {@link #collection()} found by a query of a feature. */
    public Stored<S> read(BsonDocument document) {
        return documents.stored(document);
    }

    public AggregateType<S, E> type() {
        return type;
    }

    static boolean isDuplicateKey(Throwable e) {
        return e instanceof MongoWriteException write
                && ErrorCategory.fromErrorCode(write.getError().getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
