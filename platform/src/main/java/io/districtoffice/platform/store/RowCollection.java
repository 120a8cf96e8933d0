package io.districtoffice.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** One row per source aggregate: {@code {_id: sourceId, seq, …fields}}, replaced whole by a newer event only. */
public final class RowCollection {

    private static final ReplaceOptions OR_INSERT = new ReplaceOptions().upsert(true);
    private static final ReplaceOptions NO_INSERT = new ReplaceOptions();

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

    /** The same over the rows alone that have the field: for a field that most rows lose again. */
    public RowCollection indexedSparse(String path) {
        String name = collection.getNamespace().getCollectionName();
        store.prepare(
                "index of " + name,
                Mono.from(collection.createIndex(Paths.index(path), new IndexOptions().sparse(true)))
                        .then());
        return this;
    }

    /** A row in the making: {@code fields} without {@code _id} and {@code seq}. */
    public record Newer(String sourceId, long seq, BsonDocument fields) {}

    /** {@link #apply} for many rows in one write; those that are there as new or newer stay. */
    public Mono<Void> applyAll(List<Newer> rows) {
        return bulk(rows, OR_INSERT).onErrorResume(MongoBulkWriteException.class, e -> {
            boolean onlyTaken = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream().allMatch(RowCollection::isDuplicateKey);
            // as in apply: with the row there, the guard alone decides
            return onlyTaken
                    ? bulk(
                            e.getWriteErrors().stream()
                                    .map(error -> rows.get(error.getIndex()))
                                    .toList(),
                            NO_INSERT)
                    : Mono.error(e);
        });
    }

    private Mono<Void> bulk(List<Newer> rows, ReplaceOptions options) {
        if (rows.isEmpty()) {
            return Mono.empty();
        }
        var writes = rows.stream()
                .map(row -> new ReplaceOneModel<>(older(row.sourceId(), row.seq()), document(row), options))
                .toList();
        return Mono.from(collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .then();
    }

    private static boolean isDuplicateKey(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    private static Bson older(String sourceId, long seq) {
        return and(eq("_id", sourceId), lt("seq", seq));
    }

    private static BsonDocument document(Newer newer) {
        var row = new BsonDocument("_id", new BsonString(newer.sourceId())).append("seq", new BsonInt64(newer.seq()));
        newer.fields().forEach((String name, BsonValue value) -> {
            if (!name.equals("_id") && !name.equals("seq")) {
                row.append(name, value);
            }
        });
        return row;
    }

    /**
     * Writes the row if {@code seq} is greater than the row's; the fields replace those of before.
     *
     * @return true when applied, false when this event or a newer one was applied before
     */
    public Mono<Boolean> apply(String sourceId, long seq, BsonDocument fields) {
        var row = document(new Newer(sourceId, seq, fields));
        Bson older = older(sourceId, seq);
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
