package io.districtoffice.platform.journal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event log and audit chain of one service (architecture.md §3.5): blocks {@code {_id: n, at, prev, hash, entries[≤
 * 200]}} in collection {@code journal}, written by the relay alone. Here it is read.
 */
public final class Journal {

    public static final String COLLECTION = "journal";

    private static final int MAX_HISTORY = 500;
    private static final int BLOCKS_AT_ONCE = 8;

    private final MongoCollection<BsonDocument> collection;
    private final JsonMapper json = JsonMapper.builder().build();

    Journal(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION, BsonDocument.class);
    }

    /** The index by which an aggregate's entries are found; idempotent. */
    Mono<Void> ensureIndexes() {
        return Mono.from(collection.createIndex(Indexes.ascending("entries.aggregate", "_id")))
                .then();
    }

    /**
     * Entries of one aggregate, oldest first, at most {@code limit} (1–500). What was committed in the last moments may
     * still be on its way here.
     */
    public Flux<JournalEntry> historyOf(String aggregateId, int limit) {
        if (limit < 1 || limit > MAX_HISTORY) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_HISTORY);
        }
        return Flux.from(collection
                        .find(Filters.eq("entries.aggregate", aggregateId))
                        .sort(Sorts.ascending("_id"))
                        .limit(limit)
                        .batchSize(BLOCKS_AT_ONCE))
                .concatMapIterable(block -> block.getArray("entries"), 1)
                .map(BsonValue::asDocument)
                .filter(entry -> entry.getString("aggregate").getValue().equals(aggregateId))
                .map(Journal::entry)
                .take(limit);
    }

    /** The same as people see it: the facts without dates, tasks and notices, and without what is redacted. */
    public Flux<HistoryEntry> historyOf(String aggregateId, int limit, HistoryEntry.Redaction redaction) {
        return historyOf(aggregateId, limit).map(entry -> readable(entry, redaction));
    }

    private HistoryEntry readable(JournalEntry entry, HistoryEntry.Redaction redaction) {
        try {
            JsonNode envelope = json.readTree(entry.text());
            JsonNode actor = envelope.path("actor");
            ObjectNode data = envelope.get("data") instanceof ObjectNode object ? object : json.createObjectNode();
            data.remove("deadlines");
            data.remove("tasks");
            data.remove("notices");
            return new HistoryEntry(
                    Instant.parse(envelope.path("time").asString(entry.at().toString())),
                    entry.type(),
                    new HistoryEntry.By(
                            actor.path("kind").asString("system"),
                            entry.actor(),
                            actor.path("unit").asString(null)),
                    entry.command(),
                    redaction.redact(entry.type(), data));
        } catch (JacksonException e) {
            throw new IllegalStateException("journal entry " + entry.id() + " is not an event", e);
        }
    }

    private static JournalEntry entry(BsonDocument entry) {
        return new JournalEntry(
                entry.getString("id").getValue(),
                entry.getString("aggregate").getValue(),
                entry.getNumber("seq").longValue(),
                Instant.ofEpochMilli(entry.getDateTime("at").getValue()),
                entry.getString("type").getValue(),
                entry.getString("topic").getValue(),
                entry.getString("key").getValue(),
                entry.getString("text").getValue(),
                entry.getString("actor").getValue(),
                entry.getString("command").getValue());
    }
}
