package io.districtoffice.notification.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import io.districtoffice.notification.snapshot.model.Follower;
import io.districtoffice.notification.snapshot.model.Half;
import io.districtoffice.notification.snapshot.model.Snapshot;
import io.districtoffice.notification.worklist.model.OpenWork;
import io.districtoffice.notification.worklist.model.Work;
import io.districtoffice.platform.store.BadCursor;
import io.districtoffice.platform.store.Cursor;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.RowCollection;
import io.districtoffice.platform.store.RowCollection.Newer;
import io.districtoffice.platform.store.Rows;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One row for each thing that somebody should do; it goes when the aggregate no longer waits for it. */
final class MongoWorklist implements Follower {

    private static final String COLLECTION = "worklist";
    private static final int COUNTED = 10_000;
    private static final int CHUNK = 500;

    private final OfficeStore store;
    private final RowCollection rows;

    MongoWorklist(OfficeStore store, Rows rows) {
        this.store = store;
        this.rows = rows.rows(COLLECTION).indexed("to", "rank", "_id").indexed("head", "seq");
    }

    @Override
    public CompletionStage<Void> follow(List<Snapshot> snapshots) {
        var busy = snapshots.stream()
                .filter(snapshot -> !snapshot.tasks().isEmpty())
                .toList();
        return waiting(busy.stream().map(Snapshot::head).toList())
                .flatMapMany(
                        before -> Flux.fromIterable(busy).flatMapIterable(snapshot -> OpenWork.of(snapshot).stream()
                                .map(work -> row(work, before.get(work.id()), snapshot.seq()))
                                .toList()))
                .buffer(CHUNK)
                .concatMap(rows::applyAll)
                .then()
                .toFuture();
    }

    private Mono<Map<String, Work>> waiting(Collection<String> heads) {
        return Flux.from(rows.collection().find(in("head", heads)).batchSize(CHUNK))
                .map(MongoWorkRow::work)
                .collectMap(Work::id);
    }

    /** What waited before has waited since then; what is put off begins to wait anew. */
    private static Newer row(Work work, @Nullable Work before, long seq) {
        boolean same = before != null && Objects.equals(before.from(), work.from());
        var now = same ? work.waitingSince(before.since()) : work;
        return new Newer(now.id(), seq, MongoWorkRow.of(now));
    }

    @Override
    public CompletionStage<Void> outdated(Map<String, Long> newest) {
        var deletes = newest.entrySet().stream()
                .map(head ->
                        new DeleteManyModel<BsonDocument>(and(eq("head", head.getKey()), lt("seq", head.getValue()))))
                .toList();
        return Mono.from(rows.collection().bulkWrite(deletes, new BulkWriteOptions().ordered(false)))
                .then()
                .toFuture();
    }

    Mono<Page<Work>> page(WorkFilter filter, Instant now, PageRequest request) {
        Bson bounds = bson(filter, now);
        if (request.after() != null) {
            bounds = and(bounds, behind(Cursor.read(request.after(), filter.values())));
        }
        int limit = request.limit();
        return Flux.from(rows.collection()
                        .find(bounds)
                        .sort(ascending("rank", "_id"))
                        .limit(limit + 1)
                        .batchSize(limit + 2))
                .map(MongoWorkRow::work)
                .collectList()
                .map(found -> {
                    boolean more = found.size() > limit;
                    var items = more ? found.subList(0, limit) : found;
                    return new Page<>(items, more ? cursor(items.get(limit - 1), filter) : null);
                });
    }

    private static String cursor(Work last, WorkFilter filter) {
        return Cursor.write(last.since().toEpochMilli(), last.rank() + "." + last.id(), filter.values());
    }

    private static Bson behind(Cursor cursor) {
        int dot = cursor.id().indexOf('.');
        if (dot < 0) {
            throw new BadCursor();
        }
        String rank = cursor.id().substring(0, dot);
        return and(
                gte("rank", rank),
                nor(and(eq("rank", rank), lte("_id", cursor.id().substring(dot + 1)))));
    }

    /** The list walks the index of keys and rank; what is about one subject are few rows, found by its halves. */
    private static Bson bson(WorkFilter filter, Instant now) {
        Bson shown = and(in("to", filter.keys()), lte("from", Date.from(now)));
        return filter.subject() == null
                ? shown
                : and(
                        in(
                                "head",
                                Arrays.stream(Half.values())
                                        .map(half -> Snapshot.head(filter.subject(), half))
                                        .toList()),
                        shown);
    }

    /** How many there are, counted no further than 10,000. */
    Mono<Integer> count(WorkFilter filter, Instant now) {
        var count = new BsonDocument("count", new BsonString(COLLECTION))
                .append("query", bson(filter, now).toBsonDocument())
                .append("limit", new BsonInt32(COUNTED));
        return Mono.from(store.database().runCommand(count, BsonDocument.class))
                .map(answer -> answer.getNumber("n").intValue());
    }
}
