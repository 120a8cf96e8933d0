package io.districtoffice.directory.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.directory.account.model.Attempts;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.OfficeStore;
import java.time.Instant;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Failed sign-ins by hash of the name, one small row each until they are forgotten. Rows of names that nobody has are
 * bounded by what the password checks let through.
 */
final class MongoAttempts {

    private static final int TRIES = 8;
    private static final int SWEPT_AT_ONCE = 500;

    /** @param counted false when the name was locked already */
    record Failed(Attempts attempts, boolean counted) {}

    private final MongoCollection<BsonDocument> rows;

    MongoAttempts(OfficeStore store) {
        this.rows = store.database().getCollection("sign_in_failures", BsonDocument.class);
        store.prepare(
                "indexes of sign-in failures",
                Mono.from(rows.createIndex(Indexes.ascending("last"))).then());
    }

    Mono<Attempts> of(String name) {
        return row(FailedName.of(name)).map(MongoAttempts::read).defaultIfEmpty(Attempts.NONE);
    }

    Mono<Failed> fail(String name, Instant now) {
        return fail(FailedName.of(name), now, TRIES);
    }

    private Mono<Failed> fail(String id, Instant now, int left) {
        return row(id).map(found -> change(id, found, now))
                .defaultIfEmpty(insert(id, now))
                .flatMap(change -> change)
                .switchIfEmpty(
                        left <= 1
                                ? Mono.fromSupplier(() -> Refused.busy("sign-ins-waiting"))
                                : Mono.defer(() -> fail(id, now, left - 1)));
    }

    private Mono<Failed> change(String id, BsonDocument found, Instant now) {
        Attempts before = read(found);
        Attempts after = before.failed(now);
        if (after.equals(before)) {
            return Mono.just(new Failed(after, false));
        }
        // empty when another one was counted in between: look again
        return Mono.from(rows.updateOne(unchanged(id, found), new BsonDocument("$set", write(after))))
                .filter(result -> result.getMatchedCount() == 1)
                .map(result -> new Failed(after, true));
    }

    private Mono<Failed> insert(String id, Instant now) {
        Attempts first = Attempts.NONE.failed(now);
        return Mono.from(rows.insertOne(write(first).append("_id", new BsonString(id))))
                .map(result -> new Failed(first, true))
                .onErrorResume(MongoAttempts::isDuplicate, e -> Mono.empty());
    }

    /** The right password was given; failures that were counted in between stay. */
    Mono<Void> forget(String name, Attempts seen) {
        var last = new BsonDateTime(seen.last().toEpochMilli());
        return Mono.from(rows.deleteOne(
                        and(eq("_id", FailedName.of(name)), eq("failures", seen.failures()), eq("last", last))))
                .then();
    }

    /** Removes rows that count no more. */
    Mono<Void> sweep(Instant now) {
        return Flux.from(rows.find(lt(
                                "last",
                                new BsonDateTime(now.minus(Attempts.LOCK).toEpochMilli())))
                        .limit(SWEPT_AT_ONCE)
                        .batchSize(SWEPT_AT_ONCE + 1))
                .filter(found -> read(found).forgotten(now))
                .concatMap(found -> Mono.from(
                        rows.deleteOne(unchanged(found.getString("_id").getValue(), found))))
                .then();
    }

    private Mono<BsonDocument> row(String id) {
        return Mono.from(rows.find(eq("_id", id)).limit(1).batchSize(1));
    }

    private static org.bson.conversions.Bson unchanged(String id, BsonDocument found) {
        return and(eq("_id", id), eq("failures", found.get("failures")), eq("last", found.get("last")));
    }

    private static Attempts read(BsonDocument row) {
        return new Attempts(row.getInt32("failures").getValue(), instant(row, "last"), optional(row, "lockedUntil"));
    }

    private static Instant instant(BsonDocument row, String name) {
        return Instant.ofEpochMilli(row.getDateTime(name).getValue());
    }

    private static @Nullable Instant optional(BsonDocument row, String name) {
        return row.isNull(name) ? null : instant(row, name);
    }

    private static BsonDocument write(Attempts attempts) {
        return new BsonDocument("failures", new BsonInt32(attempts.failures()))
                .append("last", new BsonDateTime(attempts.last().toEpochMilli()))
                .append(
                        "lockedUntil",
                        attempts.lockedUntil() == null
                                ? BsonNull.VALUE
                                : new BsonDateTime(attempts.lockedUntil().toEpochMilli()));
    }

    private static boolean isDuplicate(Throwable e) {
        return e instanceof MongoWriteException write
                && ErrorCategory.fromErrorCode(write.getError().getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
