package io.districtoffice.platform.store;

import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.BsonDocument;
import reactor.core.publisher.Mono;

/** One row per source aggregate: {@code {_id: sourceId, seq, …fields}}, replaced whole by a newer event only. */
public final class RowCollection {

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
        return this;
    }

    /**
     * Writes the row if {@code seq} is greater than the row's; the fields replace those of before.
     *
     * @return true when applied, false when this event or a newer one was applied before
     */
    public Mono<Boolean> apply(String sourceId, long seq, BsonDocument fields) {
        return Mono.error(new UnsupportedOperationException());
    }

    /** One row; empty when there is none. */
    public Mono<BsonDocument> find(String sourceId) {
        return Mono.error(new UnsupportedOperationException());
    }

    /** For queries of a feature. */
    public MongoCollection<BsonDocument> collection() {
        return collection;
    }
}
