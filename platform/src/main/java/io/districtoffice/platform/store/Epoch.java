package io.districtoffice.platform.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import reactor.core.publisher.Mono;

/** The high bits of every event's {@code seq}: a restore raises it, so that what follows is newer than what was lost. */
final class Epoch {

    private static final String ID = "epoch";

    private final MongoCollection<BsonDocument> meta;
    private volatile long known;

    Epoch(MongoDatabase database) {
        this.meta = database.getCollection("meta", BsonDocument.class);
    }

    /** The epoch, read once and kept. */
    Mono<Long> get() {
        return Mono.defer(() -> known > 0 ? Mono.just(known) : load());
    }

    Mono<Long> load() {
        return read().switchIfEmpty(first().then(Mono.defer(this::read))).doOnNext(value -> known = value);
    }

    private Mono<Long> read() {
        return Mono.from(meta.find(eq("_id", ID)).limit(1))
                .map(found -> found.getNumber("value").longValue());
    }

    private Mono<Void> first() {
        var document = new BsonDocument("_id", new BsonString(ID)).append("value", new BsonInt64(1));
        return Mono.from(meta.insertOne(document))
                .then()
                .onErrorResume(AggregateStore::isDuplicateKey, another -> Mono.empty());
    }
}
