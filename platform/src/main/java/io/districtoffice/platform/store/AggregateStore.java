package io.districtoffice.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

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
    /** Below the driver's own, so that a caller hears of a store that does not answer within three seconds. */
    private static final Duration LIMIT = Duration.ofMillis(2200);

    /** A connection that broke leaves it open whether the write happened; the key tells on the second look. */
    private static final Retry ONCE_MORE = Retry.fixedDelay(1, Duration.ofMillis(50))
            .filter(AggregateStore::isBroken)
            .onRetryExhaustedThrow((r, s) -> s.failure());

    private static final Bson FOR_UPDATE =
            Projections.include("schema", "version", "state", "created", "processed", "seen", "outbox.id");

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
    Mono<Void> ensureIndexes() {
        var indexes = new ArrayList<>(List.of(
                new IndexModel(Paths.index("readers", "state.status", "-sortTime", "-_id")),
                new IndexModel(Paths.index("readers", "-sortTime", "-_id")),
                new IndexModel(Paths.index("outbox.at"), new IndexOptions().sparse(true)),
                new IndexModel(Paths.index(StateDocument.OPEN), new IndexOptions().sparse(true))));
        type.indexes().forEach(paths -> indexes.add(new IndexModel(Paths.index(paths.toArray(String[]::new)))));
        return Mono.from(collection.createIndexes(indexes)).then();
    }

    /** Creates with an id derived from the command; the first answer's status is 201. */
    public Mono<Stored<S>> create(Actor by, CommandId command, Function<String, Decision<S, E>> fn) {
        return create(by, command, command.derivedId(), fn);
    }

    /** Creates with an id of the caller's choice, e.g. a unit's; one that exists by another command is refused. */
    public Mono<Stored<S>> create(Actor by, CommandId command, String id, Function<String, Decision<S, E>> fn) {
        return insert(by, command, id, chosen -> Mono.fromSupplier(() -> fn.apply(chosen)));
    }

    /**
     * The same where the decision needs an answer from elsewhere first (a claim, a number, an attachment). What
     * {@code fn} does must bear repetition with the same id.
     */
    public Mono<Stored<S>> createAfter(Actor by, CommandId command, Function<String, Mono<Decision<S, E>>> fn) {
        return insert(by, command, command.derivedId(), fn);
    }

    /** Reads, decides and writes one compare-and-set; a conflict is read again, at most five times. */
    public Mono<Stored<S>> update(
            Actor by, String id, CommandId command, IfMatch match, Function<S, Decision<S, E>> fn) {
        return change(new Change<>(by, id, command, null, match, at(fn)));
    }

    /** The same where the decision needs an answer from elsewhere first; {@code fn} must bear repetition. */
    public Mono<Stored<S>> updateAfter(
            Actor by, String id, CommandId command, IfMatch match, Function<S, Mono<Decision<S, E>>> fn) {
        return change(new Change<>(by, id, command, null, match, fn));
    }

    /**
     * What a command would meet now: its replay, or the aggregate it would be decided on. For work that comes before the
     * decision and may take longer than one; the decision is then asked for by {@link IfMatch#exactly} this version.
     */
    public Mono<Stored<S>> ahead(Actor by, String id, CommandId command, IfMatch match) {
        return within(trace -> read(by, id)
                .map(found -> {
                    var replayed = documents.replay(found, command);
                    if (replayed == null) {
                        match.check(documents.version(found));
                    }
                    return replayed == null ? documents.stored(found) : replayed;
                })
                .retryWhen(ONCE_MORE));
    }

    /** Saves without a key and usually without an event: autosave, whose {@code If-Match} makes it repeatable. */
    public Mono<Stored<S>> save(Actor by, String id, IfMatch match, Function<S, Decision<S, E>> fn) {
        return change(new Change<>(by, id, null, null, match, at(fn)));
    }

    /** The same where the decision needs an answer from elsewhere first; {@code fn} must bear repetition. */
    public Mono<Stored<S>> saveAfter(Actor by, String id, IfMatch match, Function<S, Mono<Decision<S, E>>> fn) {
        return change(new Change<>(by, id, null, null, match, fn));
    }

    /**
     * Part (architecture.md §4): applies an event of another aggregate at most once and in its order. An event that is
     * not newer than what was seen changes nothing.
     */
    public Mono<Stored<S>> part(Actor system, String id, String sourceId, long seq, Function<S, Decision<S, E>> fn) {
        return change(new Change<>(system, id, null, new Seen(sourceId, seq), IfMatch.NONE, at(fn)));
    }

    private static <S, D> Function<S, Mono<D>> at(Function<S, D> fn) {
        return state -> Mono.fromSupplier(() -> fn.apply(state));
    }

    record Seen(String source, long seq) {}

    private record Change<S, E>(
            Actor by,
            String id,
            @Nullable CommandId command,
            @Nullable Seen seen,
            IfMatch match,
            Function<S, Mono<Decision<S, E>>> fn) {

        /** Whether the document itself tells a repetition from the first time. */
        boolean repeatable() {
            return command != null || seen != null;
        }

        String name() {
            return command == null ? "event" : command.name();
        }
    }

    private Mono<Stored<S>> insert(Actor by, CommandId command, String id, Function<String, Mono<Decision<S, E>>> fn) {
        return within(trace -> outbox.epoch()
                .flatMap(epoch -> fn.apply(id).flatMap(decision -> {
                    S state = decision.state();
                    var entries =
                            outbox.entries(type, id, epoch, 1, state, decision.events(), by, command.name(), trace);
                    return Mono.from(collection.insertOne(documents.created(id, state, command, entries)))
                            .map(done -> new Stored<>(id, 1, state, StateDocument.CREATED, false))
                            .doOnNext(stored -> committed(entries));
                }))
                .retryWhen(ONCE_MORE)
                .onErrorResume(AggregateStore::isDuplicateKey, e -> existing(by, command, id))
                .onErrorResume(Refused.class, refused -> replayed(by, command, id, refused)));
    }

    /** The first one to come with this key has won; all others answer what it answered. */
    private Mono<Stored<S>> existing(Actor by, CommandId command, String id) {
        return read(by, id).map(found -> {
            BsonDocument created = found.getDocument("created");
            if (!created.getString("key").getValue().equals(command.scope())) {
                return Refused.because("already-exists", "id", id);
            }
            return documents.replayed(found, created, command);
        });
    }

    /** Replay comes before guards: what the guards refuse now may have been done before. */
    private Mono<Stored<S>> replayed(Actor by, CommandId command, String id, Refused refused) {
        return refused.code().equals("already-exists")
                ? Mono.error(refused)
                : existing(by, command, id)
                        .onErrorMap(e -> e instanceof NotInScope || e instanceof Refused, e -> refused);
    }

    private Mono<Stored<S>> change(Change<S, E> change) {
        return within(trace -> {
            var attempts = attempt(change, trace, ATTEMPTS);
            return change.repeatable() ? attempts.retryWhen(ONCE_MORE) : attempts;
        });
    }

    private Mono<Stored<S>> attempt(Change<S, E> change, Trace trace, int left) {
        return read(change.by(), change.id()).flatMap(found -> {
            var replayed = documents.replay(found, change.command());
            if (replayed != null) {
                return Mono.just(replayed);
            }
            if (change.seen() != null && documents.hasSeen(found, change.seen())) {
                return Mono.just(documents.stored(found));
            }
            change.match().check(documents.version(found));
            documents.requireWritable(found);
            S before = documents.state(found);
            return change.fn().apply(before).flatMap(decision -> {
                boolean nothing =
                        decision.state().equals(before) && decision.events().isEmpty();
                return nothing && !change.repeatable()
                        ? Mono.just(documents.stored(found))
                        : write(change, found, decision, trace, left);
            });
        });
    }

    private Mono<Stored<S>> write(
            Change<S, E> change, BsonDocument found, Decision<S, E> decision, Trace trace, int left) {
        String id = change.id();
        long version = documents.version(found);
        S state = decision.state();
        return outbox.epoch().flatMap(epoch -> {
            var entries = outbox.entries(
                    type, id, epoch, version + 1, state, decision.events(), change.by(), change.name(), trace);
            documents.requireRoom(found, entries.size());
            Bson update = documents.change(found, state, change.command(), change.seen(), version + 1, entries);
            return Mono.from(collection.updateOne(and(eq("_id", id), eq("version", version)), update))
                    .flatMap(result -> {
                        if (result.getMatchedCount() == 1) {
                            committed(entries);
                            return Mono.just(new Stored<>(id, version + 1, state, StateDocument.CHANGED, false));
                        }
                        if (left <= 1) {
                            return Refused.busy("too-many-changes-at-once", "id", id);
                        }
                        long jitter = ThreadLocalRandom.current().nextLong(2, 20L * (ATTEMPTS - left + 1) + 3);
                        return Mono.delay(Duration.ofMillis(jitter))
                                .then(Mono.defer(() -> attempt(change, trace, left - 1)));
                    });
        });
    }

    /** The whole of a command, both round trips and the retries, ends within the request's time. */
    private static <T> Mono<T> within(Function<Trace, Mono<T>> command) {
        return Mono.deferContextual(context -> command.apply(Trace.current(context)))
                .timeout(
                        LIMIT,
                        Mono.error(() -> new MongoOperationTimeoutException("the store did not answer in time")));
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
     * A page, newest first unless asked otherwise; {@link ListFilter} holds the scope.
     *
     * @param without paths left out of the state, e.g. long texts; the state's constructor must bear their absence
     */
    public Mono<Page<Stored<S>>> page(ListFilter filter, PageRequest request, String... without) {
        Bson bounds = filter.bson();
        if (request.after() != null) {
            bounds = and(bounds, filter.after(Cursor.read(request.after(), filter.tied())));
        }
        var hidden = new ArrayList<>(List.of("created", "processed", "seen", "outbox", "readers", StateDocument.OPEN));
        hidden.addAll(List.of(without));
        int limit = request.limit();
        return Flux.from(collection
                        .find(bounds)
                        .sort(filter.order())
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

    /**
     * What waits for somebody or for a date, in the order of ids; for the system only.
     *
     * @param after id of the last one known, or empty
     */
    Flux<OpenAggregate> open(String after, int limit) {
        return outbox.epoch().flatMapMany(epoch -> Flux.from(collection
                        .find(gt(StateDocument.OPEN, after))
                        .projection(Projections.include("version", "state"))
                        .sort(Sorts.ascending(StateDocument.OPEN))
                        .limit(limit)
                        .batchSize(limit + 1))
                .map(found -> open(found, epoch)));
    }

    private OpenAggregate open(BsonDocument found, long epoch) {
        String id = found.getString("_id").getValue();
        S state = documents.state(found);
        return new OpenAggregate(
                id,
                type.name(),
                Outbox.last(epoch, documents.version(found)),
                type.deadlines(id, state),
                type.tasks(id, state));
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

    private static boolean isBroken(Throwable e) {
        return e instanceof MongoSocketException || e instanceof MongoNotPrimaryException;
    }

    static boolean isDuplicateKey(Throwable e) {
        return e instanceof MongoWriteException write
                && ErrorCategory.fromErrorCode(write.getError().getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
