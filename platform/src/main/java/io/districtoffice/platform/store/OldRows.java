package io.districtoffice.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deletes what has been kept long enough, the oldest first, so many at once; how many those were. */
public final class OldRows {

    /** So many characters of an id are its time alone. */
    private static final int TIME = 9;

    private OldRows() {}

    /** Rows whose ids begin with their time ({@link Ids#derived}). */
    public static Mono<Long> byId(MongoCollection<BsonDocument> rows, Instant before, int limit) {
        return delete(rows, olderId(before), "_id", limit, ids -> in("_id", ids));
    }

    /** The same of those rows that are finished; the others stay, however old. */
    public static Mono<Long> byId(MongoCollection<BsonDocument> rows, Instant before, int limit, Bson finished) {
        return delete(rows, and(olderId(before), finished), "_id", limit, ids -> and(in("_id", ids), finished));
    }

    private static Bson olderId(Instant before) {
        return lt("_id", Ids.derived(before.toEpochMilli()).substring(0, TIME));
    }

    /** Rows by a date of their own, which has an index and goes when a row comes to life again. */
    public static Mono<Long> byDate(MongoCollection<BsonDocument> rows, String date, Instant before, int limit) {
        Bson old = lt(date, Date.from(before));
        return delete(rows, old, date, limit, ids -> and(in("_id", ids), old));
    }

    private static Mono<Long> delete(
            MongoCollection<BsonDocument> rows,
            Bson old,
            String order,
            int limit,
            Function<List<String>, Bson> stillOld) {
        return Flux.from(rows.find(old)
                        .projection(Projections.include("_id"))
                        .sort(Sorts.ascending(order))
                        .limit(limit)
                        .batchSize(limit + 1))
                .map(row -> row.getString("_id").getValue())
                .collectList()
                .flatMap(ids -> ids.isEmpty()
                        ? Mono.just(0L)
                        : Mono.from(rows.deleteMany(stillOld.apply(ids))).thenReturn((long) ids.size()));
    }
}
