package io.districtoffice.notification;

import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.store.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as other services send them. */
public final class Happenings {

    private static final Map<String, String> TOPICS = Map.of(
            "inforeport", "office.info-report", "supervision", "office.supervision", "document", "office.document");
    private static final Map<String, String> SOURCES = Map.of(
            "inforeport", "info-report-service",
            "supervision", "supervision-service",
            "document", "document-service",
            "directory", "directory-service");

    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.<String, Object>of(
                    "bootstrap.servers", EmbeddedParts.bootstrapServers(), "acks", "all", "max.block.ms", 10_000),
            new StringSerializer(),
            new StringSerializer());

    private Happenings() {}

    /** An event of a report, with more to be said. */
    public static Happening report() {
        return new Happening("inforeport.report.submitted.v1", newId(), 256);
    }

    /** What only persons are told of the same aggregate travels on a topic of its own. */
    public static Happening personal(Happening of) {
        return personal("inforeport.report.told.v1", of);
    }

    public static Happening personal(String type, Happening of) {
        return new Happening(type, of.subject, of.seq + 1);
    }

    /** An event of another service. */
    public static Happening of(String type) {
        return new Happening(type, newId(), 256);
    }

    public static String newId() {
        return Ids.next(Instant.now());
    }

    public static void reference(String key, ObjectNode data) {
        put("office.directory.reference", key, new Happening("directory.entry.v1", key, 1).text(data));
    }

    public static void put(String topic, String key, String text) {
        try {
            PRODUCER.send(new ProducerRecord<>(topic, key, text)).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One event in the making; sent again it is the same event. */
    public static final class Happening {
        public final String id = newId();
        public final String subject;
        private final String type;
        private final long seq;
        private Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        private final ObjectNode data = TestOffice.JSON.createObjectNode();

        private Happening(String type, String subject, long seq) {
            this.type = type;
            this.subject = subject;
            this.seq = seq;
            data.putArray("notices");
            data.putArray("tasks");
            data.putArray("deadlines");
        }

        /** A later event of the same aggregate; by its {@code seq}, whenever it comes. */
        public Happening later(int steps) {
            return new Happening(type, subject, seq + steps);
        }

        public long seq() {
            return seq;
        }

        public Happening at(Instant time) {
            at = time;
            return this;
        }

        public Happening notice(String to, String what, String... facts) {
            var notice = data.withArray("notices").addObject().put("to", to).put("what", what);
            var named = notice.putObject("facts");
            for (int i = 0; i + 1 < facts.length; i += 2) {
                named.put(facts[i], facts[i + 1]);
            }
            return this;
        }

        public Happening task(String to, String what, Instant due) {
            return task(to, what, due, null);
        }

        public Happening task(String to, String what, Instant due, Instant from) {
            var task = data.withArray("tasks").addObject().put("to", to).put("what", what);
            if (due != null) {
                task.put("due", due.toString());
            }
            if (from != null) {
                task.put("from", from.toString());
            }
            return this;
        }

        public Happening deadline(Deadline deadline) {
            var one = data.withArray("deadlines").addObject();
            one.put("rule", deadline.rule()).put("occurrence", deadline.occurrence());
            one.put("start", deadline.start().toString())
                    .put("due", deadline.due().toString());
            one.put("original", deadline.original().toString()).put("pausedMs", deadline.pausedMs());
            one.put("state", deadline.state().name()).put("to", deadline.to());
            one.put("ladder", deadline.ladder()).put("office", deadline.office());
            if (deadline.term() != null) {
                one.set("term", TestOffice.JSON.valueToTree(deadline.term()));
            }
            return this;
        }

        public Happening with(String field, JsonNode value) {
            data.set(field, value);
            return this;
        }

        public Happening sent() {
            put(topic(), subject, text(data));
            return this;
        }

        private String topic() {
            return TOPICS.get(type.split("\\.")[0]) + (type.endsWith(".told.v1") ? ".private" : "");
        }

        /** Behind everything that was sent about the other. */
        public Happening sentBehind(Happening other) {
            put(topic(), other.subject, text(data));
            return this;
        }

        private String text(JsonNode facts) {
            var event = TestOffice.JSON.createObjectNode();
            event.put("specversion", "1.0")
                    .put("id", id)
                    .put("type", type)
                    .put("source", SOURCES.get(type.split("\\.")[0]));
            event.put("subject", subject).put("time", at.toString()).put("datacontenttype", "application/json");
            event.put("seq", seq).put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            event.putObject("actor").put("kind", "person").put("unit", "hekou");
            event.set("data", facts);
            return TestOffice.JSON.writeValueAsString(event);
        }
    }
}
