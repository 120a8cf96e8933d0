package io.districtoffice.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rows on which something is to be done at a moment, by whichever process comes first (architecture.md §5). A row that
 * waits has {@code {next, owner: "", fence}}; one that does not has none of them. Due rows are claimed in batches; what the
 * owner then does must bear repetition, and its last step, which moves the row on, is guarded by owner and fence: who was
 * frozen and comes back changes nothing. Rows of an owner that has gone are freed when they have not changed for the
 * take-over time, on the clock of the one who looks: clocks of processes are not compared.
 *
 * <p>What it costs to ask depends on what is due, not on what waits.
 */
public final class DueRows {

    private static final String NEXT = "next";
    private static final String OWNER = "owner";
    private static final String FENCE = "fence";
    private static final String NOBODY = "";
    private static final int LOOKED_AT = 1000;

    private final MongoCollection<BsonDocument> rows;
    private final Duration takeover;
    private final LongSupplier nanos;
    private final String self;
    private final AtomicLong batches = new AtomicLong();
    private Map<String, Held> held = Map.of();

    private record Held(String owner, long fence, long since) {}

    /** @param takeover how long a claimed row must not change before another process takes it */
    public DueRows(RowCollection rows, Duration takeover) {
        this(rows.indexed(OWNER, NEXT).collection(), takeover, System::nanoTime);
    }

    DueRows(MongoCollection<BsonDocument> rows, Duration takeover, LongSupplier nanos) {
        this.rows = rows;
        this.takeover = takeover;
        this.nanos = nanos;
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        this.self = HexFormat.of().formatHex(random);
    }

    Duration takeover() {
        return takeover;
    }

    /** The fields of a row that waits for a moment; they are part of what its writer writes. */
    public static BsonDocument waitingFor(Instant next, long fence) {
        return new BsonDocument(NEXT, new BsonDateTime(next.toEpochMilli()))
                .append(OWNER, new BsonString(NOBODY))
                .append(FENCE, new BsonInt64(fence));
    }

    /** The fence of a row, 0 for one that never waited; whoever writes a row whole writes a greater one. */
    public static long fence(BsonDocument row) {
        return row.getInt64(FENCE, new BsonInt64(0)).getValue();
    }

    /** When something is to be done on it; null when nothing is. */
    public static @Nullable Instant next(BsonDocument row) {
        return row.containsKey(NEXT)
                ? Instant.ofEpochMilli(row.getDateTime(NEXT).getValue())
                : null;
    }

    /** Claims what is due at this moment, what has waited longest first; empty when nothing is, or others were quicker. */
    public Mono<List<BsonDocument>> claim(Instant now, int limit) {
        String token = self + "-" + batches.incrementAndGet();
        Bson due = and(eq(OWNER, NOBODY), lte(NEXT, Date.from(now)));
        return Flux.from(rows.find(due)
                        .projection(Projections.include("_id"))
                        .sort(ascending(NEXT))
                        .limit(limit)
                        .batchSize(limit + 1))
                .map(row -> row.getString("_id").getValue())
                .collectList()
                .flatMap(ids -> ids.isEmpty()
                        ? Mono.just(List.<BsonDocument>of())
                        : Mono.from(rows.updateMany(
                                        and(in("_id", ids), due),
                                        Updates.combine(Updates.set(OWNER, token), Updates.inc(FENCE, 1L))))
                                .then(claimedBy(token, limit)));
    }

    private Mono<List<BsonDocument>> claimedBy(String token, int limit) {
        return Flux.from(rows.find(eq(OWNER, token))
                        .sort(ascending(NEXT))
                        .limit(limit)
                        .batchSize(limit + 1))
                .collectList();
    }

    /**
     * The last step on a claimed row.
     *
     * @param claimed as {@link #claim} gave it
     * @param next when something is to be done next; null for never
     * @param change what else changes, never {@code next}, {@code owner} or {@code fence}; null for nothing
     */
    public record Move(BsonDocument claimed, @Nullable Instant next, @Nullable Bson change) {}

    /** Moves rows on, each only if it is still this claim's. How many were. */
    public Mono<Integer> move(Collection<Move> moves) {
        if (moves.isEmpty()) {
            return Mono.just(0);
        }
        var updates = moves.stream()
                .map(move -> new UpdateOneModel<BsonDocument>(stillMine(move.claimed()), update(move)))
                .toList();
        return Mono.from(rows.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                .map(result -> result.getMatchedCount());
    }

    private static Bson stillMine(BsonDocument claimed) {
        return and(eq("_id", claimed.get("_id")), eq(OWNER, claimed.get(OWNER)), eq(FENCE, claimed.get(FENCE)));
    }

    private static Bson update(Move move) {
        Bson place = move.next() == null
                ? Updates.combine(Updates.unset(NEXT), Updates.unset(OWNER))
                : Updates.combine(Updates.set(NEXT, Date.from(move.next())), Updates.set(OWNER, NOBODY));
        return move.change() == null ? place : Updates.combine(place, move.change());
    }

    /** Gives claimed rows back as they are, so that they are tried again at once. */
    public Mono<Integer> giveBack(Collection<BsonDocument> claimed) {
        return move(claimed.stream().map(row -> new Move(row, next(row), null)).toList());
    }

    /**
     * Frees rows whose owner has not moved them for the take-over time; to be called now and then, a few times within it.
     * How many were freed; at most 1,000 are looked at.
     */
    public Mono<Integer> free() {
        long now = nanos.getAsLong();
        return Flux.from(rows.find(gt(OWNER, NOBODY))
                        .projection(Projections.include(NEXT, OWNER, FENCE))
                        .sort(ascending(OWNER, NEXT))
                        .limit(LOOKED_AT)
                        .batchSize(LOOKED_AT + 1))
                .filter(row -> !row.getString(OWNER).getValue().startsWith(self))
                .collectList()
                .flatMap(seen -> giveBack(silent(seen, now)));
    }

    private synchronized List<BsonDocument> silent(List<BsonDocument> seen, long now) {
        var again = new HashMap<String, Held>();
        for (BsonDocument row : seen) {
            String id = row.getString("_id").getValue();
            String owner = row.getString(OWNER).getValue();
            Held before = held.get(id);
            boolean same = before != null && before.owner().equals(owner) && before.fence() == fence(row);
            again.put(id, same ? before : new Held(owner, fence(row), now));
        }
        held = again;
        return seen.stream()
                .filter(row -> now - again.get(row.getString("_id").getValue()).since() >= takeover.toNanos())
                .toList();
    }
}
