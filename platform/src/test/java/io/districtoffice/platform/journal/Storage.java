package io.districtoffice.platform.journal;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.EmbeddedParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A database of a test's own, and aggregates with waiting events as the aggregate store would leave them. */
final class Storage {

    static final Duration SOON = Duration.ofSeconds(10);

    private static final MongoClient CLIENT = MongoClients.create(EmbeddedParts.uri());
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final MongoDatabase database = CLIENT.getDatabase("journal-it-"
                    + ProcessHandle.current().pid() + "-" + System.nanoTime() + "-" + NUMBER.incrementAndGet())
            .withWriteConcern(WriteConcern.MAJORITY)
            .withReadConcern(ReadConcern.MAJORITY);
    final MongoCollection<BsonDocument> things = database.getCollection("thing", BsonDocument.class);

    Storage() {
        new Journal(database).ensureIndexes().block(SOON);
        Mono.from(things.createIndex(new BsonDocument("outbox.at", new BsonInt64(1)), new IndexOptions().sparse(true)))
                .block(SOON);
    }

    /** An outbox entry {@code <aggregate>#<seq>}. */
    static BsonDocument event(String aggregate, int seq, String topic, String data) {
        String text =
                """
                {"specversion":"1.0","id":"%s","type":"test.thing.moved.v1","source":"urn:test","subject":"%s",\
                "time":"2026-03-01T08:00:00.000Z","seq":%d,"actor":{"kind":"person","unit":"hekou"},\
                "traceparent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",\
                "data":{"what":"%s","deadlines":[],"tasks":[],"notices":[]}}"""
                        .formatted(aggregate + "#" + seq, aggregate, seq, data);
        return new BsonDocument("id", new BsonString(aggregate + "#" + seq))
                .append("seq", new BsonInt64(seq))
                .append("at", new BsonDateTime(System.currentTimeMillis()))
                .append("type", new BsonString("test.thing.moved.v1"))
                .append("topic", new BsonString(topic))
                .append("key", new BsonString(aggregate))
                .append("text", new BsonString(text))
                .append("actor", new BsonString("p-1"))
                .append("command", new BsonString("post move"));
    }

    /** An aggregate with this many events waiting, numbered from {@code first}. */
    void waiting(String aggregate, String topic, int first, int count) {
        var entries = new ArrayList<BsonDocument>();
        for (int i = 0; i < count; i++) {
            entries.add(event(aggregate, first + i, topic, "step " + (first + i)));
        }
        put(aggregate, entries);
    }

    /** That many aggregates with one event each. */
    void many(int count, String topic) {
        List<BsonDocument> all = IntStream.range(0, count)
                .mapToObj(i -> new BsonDocument("_id", new BsonString("m" + i))
                        .append("outbox", new BsonArray(List.of(event("m" + i, 1, topic, "one")))))
                .toList();
        Mono.from(things.insertMany(all)).block(SOON);
    }

    void put(String aggregate, List<BsonDocument> entries) {
        var push = new BsonDocument(
                "$push", new BsonDocument("outbox", new BsonDocument("$each", new BsonArray(entries))));
        Mono.from(things.updateOne(
                        new BsonDocument("_id", new BsonString(aggregate)), push, new UpdateOptions().upsert(true)))
                .block(SOON);
    }

    /** Ids of all entries of the journal, in its order. */
    List<String> journaled() {
        return blocks().stream()
                .flatMap(block -> block.getArray("entries").stream())
                .map(entry -> entry.asDocument().getString("id").getValue())
                .toList();
    }

    List<BsonDocument> blocks() {
        return Flux.from(database.getCollection(Journal.COLLECTION, BsonDocument.class)
                        .find()
                        .sort(new BsonDocument("_id", new BsonInt64(1))))
                .collectList()
                .block(SOON);
    }

    void replaceBlock(long number, BsonDocument block) {
        var collection = database.getCollection(Journal.COLLECTION, BsonDocument.class);
        Mono.from(collection.replaceOne(new BsonDocument("_id", new BsonInt64(number)), block))
                .block(SOON);
    }

    void removeBlock(long number) {
        var collection = database.getCollection(Journal.COLLECTION, BsonDocument.class);
        Mono.from(collection.deleteOne(new BsonDocument("_id", new BsonInt64(number))))
                .block(SOON);
    }

    /** How many events still wait. */
    int left() {
        return Flux.from(things.find()).collectList().block(SOON).stream()
                .mapToInt(thing -> thing.getArray("outbox").size())
                .sum();
    }

    Verdict verdict() {
        return new JournalVerifier(database).verify().block(SOON);
    }

    static BsonDocument copy(BsonDocument document) {
        return new RawBsonDocument(document, new BsonDocumentCodec()).decode(new BsonDocumentCodec());
    }
}
