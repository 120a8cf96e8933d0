package io.districtoffice.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The database of one service (named by it) on MongoDB or the embedded store: majority reads, majority and journaled
 * writes, every operation ended after 2.5 s, waiting for a server included.
 */
public final class OfficeStore implements AutoCloseable {

    private static final long OPERATION_MS = 2500;
    private static final long SELECTION_MS = 2000;
    private static final int CONNECTIONS = 64;

    private final MongoClient client;
    private final MongoDatabase database;
    private final Commits commits;
    private final Outbox outbox;
    private final Preparations preparations = new Preparations();
    private final List<MongoCollection<BsonDocument>> outboxes = new CopyOnWriteArrayList<>();
    private final List<AggregateStore<?, ?>> aggregates = new CopyOnWriteArrayList<>();

    private OfficeStore(MongoClient client, String service, Commits commits, OfficeTime time, Clock system) {
        this.client = client;
        this.database = client.getDatabase(service);
        this.commits = commits;
        var epoch = new Epoch(database);
        this.outbox = new Outbox(service, time, system, epoch);
        prepare("epoch", epoch.load().then());
    }

    /** @param service name of the service, which is the database's name and the source of its events */
    public static OfficeStore connect(String uri, String service, Commits commits, OfficeTime time, Clock system) {
        return connect(settings(uri), service, commits, time, system);
    }

    static OfficeStore connect(
            MongoClientSettings settings, String service, Commits commits, OfficeTime time, Clock system) {
        return new OfficeStore(MongoClients.create(settings), service, commits, time, system);
    }

    static MongoClientSettings settings(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .timeout(OPERATION_MS, TimeUnit.MILLISECONDS)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_MS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout((int) SELECTION_MS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS))
                .build();
    }

    /** For queries of a feature and collections of the platform; aggregates are written through {@link #aggregates}. */
    public MongoDatabase database() {
        return database;
    }

    /** One kind of aggregate; its collection gets its indexes before the service is ready and is seen by the relay. */
    public <S, E> AggregateStore<S, E> aggregates(AggregateType<S, E> type) {
        var store = new AggregateStore<>(type, database, outbox, commits);
        prepare("indexes of " + type.name(), store.ensureIndexes());
        outboxes.add(store.collection());
        aggregates.add(store);
        return store;
    }

    /**
     * What waits for somebody or for a date among all aggregates of this service, in the order of ids; for the system only.
     *
     * @param after id of the last one known, or empty
     */
    public Mono<List<OpenAggregate>> open(String after, int limit) {
        return Flux.fromIterable(aggregates)
                .concatMap(store -> store.open(after, limit))
                .collectSortedList(Comparator.comparing(OpenAggregate::subject))
                .map(found -> found.subList(0, Math.min(limit, found.size())));
    }

    /** The collections whose documents may hold waiting events: for the relay. */
    public List<MongoCollection<BsonDocument>> outboxes() {
        return List.copyOf(outboxes);
    }

    /** Work to be done once before the service is ready, repeated with back-off until the store answers; idempotent. */
    public void prepare(String what, Mono<Void> work) {
        preparations.add(what, work);
    }

    /** Whether all that was asked for by {@link #prepare} is done: part of readiness. */
    public Mono<Boolean> prepared() {
        return Mono.fromSupplier(preparations::done);
    }

    /** Completes when the store answers; an error within 2.5 s when it does not. */
    public Mono<Void> ping() {
        return Mono.from(database.runCommand(new BsonDocument("ping", new BsonInt32(1))))
                .then();
    }

    void start() {
        preparations.start();
    }

    @Override
    public void close() {
        preparations.close();
        client.close();
    }
}
