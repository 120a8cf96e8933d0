package io.districtoffice.supervision.board;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.RowCollection;
import io.districtoffice.platform.store.Rows;
import io.districtoffice.supervision.board.model.Bucket;
import io.districtoffice.supervision.board.model.Tally;
import io.districtoffice.supervision.limit.model.Track;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One row for each item, and one bucket for each number of the board. A row that changes marks its buckets, those that it
 * leaves too; a bucket that is marked, or whose dates are used up, is counted anew from the rows when somebody looks.
 */
final class MongoBoard {

    private static final String ROWS = "board_row";
    private static final int COUNTED = 10_000;
    private static final int DATES = 200;
    private static final int MOST_BUCKETS = 2_000;

    private final OfficeStore store;
    private final RowCollection rows;
    private final MongoCollection<BsonDocument> buckets;

    MongoBoard(OfficeStore store, Rows rows) {
        this.store = store;
        this.rows = rows.rows(ROWS).indexed("buckets", "phase", "due").indexed("buckets", "phase", "yellow");
        this.buckets = rows.rows("board_bucket").indexed("office").collection();
    }

    /** What one item adds to the board. */
    record Row(String item, long version, Set<Bucket> buckets, Track track) {}

    /**
     * Written if it is newer than what is there. The row remembers all buckets it was ever in, and all are marked each
     * time: so a crash in between leaves none unmarked.
     */
    Mono<Void> put(Row row) {
        return rows.find(row.item())
                .map(found -> texts(found.getArray("passed")))
                .defaultIfEmpty(Set.of())
                .flatMap(before -> {
                    var now = row.buckets().stream().map(Bucket::key).toList();
                    var passed = new LinkedHashSet<>(before);
                    passed.addAll(now);
                    return rows.apply(row.item(), row.version(), document(row, now, passed))
                            .thenMany(Flux.fromIterable(passed))
                            .concatMap(this::mark)
                            .then();
                });
    }

    private static BsonDocument document(Row row, Collection<String> now, Collection<String> passed) {
        return new BsonDocument("buckets", texts(now))
                .append("passed", texts(passed))
                .append("phase", new BsonString(row.track().phase().name()))
                .append("yellow", time(row.track().yellow()))
                .append("due", time(row.track().due()));
    }

    private Mono<Void> mark(String key) {
        Bson change = combine(inc("marks", 1), setOnInsert("office", key.substring(0, key.indexOf('|'))));
        return Mono.from(buckets.updateOne(eq("_id", key), change, new UpdateOptions().upsert(true)))
                .then();
    }

    record Counted(Bucket bucket, Tally.Lights lights) {}

    /** All buckets of an office, each counted anew if it must be. */
    Flux<Counted> counted(String office, Instant now) {
        return Flux.from(buckets.find(eq("office", office)).limit(MOST_BUCKETS).batchSize(MOST_BUCKETS + 1))
                .concatMap(found -> fresh(found, now));
    }

    private Mono<Counted> fresh(BsonDocument found, Instant now) {
        var bucket = bucket(found.getString("_id").getValue());
        Tally known = MongoTally.of(found);
        boolean counted = known != null
                && found.getNumber("marks").intValue()
                        == found.getNumber("counted").intValue()
                && known.reaches(now);
        return (counted ? Mono.just(known) : count(found, bucket, now))
                .map(tally -> new Counted(bucket, tally.lights(now)));
    }

    /** Kept only if nothing was marked meanwhile; shown in any case. */
    private Mono<Tally> count(BsonDocument found, Bucket bucket, Instant now) {
        String key = bucket.key();
        Bson open = and(eq("buckets", key), eq("phase", Track.Phase.OPEN.name()));
        var date = Date.from(now);
        return Mono.zip(
                        List.of(
                                number(open),
                                number(and(open, lt("due", date))),
                                number(and(open, gt("yellow", date))),
                                number(and(eq("buckets", key), eq("phase", Track.Phase.DONE.name()))),
                                number(and(eq("buckets", key), eq("phase", Track.Phase.PAUSED.name()))),
                                dates(and(open, gt("yellow", date)), "yellow"),
                                dates(and(open, gte("due", date)), "due")),
                        parts -> tally(now, parts))
                .flatMap(tally -> keep(found, tally).thenReturn(tally));
    }

    private static Tally tally(Instant now, Object[] parts) {
        var yellow = instants(parts[5]);
        var red = instants(parts[6]);
        return new Tally(
                now,
                (int) parts[0],
                (int) parts[1],
                (int) parts[2],
                (int) parts[3],
                (int) parts[4],
                yellow,
                red,
                earlier(last(yellow), last(red)));
    }

    private static List<Instant> instants(Object part) {
        return ((List<?>) part).stream().map(Instant.class::cast).toList();
    }

    /** Null when the list is not full: then there are no more. */
    private static @Nullable Instant last(List<Instant> dates) {
        return dates.size() < DATES ? null : dates.get(DATES - 1);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private Mono<Object> number(Bson filter) {
        var count = new BsonDocument("count", new BsonString(ROWS))
                .append("query", filter.toBsonDocument())
                .append("limit", new BsonInt32(COUNTED));
        return Mono.from(store.database().runCommand(count, BsonDocument.class))
                .map(answer -> answer.getNumber("n").intValue());
    }

    private Mono<Object> dates(Bson filter, String path) {
        return Flux.from(rows.collection()
                        .find(filter)
                        .sort(ascending(path))
                        .limit(DATES)
                        .batchSize(DATES + 1))
                .map(row -> Instant.ofEpochMilli(row.getDateTime(path).getValue()))
                .collectList()
                .map(list -> (Object) list);
    }

    private Mono<Void> keep(BsonDocument found, Tally tally) {
        var marks = found.get("marks");
        return Mono.from(buckets.updateOne(
                        and(eq("_id", found.get("_id")), eq("marks", marks)),
                        combine(set("counted", marks), set("tally", MongoTally.document(tally)))))
                .then();
    }

    private static Bucket bucket(String key) {
        String[] parts = key.split("\\|", 3);
        return new Bucket(parts[0], Bucket.Dimension.valueOf(parts[1]), parts[2]);
    }

    private static BsonArray texts(Collection<String> texts) {
        return new BsonArray(texts.stream().map(BsonString::new).toList());
    }

    private static Set<String> texts(BsonArray array) {
        return array.stream()
                .map(one -> one.asString().getValue())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static BsonDateTime time(Instant time) {
        return new BsonDateTime(time.toEpochMilli());
    }
}
