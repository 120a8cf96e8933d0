package io.districtoffice.platform.store;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.platform.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the finished text of events (architecture.md §4) into outbox entries; the relay only forwards them. */
final class Outbox {

    static final int MAX_TEXT = 64 * 1024;
    static final int MAX_WAITING = 200;

    private final String source;
    private final OfficeTime office;
    private final Clock system;
    private final Epoch epoch;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    Outbox(String source, OfficeTime office, Clock system, Epoch epoch) {
        this.source = source;
        this.office = office;
        this.system = system;
        this.epoch = epoch;
    }

    Mono<Long> epoch() {
        return epoch.get();
    }

    <S, E> List<BsonDocument> entries(
            AggregateType<S, E> type,
            String id,
            long epoch,
            long version,
            S state,
            List<E> events,
            Actor by,
            String name,
            Trace trace) {
        var entries = new ArrayList<BsonDocument>();
        for (E event : events) {
            for (Message message : type.messages(id, state, event)) {
                // epoch (a restore raises it), version, place: grows per aggregate and stays below 2^53
                long seq = first(epoch, version) + entries.size();
                long now = system.millis();
                String eventId = Ids.derived(now, id, Long.toString(seq));
                var envelope = json.createObjectNode();
                envelope.put("specversion", "1.0");
                envelope.put("id", eventId);
                envelope.put("type", message.type());
                envelope.put("source", source);
                envelope.put("subject", id);
                envelope.put("time", office.now().toString());
                envelope.put("datacontenttype", "application/json");
                envelope.put("seq", seq);
                envelope.set("actor", actor(by));
                envelope.put("traceparent", trace.traceparent());
                ObjectNode data = json.valueToTree(message.data());
                data.set("deadlines", json.valueToTree(addressed(message, type.deadlines(id, state), Deadline::to)));
                data.set("tasks", json.valueToTree(addressed(message, type.tasks(id, state), Task::to)));
                data.set("notices", json.valueToTree(message.notices()));
                requireAddressed(message);
                envelope.set("data", data);
                String text = json.writeValueAsString(envelope);
                if (text.getBytes(StandardCharsets.UTF_8).length > MAX_TEXT) {
                    Refused.invalid("too-much-for-one-event", List.of(), "limit", MAX_TEXT);
                }
                entries.add(new BsonDocument("id", new BsonString(eventId))
                        .append("seq", new BsonInt64(seq))
                        .append("at", new BsonDateTime(now))
                        .append("type", new BsonString(message.type()))
                        .append("topic", new BsonString(message.topic()))
                        .append("key", new BsonString(message.key() == null ? id : message.key()))
                        .append("text", new BsonString(text))
                        .append("actor", new BsonString(by.id()))
                        .append("command", new BsonString(name)));
            }
        }
        return entries;
    }

    private static long first(long epoch, long version) {
        return (epoch << 40) + (version << 8);
    }

    /** Behind all events of a version. */
    static long last(long epoch, long version) {
        return first(epoch, version) + 255;
    }

    /** What concerns persons travels on a private topic, everything else on the others. */
    private static <T> List<T> addressed(Message message, List<T> all, Function<T, String> to) {
        return all.stream()
                .filter(one -> isPerson(to.apply(one)) == message.isPrivate())
                .toList();
    }

    private static void requireAddressed(Message message) {
        for (Notice notice : message.notices()) {
            if (isPerson(notice.to()) != message.isPrivate()) {
                throw new IllegalStateException(
                        message.type() + " on " + message.topic() + " must not tell " + notice.to());
            }
        }
    }

    private static boolean isPerson(String to) {
        return to.startsWith("person:");
    }

    /** On a topic an actor is a kind and a unit, never a person's id. */
    private ObjectNode actor(Actor by) {
        var actor = json.createObjectNode();
        actor.put("kind", by.kind().name().toLowerCase(java.util.Locale.ROOT));
        if (by.unit() != null) {
            actor.put("unit", by.unit());
        }
        return actor;
    }
}
