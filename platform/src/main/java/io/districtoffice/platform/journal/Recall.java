package io.districtoffice.platform.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a backup asks the journal of a service that goes on writing it. Blocks up to a head never change again. */
public final class Recall {

    /** How many blocks {@link #blocks} gives at a time; each has at most some megabytes. */
    public static final int PAGE = 16;

    private static final int BLOCKS_AT_ONCE = 8;

    /** The newest block; number 0 and all zeros for an empty journal. */
    public record Head(long number, String hash) {
        public static final Head ORIGIN = new Head(0, Block.ORIGIN);
    }

    private final MongoCollection<BsonDocument> blocks;

    public Recall(MongoDatabase database) {
        this.blocks = database.getCollection(Journal.COLLECTION, BsonDocument.class);
    }

    public Mono<Head> head() {
        return Mono.from(blocks.find()
                        .sort(Sorts.descending("_id"))
                        .projection(Projections.include("hash"))
                        .limit(1))
                .map(found -> new Head(
                        found.getNumber("_id").longValue(),
                        found.getString("hash").getValue()))
                .defaultIfEmpty(Head.ORIGIN);
    }

    /** Number of the last block up to the head that was written before a moment; 0 when there is none. */
    public Mono<Long> lastBefore(Instant moment, Head head) {
        return between(0, head.number(), moment.toEpochMilli());
    }

    /** {@code low} was written before, what follows {@code high} was not. */
    private Mono<Long> between(long low, long high, long moment) {
        if (low == high) {
            return Mono.just(low);
        }
        long middle = low + (high - low + 1) / 2;
        return Mono.from(blocks.find(eq("_id", middle))
                        .projection(Projections.include("at"))
                        .limit(1))
                .map(block -> block.getDateTime("at").getValue() < moment)
                .defaultIfEmpty(false)
                .flatMap(before -> before ? between(middle, high, moment) : between(low, middle - 1, moment));
    }

    /** Entries of these aggregates in the blocks after a number, in their order. */
    public Flux<BsonDocument> entriesAfter(long number, Collection<String> aggregates) {
        return Flux.from(blocks.find(and(gt("_id", number), in("entries.aggregate", aggregates)))
                        .sort(Sorts.ascending("_id"))
                        .batchSize(BLOCKS_AT_ONCE))
                .concatMapIterable(block -> block.getArray("entries"), 1)
                .map(BsonValue::asDocument)
                .filter(entry ->
                        aggregates.contains(entry.getString("aggregate").getValue()));
    }

    /** The newest entry of an aggregate that went to one of these topics; empty when none did. */
    public Mono<BsonDocument> newest(String aggregate, Collection<String> topics) {
        return Flux.from(blocks.find(eq("entries.aggregate", aggregate))
                        .sort(Sorts.descending("_id"))
                        .batchSize(BLOCKS_AT_ONCE))
                .concatMap(
                        block -> Flux.fromIterable(block.getArray("entries"))
                                .map(BsonValue::asDocument)
                                .filter(entry ->
                                        entry.getString("aggregate").getValue().equals(aggregate)
                                                && topics.contains(
                                                        entry.getString("topic").getValue()))
                                .takeLast(1),
                        1)
                .next();
    }

    /** Audited entries in the blocks after a number, as rows of the intake, where they were before. */
    public Flux<BsonDocument> auditsAfter(long number) {
        return entriesAfter(number, List.of(AuditIntake.AGGREGATE)).map(entry -> {
            var row = new BsonDocument("_id", entry.get("id"));
            waiting(entry).forEach(row::putIfAbsent);
            row.remove("id");
            return row;
        });
    }

    /** An entry as it waits in an outbox; the reverse of what the relay does. */
    public static BsonDocument waiting(BsonDocument entry) {
        var waiting = new BsonDocument();
        List.of("id", "seq", "at", "type", "topic", "key", "text", "actor", "command")
                .forEach(field -> waiting.put(field, entry.get(field)));
        return waiting;
    }

    /** The blocks after a number and up to another as they are stored, at most {@link #PAGE}. */
    public Flux<RawBsonDocument> blocks(long after, long upTo) {
        return Flux.from(blocks.withDocumentClass(RawBsonDocument.class)
                .find(and(gt("_id", new BsonInt64(after)), lte("_id", new BsonInt64(upTo))))
                .sort(Sorts.ascending("_id"))
                .limit(PAGE)
                .batchSize(PAGE + 1));
    }

    /** Whether a block is the one that follows, unchanged. */
    public static boolean follows(Head before, RawBsonDocument block) {
        return Block.follows(before.number(), before.hash(), block.decode(new BsonDocumentCodec()));
    }

    /** What a block is for the one after it. */
    public static Head of(RawBsonDocument block) {
        return new Head(
                block.getNumber("_id").longValue(), block.getString("hash").getValue());
    }
}
