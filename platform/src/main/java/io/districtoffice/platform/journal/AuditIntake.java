package io.districtoffice.platform.journal;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.platform.trace.Trace;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and refusals that must be audited: durable before the answer, folded into the journal by the relay
 * (architecture.md §3.5).
 */
public final class AuditIntake {

    public static final String COLLECTION = "audit_intake";
    /** What an audited entry has in the place of an aggregate's id. */
    static final String AGGREGATE = "audit";

    private static final int MAX_FACTS = 20;
    private static final int MAX_FACT = 500;

    private final MongoCollection<BsonDocument> collection;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock;

    AuditIntake(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection(COLLECTION, BsonDocument.class);
        this.clock = clock;
    }

    /**
     * Records what an actor did or was refused. Completes when it is durable; give the answer only then.
     *
     * @param what stable code, e.g. {@code informant.shown}
     * @param facts at most 20, each cut to 500 characters; ids rather than names
     */
    public Mono<Void> record(String what, Actor by, Map<String, String> facts) {
        return record(what, by.kind().name().toLowerCase(java.util.Locale.ROOT), by.id(), by.unit(), facts);
    }

    /** The same for someone who is not signed in; {@code name} is what they called themselves, e.g. at a failed sign-in. */
    public Mono<Void> record(String what, String name, Map<String, String> facts) {
        return record(what, "unknown", cut(name), null, facts);
    }

    private Mono<Void> record(String what, String kind, String id, @Nullable String unit, Map<String, String> facts) {
        return Mono.deferContextual(context -> {
            var at = clock.instant();
            var text = json.createObjectNode();
            text.put("what", what);
            text.put("time", at.toString());
            var actor = text.putObject("actor");
            actor.put("kind", kind).put("id", id);
            if (unit != null) {
                actor.put("unit", unit);
            }
            text.put("traceparent", Trace.current(context).traceparent());
            var data = text.putObject("data");
            new TreeMap<>(facts)
                    .entrySet().stream()
                            .limit(MAX_FACTS)
                            .forEach(fact -> data.put(fact.getKey(), cut(fact.getValue())));
            var row = new BsonDocument("_id", new BsonString(Ids.next(at)))
                    .append("seq", new BsonInt64(0))
                    .append("at", new BsonDateTime(at.toEpochMilli()))
                    .append("type", new BsonString("platform.audit." + what))
                    .append("topic", new BsonString(""))
                    .append("key", new BsonString(AGGREGATE))
                    .append("text", new BsonString(json.writeValueAsString(text)))
                    .append("actor", new BsonString(id))
                    .append("command", new BsonString(what));
            return Mono.from(collection.insertOne(row)).then();
        });
    }

    private static String cut(String text) {
        return text.length() <= MAX_FACT ? text : text.substring(0, MAX_FACT - 1) + "…";
    }
}
