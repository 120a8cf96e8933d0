package io.districtoffice.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.platform.decision.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Uniqueness by natural key (architecture.md §3.7): taken before the owner is written, released by the owner's command.
 * A claim whose owner was never written is swept after 10 minutes.
 *
 * <p>One document each: {@code {_id: "<kind>:<natural key>", kind, owner, at, settled}}; settled once the owner was seen.
 */
public final class Claims implements AutoCloseable {

    public static final String COLLECTION = "claims";

    static final Duration GRACE = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(Claims.class);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final int BATCH = 200;
    private static final int ATTEMPTS = 3;

    private final MongoCollection<BsonDocument> claims;
    private final Clock system;
    private final Map<String, Function<String, Mono<Boolean>>> owners = new ConcurrentHashMap<>();
    private final Disposable sweeping;

    Claims(OfficeStore store, Clock system) {
        this.claims = store.database().getCollection(COLLECTION, BsonDocument.class);
        this.system = system;
        store.prepare(
                "index of claims",
                Mono.from(claims.createIndex(Paths.index("kind", "settled", "at")))
                        .then());
        this.sweeping = Repeating.every(SWEEP, "sweep of claims", Mono.defer(this::sweep));
    }

    /**
     * Takes {@code naturalKey} for {@code owner}; taken already by the same owner is success.
     *
     * <p>Error: Refused STATE {@code already-taken} with facts kind, key, owner.
     */
    public Mono<Void> take(String kind, String naturalKey, String owner) {
        return take(kind, naturalKey, owner, ATTEMPTS);
    }

    private Mono<Void> take(String kind, String key, String owner, int left) {
        return Mono.from(claims.insertOne(claim(kind, key, owner)))
                .then()
                .onErrorResume(AggregateStore::isDuplicateKey, taken -> again(kind, key, owner, left));
    }

    /** Its own once more: the grace begins anew, so that the sweep does not take it from under a repeated command. */
    private Mono<Void> again(String kind, String key, String owner, int left) {
        String id = id(kind, key);
        return Mono.from(claims.updateOne(and(eq("_id", id), eq("owner", owner)), set("at", now())))
                .flatMap(result -> result.getMatchedCount() == 1
                        ? Mono.<Void>empty()
                        : holder(id)
                                .flatMap(holder -> Refused.<Mono<Void>>because(
                                        "already-taken", "kind", kind, "key", key, "owner", holder))
                                // released in between: free again, unless others are quicker for ever
                                .switchIfEmpty(Mono.defer(() -> left > 1
                                        ? take(kind, key, owner, left - 1)
                                        : Refused.busy("claim-busy", "kind", kind, "key", key))));
    }

    private Mono<String> holder(String id) {
        return Mono.from(claims.find(eq("_id", id)).limit(1))
                .map(found -> found.getString("owner").getValue());
    }

    /** Frees the key if this owner has it; otherwise nothing happens. */
    public Mono<Void> release(String kind, String naturalKey, String owner) {
        return Mono.from(claims.deleteOne(and(eq("_id", id(kind, naturalKey)), eq("owner", owner))))
                .then();
    }

    /** Says how to find out whether an owner of this kind exists; without it claims of the kind are never swept. */
    public Claims owners(String kind, Function<String, Mono<Boolean>> ownerExists) {
        owners.put(kind, ownerExists);
        return this;
    }

    /** At most 200 of each kind at a time; the rest waits for the next round. */
    Mono<Void> sweep() {
        return Flux.fromIterable(owners.keySet()).concatMap(this::sweep).then();
    }

    private Mono<Void> sweep(String kind) {
        var old = and(
                eq("kind", kind),
                eq("settled", false),
                lt("at", Date.from(system.instant().minus(GRACE))));
        return Flux.from(claims.find(old).limit(BATCH).batchSize(BATCH))
                .concatMap(claim -> owners.get(kind)
                        .apply(claim.getString("owner").getValue())
                        .flatMap(exists -> exists ? settle(claim) : drop(claim)))
                .then();
    }

    private Mono<Void> settle(BsonDocument claim) {
        return Mono.from(claims.updateOne(same(claim), set("settled", true))).then();
    }

    private Mono<Void> drop(BsonDocument claim) {
        return Mono.from(claims.deleteOne(same(claim)))
                .doOnNext(result -> log.info("Swept the claim {} of an owner that was never written", claim.get("_id")))
                .then();
    }

    private static Bson same(BsonDocument claim) {
        return and(eq("_id", claim.get("_id")), eq("owner", claim.get("owner")), eq("at", claim.get("at")));
    }

    private BsonDocument claim(String kind, String key, String owner) {
        return new BsonDocument("_id", new BsonString(id(kind, key)))
                .append("kind", new BsonString(kind))
                .append("owner", new BsonString(owner))
                .append("at", now())
                .append("settled", BsonBoolean.FALSE);
    }

    private BsonDateTime now() {
        return new BsonDateTime(system.millis());
    }

    private static String id(String kind, String naturalKey) {
        return kind + ":" + naturalKey;
    }

    @Override
    public void close() {
        sweeping.dispose();
    }
}
