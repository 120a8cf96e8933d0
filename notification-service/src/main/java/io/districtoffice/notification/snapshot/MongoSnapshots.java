package io.districtoffice.notification.snapshot;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Projections;
import io.districtoffice.notification.retention.model.Perishable;
import io.districtoffice.notification.snapshot.model.Follower;
import io.districtoffice.notification.snapshot.model.Half;
import io.districtoffice.notification.snapshot.model.Snapshot;
import io.districtoffice.notification.snapshot.model.Snapshots;
import io.districtoffice.platform.store.OldRows;
import io.districtoffice.platform.store.RowCollection;
import io.districtoffice.platform.store.RowCollection.Newer;
import io.districtoffice.platform.store.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One row for each half of each aggregate: which snapshot is the newest. Followers keep rows of what it says. Whatever
 * stops in the middle is made good by doing it again; whatever comes late, or twice, or from a consumer that has lost its
 * partition, is cleared by the last step, which goes by the newest snapshot known then.
 */
final class MongoSnapshots implements Snapshots, Perishable {

    private static final String COLLECTION = "snapshots";

    /** The character after the stroke. */
    private static final String BEHIND = "0";

    private final RowCollection rows;
    private final List<Follower> followers;

    MongoSnapshots(Rows rows, List<Follower> followers) {
        this.rows = rows.rows(COLLECTION).indexedSparse("open").indexedSparse("done");
        this.followers = List.copyOf(followers);
    }

    @Override
    public CompletionStage<Void> apply(Collection<Snapshot> batch) {
        return follow(batch).toFuture();
    }

    Mono<Void> follow(Collection<Snapshot> batch) {
        var newest = newestOf(batch);
        if (newest.isEmpty()) {
            return Mono.empty();
        }
        return rows.applyAll(newest.values().stream().map(MongoSnapshots::row).toList())
                .then(newestKnown(newest.keySet()))
                .flatMap(known -> {
                    var news = newest.values().stream()
                            .filter(one -> one.seq() >= known.getOrDefault(one.head(), Long.MIN_VALUE))
                            .toList();
                    return Flux.fromIterable(followers)
                            .concatMap(follower -> Mono.fromCompletionStage(() -> follower.follow(news)))
                            .then();
                })
                .then(newestKnown(newest.keySet()))
                .flatMap(known -> Flux.fromIterable(followers)
                        .concatMap(follower -> Mono.fromCompletionStage(() -> follower.outdated(known)))
                        .then());
    }

    private static Map<String, Snapshot> newestOf(Collection<Snapshot> batch) {
        var newest = new LinkedHashMap<String, Snapshot>();
        batch.forEach(one -> newest.merge(one.head(), one, (a, b) -> a.seq() >= b.seq() ? a : b));
        return newest;
    }

    private Mono<Map<String, Long>> newestKnown(Collection<String> heads) {
        return Flux.from(rows.collection()
                        .find(in("_id", heads))
                        .projection(Projections.include("seq"))
                        .limit(heads.size())
                        .batchSize(heads.size() + 1))
                .collectMap(row -> row.getString("_id").getValue(), row -> row.getInt64("seq")
                        .getValue());
    }

    private static Newer row(Snapshot snapshot) {
        var row = new BsonDocument("at", new BsonDateTime(snapshot.at().toEpochMilli()));
        if (snapshot.isOpen()) {
            row.append("open", new BsonString(snapshot.source() + "/" + snapshot.head()));
        } else {
            row.append("done", new BsonDateTime(snapshot.at().toEpochMilli()));
        }
        return new Newer(snapshot.head(), snapshot.seq(), row);
    }

    @Override
    public CompletionStage<List<Head>> open(String source, String after, @Nullable String upTo, int limit) {
        // halves follow the subject behind a stroke, and the next character is greater than any half
        var bounds = and(
                gt("open", source + "/" + after + (after.isEmpty() ? "" : BEHIND)),
                lt("open", upTo == null ? source + BEHIND : source + "/" + upTo + BEHIND));
        return Flux.from(rows.collection()
                        .find(bounds)
                        .sort(ascending("open"))
                        .limit(limit)
                        .batchSize(limit + 1))
                .map(MongoSnapshots::head)
                .collectList()
                .toFuture();
    }

    private static Head head(BsonDocument row) {
        String id = row.getString("_id").getValue();
        int stroke = id.lastIndexOf('/');
        return new Head(
                id.substring(0, stroke),
                Half.valueOf(id.substring(stroke + 1).toUpperCase(Locale.ROOT)),
                row.getInt64("seq").getValue(),
                Instant.ofEpochMilli(row.getDateTime("at").getValue()));
    }

    /** What is done is kept so that an event that comes late finds it done. */
    @Override
    public CompletionStage<Long> sweep(Instant before, int limit) {
        return OldRows.byDate(rows.collection(), "done", before, limit).toFuture();
    }
}
