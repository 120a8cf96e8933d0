package io.districtoffice.notification.push;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.notification.channel.model.Addresses;
import io.districtoffice.notification.inbox.model.Outlet;
import io.districtoffice.notification.push.model.Carrier;
import io.districtoffice.notification.push.model.Push;
import io.districtoffice.notification.push.model.Push.Status;
import io.districtoffice.notification.retention.model.Perishable;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.OldRows;
import io.districtoffice.platform.store.RowCollection;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.bson.BsonDocument;
import org.bson.BsonString;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is on its way out: one row for each entry of somebody who wants mail, one for each digest, one for each slot of a day. */
final class MongoPushes implements Outlet, Perishable {

    static final String COLLECTION = "pushes";
    static final int IN_A_DIGEST = 500;
    private static final int CHUNK = 500;

    private final RowCollection rows;
    private final MongoCollection<BsonDocument> slots;
    private final Addresses addresses;
    private final Carrier carrier;
    private final OfficeTime time;

    MongoPushes(OfficeStore store, RowCollection rows, Addresses addresses, Carrier carrier, OfficeTime time) {
        this.rows = rows.indexedSparse("news").indexedSparse("digest");
        this.slots = store.database().getCollection("push_slots", BsonDocument.class);
        this.addresses = addresses;
        this.carrier = carrier;
        this.time = time;
    }

    @Override
    public CompletionStage<Void> offer(List<Offer> offers) {
        if (offers.isEmpty() || !carrier.available()) {
            return Mono.<Void>empty().toFuture();
        }
        return Flux.fromIterable(offers)
                .buffer(CHUNK)
                .concatMap(this::take)
                .then()
                .toFuture();
    }

    private Mono<Void> take(List<Offer> offers) {
        var people =
                offers.stream().map(offer -> offer.entry().person()).distinct().toList();
        return Mono.fromCompletionStage(() -> addresses.byMail(people)).flatMap(wanting -> {
            var now = time.now();
            var wanted = offers.stream()
                    .filter(offer -> wanting.containsKey(offer.entry().person()))
                    .map(offer -> MongoPushRow.of(offer, now))
                    .toList();
            return wanted.isEmpty() ? Mono.empty() : insert(wanted);
        });
    }

    private Mono<Void> insert(List<BsonDocument> wanted) {
        return Mono.from(rows.collection().insertMany(wanted, new InsertManyOptions().ordered(false)))
                .then()
                .onErrorResume(MongoBulkWriteException.class, e -> isOnlyThere(e) ? Mono.empty() : Mono.error(e));
    }

    private static boolean isOnlyThere(MongoBulkWriteException e) {
        return e.getWriteConcernError() == null
                && e.getWriteErrors().stream().allMatch(error -> isDuplicate(error.getCode()));
    }

    private static boolean isDuplicate(int code) {
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }

    /** The digest of a morning; however often it is asked for, there is one. */
    Mono<String> digestOf(String person, Instant morning) {
        String id = Ids.derived(morning.toEpochMilli(), "digest", person);
        return insert(List.of(MongoPushRow.digest(id, person, morning))).thenReturn(id);
    }

    /** What waits for a digest. */
    Mono<List<Push>> waitingFor(String digest) {
        return Flux.from(rows.collection()
                        .find(and(eq("digest", digest), eq("status", Status.SUPPRESSED.name())))
                        .sort(ascending("_id"))
                        .limit(IN_A_DIGEST)
                        .batchSize(IN_A_DIGEST + 1))
                .map(MongoPushRow::push)
                .collectList();
    }

    /** What became of those that waited for a digest; whoever holds one of them has lost it. */
    Mono<Void> settle(Collection<Push> pushes, Status status) {
        var ids = pushes.stream().map(Push::id).toList();
        return ids.isEmpty()
                ? Mono.empty()
                : Mono.from(rows.collection()
                                .updateMany(
                                        and(in("_id", ids), eq("status", Status.SUPPRESSED.name())),
                                        Updates.combine(
                                                Updates.set("status", status.name()),
                                                Updates.unset("next"),
                                                Updates.unset("owner"),
                                                Updates.inc("fence", 1L))))
                        .then();
    }

    /** Whether this push is one of the so many that may go out to a person on a day; asked again, the answer is the same. */
    Mono<Boolean> slot(Push push, LocalDate day, int perDay) {
        return Flux.range(0, perDay)
                .concatMap(no -> take(push, day, no))
                .filter(taken -> taken)
                .next()
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> take(Push push, LocalDate day, int no) {
        String id = Ids.derived(
                day.atStartOfDay(OfficeTime.ZONE).toInstant().toEpochMilli(), push.person(), Integer.toString(no));
        var slot = new BsonDocument("_id", new BsonString(id)).append("push", new BsonString(push.id()));
        return Mono.from(slots.insertOne(slot))
                .thenReturn(true)
                .onErrorResume(
                        MongoWriteException.class,
                        e -> isDuplicate(e.getError().getCode()) ? isMine(id, push) : Mono.error(e));
    }

    private Mono<Boolean> isMine(String slot, Push push) {
        return Mono.from(slots.find(and(eq("_id", slot), eq("push", push.id()))).limit(1))
                .hasElement();
    }

    @Override
    public CompletionStage<Map<String, Map<String, Integer>>> fates(Collection<String> news) {
        return Flux.from(rows.collection()
                        .find(in("news", news))
                        .projection(Projections.include("news", "status"))
                        .limit(CHUNK * news.size() + 1)
                        .batchSize(CHUNK))
                .collect(
                        () -> (Map<String, Map<String, Integer>>) new HashMap<String, Map<String, Integer>>(),
                        (all, row) -> all.computeIfAbsent(row.getString("news").getValue(), id -> new HashMap<>())
                                .merge(row.getString("status").getValue(), 1, Integer::sum))
                .toFuture();
    }

    /** Ids carry a time, of the entry, the morning or the day. */
    @Override
    public CompletionStage<Long> sweep(Instant before, int limit) {
        return OldRows.byId(rows.collection(), before, limit)
                .zipWith(OldRows.byId(slots, before, limit), Math::max)
                .toFuture();
    }
}
