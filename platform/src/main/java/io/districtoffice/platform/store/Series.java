package io.districtoffice.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.platform.decision.Refused;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/**
 * Gapless numbers (architecture.md §3.7). Counter {@code {_id: series, last, pending?: {no, owner}}}; register
 * {@code {_id: "<series>#<owner>", series, no, owner, void?}}, one entry for each number given. A number is given by one
 * compare-and-set of the counter, then entered in the register; whoever finds a number pending enters it first. So no
 * number is lost and none is given twice, and an owner that asks again gets the same one.
 */
public final class Series {

    /** Where the counters are. */
    public static final String COUNTERS = "series";
    /** Where the numbers given are. */
    public static final String REGISTER = "series_register";

    private static final Duration LIMIT = Duration.ofMillis(2500);

    private final MongoCollection<BsonDocument> counters;
    private final MongoCollection<BsonDocument> register;
    private final Lanes lanes = new Lanes("series-busy");

    Series(OfficeStore store) {
        this.counters = store.database().getCollection(COUNTERS, BsonDocument.class);
        this.register = store.database().getCollection(REGISTER, BsonDocument.class);
        store.prepare(
                "index of series",
                Mono.from(register.createIndex(Paths.index("series", "no"))).then());
    }

    /** Sets the first number of a series that has none yet; without it a series starts at 1. */
    public Mono<Void> startAt(String series, long first) {
        return Mono.from(counters.insertOne(counter(series, first - 1)))
                .then()
                .onErrorResume(AggregateStore::isDuplicateKey, started -> Mono.empty());
    }

    /**
     * The next number of the series for this owner, who keeps it for ever. The number is registered before
     * {@code writeRow} runs; {@code writeRow} must bear repetition with the same number.
     *
     * <p>Error: Refused BUSY {@code series-busy} when too many ask at once; the owner asks again.
     *
     * @param series e.g. {@code issue-p1-2026}
     * @param owner id of what is numbered
     */
    public Mono<Long> next(String series, String owner, Function<Long, Mono<Void>> writeRow) {
        var busy = Mono.<Long>defer(() -> Refused.busy("series-busy", "series", series));
        return lanes.inTurn(series, ask(series, owner).timeout(LIMIT, busy))
                .timeout(LIMIT, busy)
                .flatMap(no -> writeRow.apply(no).thenReturn(no));
    }

    /** Marks the owner's number as void: it is kept with the reason and never given again. */
    public Mono<Void> annul(String series, String owner, String reason) {
        return Mono.from(register.updateOne(eq("_id", entryId(series, owner)), set("void", reason)))
                .then();
    }

    private Mono<Long> ask(String series, String owner) {
        return given(series, owner).switchIfEmpty(Mono.defer(() -> give(series, owner)));
    }

    /** The number that this owner has in the series; empty when it has none. */
    public Mono<Long> given(String series, String owner) {
        return Mono.from(register.find(eq("_id", entryId(series, owner))).limit(1))
                .map(Series::number);
    }

    private Mono<Long> give(String series, String owner) {
        return Mono.from(counters.find(eq("_id", series)).limit(1))
                .switchIfEmpty(startAt(series, 1).thenReturn(counter(series, 0)))
                .flatMap(counter -> {
                    BsonDocument pending = counter.getDocument("pending", null);
                    if (pending == null) {
                        return advance(series, owner, counter);
                    }
                    // a number taken over from whoever is slow or gone: entered first, then the place of the pending is
                    // ours
                    return finish(series, pending).flatMap(no -> {
                        if (owner(pending).equals(owner)) {
                            return Mono.just(no);
                        }
                        return no == number(pending) ? advance(series, owner, counter) : later(series, owner);
                    });
                });
    }

    /** Takes the number after the last one, and with it the place of a pending one that is in the register by now. */
    private Mono<Long> advance(String series, String owner, BsonDocument counter) {
        BsonDocument before = counter.getDocument("pending", null);
        long no = counter.getInt64("last").getValue() + 1;
        var pending = new BsonDocument("no", new BsonInt64(no)).append("owner", new BsonString(owner));
        Bson unchanged = and(
                eq("_id", series),
                eq("last", no - 1),
                before == null ? exists("pending", false) : eq("pending.no", number(before)));
        return Mono.from(counters.updateOne(unchanged, combine(set("last", no), set("pending", pending))))
                .flatMap(result -> result.getMatchedCount() == 1
                        ? finish(series, pending)
                                .flatMap(given -> clear(series, pending).thenReturn(given))
                        : later(series, owner));
    }

    private Mono<Long> later(String series, String owner) {
        return Mono.delay(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, 10)))
                .then(Mono.defer(() -> ask(series, owner)));
    }

    /**
     * Enters a pending number. An owner that asked twice at once may have one already: then the pending one is taken
     * back, which nobody has gone past, and the number it has is the answer.
     */
    private Mono<Long> finish(String series, BsonDocument pending) {
        String owner = owner(pending);
        long no = number(pending);
        var entry = new BsonDocument("_id", new BsonString(entryId(series, owner)))
                .append("series", new BsonString(series))
                .append("no", new BsonInt64(no))
                .append("owner", new BsonString(owner));
        return Mono.from(register.insertOne(entry))
                .thenReturn(no)
                .onErrorResume(AggregateStore::isDuplicateKey, there -> given(series, owner))
                .flatMap(given ->
                        given == no ? Mono.just(no) : takeBack(series, pending).thenReturn(given));
    }

    private Mono<Void> takeBack(String series, BsonDocument pending) {
        var back = combine(set("last", number(pending) - 1), unset("pending"));
        return Mono.from(counters.updateOne(and(eq("_id", series), is(pending)), back))
                .then();
    }

    private Mono<Void> clear(String series, BsonDocument pending) {
        return Mono.from(counters.updateOne(and(eq("_id", series), is(pending)), unset("pending")))
                .then();
    }

    private static Bson is(BsonDocument pending) {
        return and(eq("pending.no", number(pending)), eq("pending.owner", owner(pending)));
    }

    private static BsonDocument counter(String series, long last) {
        return new BsonDocument("_id", new BsonString(series)).append("last", new BsonInt64(last));
    }

    private static String entryId(String series, String owner) {
        return series + "#" + owner;
    }

    private static long number(BsonDocument document) {
        return document.getInt64("no").getValue();
    }

    private static String owner(BsonDocument pending) {
        return pending.getString("owner").getValue();
    }
}
