package io.districtoffice.platform.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import reactor.core.publisher.Mono;

/**
 * The high bits of every event's {@code seq}: a restore raises it, so that what follows is newer than what was lost. It
 * is the first and the last thing that a restore writes: as long as it says so, nothing can be written here.
 */
public final class Epoch {

    /** The collection it is kept in. */
    public static final String COLLECTION = "meta";

    private static final String ID = "epoch";
    private static final String RESTORING = "restoring";

    private final MongoCollection<BsonDocument> meta;
    private volatile long known;

    public Epoch(MongoDatabase database) {
        this.meta = database.getCollection(COLLECTION, BsonDocument.class);
    }

    /** The version of the aggregate that an event with this {@code seq} belongs to. */
    public static long versionOf(long seq) {
        return (seq >> 8) & 0xffff_ffffL;
    }

    /** The epoch of what is stored now; empty when nothing is. Error: IllegalStateException while a restore goes on. */
    public Mono<Long> current() {
        return read();
    }

    /** A restore begins in an empty database: until {@link #restored} no service can work with it. */
    public Mono<Void> restoring(long value) {
        return Mono.from(meta.insertOne(document(value).append(RESTORING, BsonBoolean.TRUE)))
                .then();
    }

    /** All is restored; the next life begins under this epoch. */
    public Mono<Void> restored(long value) {
        return Mono.from(meta.replaceOne(eq("_id", ID), document(value))).then();
    }

    /** The epoch, read once and kept. */
    Mono<Long> get() {
        return Mono.defer(() -> known > 0 ? Mono.just(known) : load());
    }

    Mono<Long> load() {
        return read().switchIfEmpty(first().then(Mono.defer(this::read))).doOnNext(value -> known = value);
    }

    private Mono<Long> read() {
        return Mono.from(meta.find(eq("_id", ID)).limit(1)).map(found -> {
            if (found.containsKey(RESTORING)) {
                throw new IllegalStateException("a restore has not come to its end; empty the database");
            }
            return found.getNumber("value").longValue();
        });
    }

    private Mono<Void> first() {
        return Mono.from(meta.insertOne(document(1)))
                .then()
                .onErrorResume(AggregateStore::isDuplicateKey, another -> Mono.empty());
    }

    private static BsonDocument document(long value) {
        return new BsonDocument("_id", new BsonString(ID)).append("value", new BsonInt64(value));
    }
}
