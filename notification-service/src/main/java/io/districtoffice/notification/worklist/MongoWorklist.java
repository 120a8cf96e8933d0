package io.districtoffice.notification.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Projections;
import io.districtoffice.notification.retention.model.Perishable;
import io.districtoffice.notification.worklist.model.OpenWork;
import io.districtoffice.platform.store.BadCursor;
import io.districtoffice.platform.store.Cursor;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.RowCollection;
import io.districtoffice.platform.store.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One row for each aggregate that somebody works on or did; what is done stays as a row without tasks for a while. */
final class MongoWorklist implements Perishable {

    private static final String COLLECTION = "worklist";
    private static final int COUNTED = 10_000;

    private final OfficeStore store;
    private final RowCollection rows;

    MongoWorklist(OfficeStore store, Rows rows) {
        this.store = store;
        this.rows = rows.rows(COLLECTION).indexed("to", "rank", "_id").indexed("done");
    }

    /** Applied unless a newer event of the aggregate was. */
    Mono<Boolean> apply(OpenWork work, long seq) {
        return rows.find(work.subject())
                .map(row -> work.after(work(row)))
                .defaultIfEmpty(work)
                .flatMap(now -> rows.apply(now.subject(), seq, row(now)));
    }

    Mono<Page<OpenWork>> page(Collection<String> keys, PageRequest request) {
        var filter = Map.of("to", new TreeSet<>(keys));
        Bson bounds = in("to", keys);
        if (request.after() != null) {
            bounds = and(bounds, behind(Cursor.read(request.after(), filter)));
        }
        int limit = request.limit();
        return Flux.from(rows.collection()
                        .find(bounds)
                        .sort(ascending("rank", "_id"))
                        .limit(limit + 1)
                        .batchSize(limit + 2))
                .map(MongoWorklist::work)
                .collectList()
                .map(found -> {
                    boolean more = found.size() > limit;
                    var items = more ? found.subList(0, limit) : found;
                    return new Page<>(items, more ? cursor(items.get(limit - 1), filter) : null);
                });
    }

    private static String cursor(OpenWork last, Map<String, ?> filter) {
        return Cursor.write(last.at().toEpochMilli(), last.rank() + "." + last.subject(), filter);
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

    /** How many there are, counted no further than 10,000. */
    Mono<Integer> count(Collection<String> keys) {
        var count = new BsonDocument("count", new BsonString(COLLECTION))
                .append("query", in("to", keys).toBsonDocument())
                .append("limit", new BsonInt32(COUNTED));
        return Mono.from(store.database().runCommand(count, BsonDocument.class))
                .map(answer -> answer.getNumber("n").intValue());
    }

    /** What is done is kept so that an event that comes late finds it done. */
    @Override
    public CompletionStage<Long> sweep(Instant before, int limit) {
        return Flux.from(rows.collection()
                        .find(lt("done", Date.from(before)))
                        .projection(Projections.include("_id"))
                        .sort(ascending("done"))
                        .limit(limit)
                        .batchSize(limit + 1))
                .map(row -> row.getString("_id").getValue())
                .collectList()
                .flatMap(ids -> ids.isEmpty()
                        ? Mono.just(0L)
                        : Mono.from(rows.collection().deleteMany(and(in("_id", ids), lt("done", Date.from(before)))))
                                .map(result -> (long) ids.size()))
                .toFuture();
    }

    private static BsonDocument row(OpenWork work) {
        var row = new BsonDocument("type", new BsonString(work.type())).append("at", time(work.at()));
        if (work.tasks().isEmpty()) {
            return row.append("done", time(work.at()));
        }
        var to = new BsonArray(work.to().stream().map(BsonString::new).toList());
        var tasks = new BsonArray(work.tasks().stream().map(MongoWorklist::task).toList());
        return row.append("to", to).append("rank", new BsonString(work.rank())).append("tasks", tasks);
    }

    private static BsonDocument task(OpenWork.Waiting task) {
        var document = new BsonDocument("to", new BsonString(task.to()))
                .append("what", new BsonString(task.what()))
                .append("since", time(task.since()));
        return task.due() == null ? document : document.append("due", time(task.due()));
    }

    private static OpenWork work(BsonDocument row) {
        List<OpenWork.Waiting> tasks = row.getArray("tasks", new BsonArray()).stream()
                .map(value -> value.asDocument())
                .map(task -> new OpenWork.Waiting(
                        text(task, "to"),
                        text(task, "what"),
                        task.containsKey("due") ? time(task, "due") : null,
                        time(task, "since")))
                .toList();
        return new OpenWork(text(row, "_id"), text(row, "type"), time(row, "at"), tasks);
    }

    private static BsonDateTime time(Instant time) {
        return new BsonDateTime(time.toEpochMilli());
    }

    private static Instant time(BsonDocument document, String field) {
        return Instant.ofEpochMilli(document.getDateTime(field).getValue());
    }

    private static String text(BsonDocument document, String field) {
        return document.getString(field).getValue();
    }
}
