package io.districtoffice.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** One row per source aggregate: {@code {_id: sourceId, seq, …fields}}, replaced whole by a newer event only. */
public final class RowCollection {

    private static final ReplaceOptions OR_INSERT = new ReplaceOptions().upsert(true);

    private final OfficeStore store;
    private final MongoCollection<BsonDocument> collection;

    RowCollection(OfficeStore store, String name) {
        this.store = store;
        this.collection = store.database().getCollection(name, BsonDocument.class);
    }

    /**
     * Asks for an index before the service is ready. A leading {@code -} means descending, e.g.
     * {@code indexed("unit", "-at", "-_id")}.
     */
    public RowCollection indexed(String... paths) {
        String name = collection.getNamespace().getCollectionName();
        store.prepare(
                "index of " + name,
                Mono.from(collection.createIndex(Paths.index(paths))).then());
        return this;
    }

    /**
     * Writes the row if {@code seq} is greater than the row's; the fields replace those of before.
     *
     * @return true when applied, false when this event or a newer one was applied before
     */
    public Mono<Boolean> apply(String sourceId, long seq, BsonDocument fields) {
        var row = new BsonDocument("_id", new BsonString(sourceId)).append("seq", new BsonInt64(seq));
        fields.forEach((String name, BsonValue value) -> {
            if (!name.equals("_id") && !name.equals("seq")) {
                row.append(name, value);
            }
        });
        Bson older = and(eq("_id", sourceId), lt("seq", seq));
        // No older row: there is none, which the upsert inserts, or one that is not older, whose _id is in its way. Two
        // first events at once meet the same way: then the row is there, and the guard alone decides.
        return Mono.from(collection.replaceOne(older, row, OR_INSERT))
                .thenReturn(true)
                .onErrorResume(AggregateStore::isDuplicateKey, taken -> Mono.from(collection.replaceOne(older, row))
                        .map(result -> result.getMatchedCount() == 1));
    }

    /** One row; empty when there is none. */
    public Mono<BsonDocument> find(String sourceId) {
        return Mono.from(collection.find(eq("_id", sourceId)).limit(1));
    }

    /** For queries of a feature. */
    public MongoCollection<BsonDocument> collection() {
        return collection;
    }
}
