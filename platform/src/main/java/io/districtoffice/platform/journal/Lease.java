package io.districtoffice.platform.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * One of several replicas does a job: {@code leases {_id: name, owner, beat, fence}} (architecture.md §3.8). The holder
 * raises {@code beat}; a rival takes over when it has not seen {@code beat} change for the take-over time on its own
 * monotonic clock. Wall clocks are never compared. A holder that was frozen may still act for a moment: what it writes
 * must be guarded by {@link #fence()}, which grows with each take-over, or by a key of its own.
 */
public final class Lease {

    public static final String COLLECTION = "leases";

    private static final Logger log = LoggerFactory.getLogger(Lease.class);
    private static final String NOBODY = "";
    private static final int BEATS = 5;

    /** What this process holds: trusted until a moment that lies before any rival may take it. */
    private record Holding(long fence, long until) {}

    /** What was last seen of another owner, and since when. */
    private record Rival(String owner, long fence, long beat, long since) {}

    private final String name;
    private final String owner = UUID.randomUUID().toString();
    private final Duration takeover;
    private final LongSupplier nanos;
    private final MongoCollection<BsonDocument> collection;
    private volatile @Nullable Holding holding;
    private volatile @Nullable Rival rival;
    private volatile @Nullable Disposable beating;

    public Lease(MongoDatabase database, String name, Duration takeover) {
        this(database, name, takeover, System::nanoTime);
    }

    Lease(MongoDatabase database, String name, Duration takeover, LongSupplier nanos) {
        this.collection = database.getCollection(COLLECTION, BsonDocument.class);
        this.name = name;
        this.takeover = takeover;
        this.nanos = nanos;
    }

    /** Tries to take the lease, and to keep it, five times in each take-over time, until {@link #release()}. */
    public void start() {
        Scheduler scheduler = Schedulers.newSingle("lease-" + name, true);
        beating = Flux.interval(Duration.ZERO, takeover.dividedBy(BEATS), scheduler)
                .onBackpressureDrop()
                .concatMap(tick -> beat().onErrorReturn(false), 1)
                .doFinally(end -> scheduler.dispose())
                .subscribe();
    }

    /** True while this process may act. */
    public boolean held() {
        Holding now = holding;
        return now != null && now.until() - nanos.getAsLong() > 0;
    }

    /** Number of the current holding, greater than that of any earlier holder; 0 when not held. */
    public long fence() {
        Holding now = holding;
        return now != null && held() ? now.fence() : 0;
    }

    /** Stops holding at once, because a newer holder was met; the next beat finds out who has it. */
    void lost() {
        holding = null;
    }

    /** One beat: renews what is held, or takes what is free or silent for too long; true when held afterwards. */
    Mono<Boolean> beat() {
        return Mono.defer(() -> {
            Holding now = holding;
            return now != null ? renew(now) : look();
        });
    }

    private Mono<Boolean> renew(Holding now) {
        long started = nanos.getAsLong();
        return Mono.from(collection.updateOne(
                        and(eq("_id", name), eq("owner", owner), eq("fence", now.fence())), Updates.inc("beat", 1L)))
                .map(result -> {
                    if (result.getMatchedCount() == 0) {
                        log.warn("Lease {} was taken over by another process", name);
                        holding = null;
                        return false;
                    }
                    // unless it was lost meanwhile
                    if (holding == now) {
                        holding = holding(now.fence(), started);
                    }
                    return held();
                });
    }

    private Mono<Boolean> look() {
        long started = nanos.getAsLong();
        return Mono.from(collection.find(eq("_id", name)).limit(1))
                .flatMap(found -> mayTake(found, started) ? take(found, started) : Mono.just(false))
                .switchIfEmpty(Mono.defer(() -> create(started)));
    }

    private boolean mayTake(BsonDocument found, long now) {
        String by = found.getString("owner").getValue();
        if (by.equals(NOBODY) || by.equals(owner)) {
            return true;
        }
        long fence = found.getInt64("fence").getValue();
        long beat = found.getInt64("beat").getValue();
        Rival seen = rival;
        if (seen == null || !seen.owner().equals(by) || seen.fence() != fence || seen.beat() != beat) {
            rival = new Rival(by, fence, beat, now);
            return false;
        }
        return now - seen.since() >= takeover.toNanos();
    }

    private Mono<Boolean> take(BsonDocument found, long started) {
        long fence = found.getInt64("fence").getValue();
        Bson asSeen = and(
                eq("_id", name),
                eq("owner", found.getString("owner").getValue()),
                eq("fence", fence),
                eq("beat", found.getInt64("beat").getValue()));
        return Mono.from(collection.updateOne(
                        asSeen,
                        Updates.combine(
                                Updates.set("owner", owner), Updates.set("fence", fence + 1), Updates.inc("beat", 1L))))
                .map(result -> result.getMatchedCount() == 1 && taken(fence + 1, started));
    }

    private Mono<Boolean> create(long started) {
        var first = new BsonDocument("_id", new BsonString(name))
                .append("owner", new BsonString(owner))
                .append("beat", new BsonInt64(1))
                .append("fence", new BsonInt64(1));
        return Mono.from(collection.insertOne(first))
                .map(inserted -> taken(1, started))
                .onErrorResume(Lease::isDuplicateKey, another -> Mono.just(false));
    }

    private boolean taken(long fence, long started) {
        log.info("Lease {} taken with fence {}", name, fence);
        rival = null;
        holding = holding(fence, started);
        return held();
    }

    /** A fifth of the time is kept back: the holder must stop before a rival starts. */
    private Holding holding(long fence, long started) {
        return new Holding(fence, started + takeover.toNanos() / BEATS * (BEATS - 1));
    }

    /** Stops beating and gives the lease away, so that another takes it at its next beat. */
    public Mono<Void> release() {
        return Mono.defer(() -> {
            Disposable now = beating;
            if (now != null) {
                now.dispose();
            }
            holding = null;
            return Mono.from(collection.updateOne(
                            and(eq("_id", name), eq("owner", owner)), Updates.set("owner", NOBODY)))
                    .then();
        });
    }

    static boolean isDuplicateKey(Throwable e) {
        return e instanceof MongoWriteException write
                && ErrorCategory.fromErrorCode(write.getError().getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
