package io.districtoffice.platform.journal;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The writing end of the journal. Used by one round of the relay at a time, under its lease. Every entry is there once:
 * what this holder has written it remembers; after a take-over and after any unknown outcome it asks the journal about
 * each waiting entry, until all that is waiting has been asked about ({@link #settle()}).
 */
final class Chain {

    /** Another holder has written the block that was to be ours. */
    static final class Fenced extends RuntimeException {
        Fenced(long number) {
            super("block " + number + " was written by another holder", null, false, false);
        }
    }

    private static final int MAX_BLOCK_BYTES = 4 * 1024 * 1024;
    private static final int MAX_REMEMBERED = 100_000;
    private static final int ASKED_AT_ONCE = 4;
    private static final int MAX_WAITING = 200;

    private record Head(long number, String hash) {}

    private final MongoCollection<BsonDocument> collection;
    private final Clock clock;
    private final Set<String> remembered = new HashSet<>();
    private long fence;
    private boolean settled;
    private volatile @Nullable Head head;

    Chain(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection(Journal.COLLECTION, BsonDocument.class);
        this.clock = clock;
    }

    /** Number of the newest block this process knows. */
    long number() {
        Head now = head;
        return now == null ? 0 : now.number();
    }

    /** A round begins under this fence; after a take-over another holder may have written. */
    void begin(long fence) {
        if (this.fence != fence) {
            doubt();
            this.fence = fence;
        }
    }

    /** Whether what is not remembered is known not to be there. */
    boolean settled() {
        return settled;
    }

    /** All that is waiting has been seen since {@link #settled()} was false. */
    void settle() {
        settled = true;
    }

    /** Appends those entries that are not there yet, in their order; those of an aggregate come oldest first. */
    Mono<Void> append(List<BsonDocument> entries) {
        if (entries.isEmpty()) {
            return Mono.empty();
        }
        return Mono.defer(this::load)
                .then(Mono.defer(() -> recall(entries)))
                .thenMany(Flux.defer(() -> Flux.fromIterable(blocks(entries))))
                .concatMap(this::write)
                .then()
                .doOnError(e -> doubt());
    }

    /** These entries will not come again: they are no longer in an outbox. */
    void done(Collection<String> ids) {
        remembered.removeAll(ids);
    }

    /** What is remembered is there for ever; only what is not remembered has become unknown. */
    private void doubt() {
        head = null;
        settled = false;
    }

    private Mono<Void> load() {
        if (head != null) {
            return Mono.empty();
        }
        return Mono.from(collection
                        .find()
                        .sort(Sorts.descending("_id"))
                        .projection(Projections.include("hash"))
                        .limit(1))
                .map(found -> new Head(
                        found.getNumber("_id").longValue(),
                        found.getString("hash").getValue()))
                .defaultIfEmpty(new Head(0, Block.ORIGIN))
                .doOnNext(found -> head = found)
                .then();
    }

    private Mono<Void> recall(List<BsonDocument> entries) {
        if (settled) {
            return Mono.empty();
        }
        Map<String, List<BsonDocument>> unknown = entries.stream()
                .filter(entry -> !remembered.contains(id(entry)))
                .collect(Collectors.groupingBy(Chain::aggregate, LinkedHashMap::new, Collectors.toList()));
        return Flux.fromIterable(unknown.entrySet())
                .flatMap(waiting -> journaled(waiting.getKey(), waiting.getValue()), ASKED_AT_ONCE)
                .collectList()
                .doOnNext(found -> found.forEach(remembered::addAll))
                .then();
    }

    /**
     * Looks from the newest block of the aggregate back to the first that is older than all that is waiting. (Audited
     * entries all have seq 0: there it looks back as far as anything can wait.)
     */
    private Mono<Set<String>> journaled(String aggregate, List<BsonDocument> waiting) {
        Set<String> wanted = waiting.stream().map(Chain::id).collect(Collectors.toSet());
        long oldest = waiting.stream()
                .mapToLong(entry -> entry.getNumber("seq").longValue())
                .min()
                .orElse(0);
        return Flux.from(collection
                        .find(eq("entries.aggregate", aggregate))
                        .sort(Sorts.descending("_id"))
                        .projection(Projections.include("entries.id", "entries.aggregate", "entries.seq"))
                        .limit(MAX_WAITING)
                        .batchSize(8))
                .map(block -> block.getArray("entries").stream()
                        .map(BsonValue::asDocument)
                        .filter(entry -> aggregate(entry).equals(aggregate))
                        .toList())
                .takeUntil(found ->
                        found.stream().anyMatch(entry -> entry.getNumber("seq").longValue() < oldest))
                .flatMapIterable(found -> found)
                .map(Chain::id)
                .filter(wanted::contains)
                .collect(Collectors.toSet());
    }

    private List<Block> blocks(List<BsonDocument> entries) {
        Head last = head;
        if (last == null) {
            throw new IllegalStateException("the head has not been loaded");
        }
        var blocks = new ArrayList<Block>();
        var room = new ArrayList<BsonDocument>();
        long bytes = 0;
        for (BsonDocument entry : entries) {
            if (remembered.contains(id(entry))) {
                continue;
            }
            long size = 3L * entry.getString("text").getValue().length();
            if (room.size() == Block.MAX_ENTRIES || (!room.isEmpty() && bytes + size > MAX_BLOCK_BYTES)) {
                last = add(blocks, last, room);
                bytes = 0;
            }
            room.add(entry);
            bytes += size;
        }
        if (!room.isEmpty()) {
            add(blocks, last, room);
        }
        return blocks;
    }

    private Head add(List<Block> blocks, Head last, List<BsonDocument> room) {
        Block block = Block.after(last.number(), last.hash(), clock.millis(), room);
        blocks.add(block);
        room.clear();
        return new Head(block.number(), block.hash());
    }

    private Mono<Void> write(Block block) {
        return Mono.from(collection.insertOne(block.document()))
                .doOnNext(inserted -> {
                    head = new Head(block.number(), block.hash());
                    block.document().getArray("entries").forEach(entry -> remembered.add(id(entry.asDocument())));
                    if (remembered.size() > MAX_REMEMBERED) {
                        remembered.clear();
                        settled = false;
                    }
                })
                .onErrorMap(Lease::isDuplicateKey, e -> new Fenced(block.number()))
                .then();
    }

    private static String id(BsonDocument entry) {
        return entry.getString("id").getValue();
    }

    private static String aggregate(BsonDocument entry) {
        return entry.getString("aggregate").getValue();
    }
}
