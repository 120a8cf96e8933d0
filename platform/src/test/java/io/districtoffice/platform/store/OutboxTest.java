package io.districtoffice.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.platform.trace.Trace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What concerns persons travels on a private topic, and nothing else does. */
class OutboxTest {

    private static final String PUBLIC = "office.test";
    private static final String PRIVATE = "office.test.private";

    private record Told(String fact) {}

    /** Waits for a unit and for a person; each event is told on the topics given. */
    private record Waiting(List<Message> messages) implements AggregateType<String, String> {

        @Override
        public String name() {
            return "waiting";
        }

        @Override
        public int schema() {
            return 1;
        }

        @Override
        public Class<String> stateClass() {
            return String.class;
        }

        @Override
        public Set<String> readers(String state) {
            return Set.of("unit:hekou");
        }

        @Override
        public Instant sortTime(String state) {
            return Instant.EPOCH;
        }

        @Override
        public List<Message> messages(String id, String after, String event) {
            return messages;
        }

        @Override
        public List<Task> tasks(String id, String state) {
            return List.of(
                    new Task("unit:hekou", "note.send", null),
                    new Task("person:desk", "note.check", null, Instant.EPOCH));
        }
    }

    private static Message told(String topic, Notice... notices) {
        return Message.to(topic, "test.note.told.v1", new Told("a"), notices);
    }

    private static Notice to(String reader) {
        return new Notice(reader, "note.changed", Map.of());
    }

    private static List<JsonNode> written(Message... messages) {
        var system = Clock.systemUTC();
        var outbox = new Outbox("test-service", new OfficeTime(system, Duration.ZERO), system, null);
        return outbox
                .entries(
                        new Waiting(List.of(messages)),
                        "0".repeat(26),
                        0,
                        1,
                        "state",
                        List.of("event"),
                        Actor.system("test"),
                        "test",
                        Trace.from(null))
                .stream()
                .map(entry -> JsonMapper.shared()
                        .readTree(entry.getString("text").getValue())
                        .path("data"))
                .toList();
    }

    @Test
    void the_open_work_of_a_person_travels_on_a_private_topic_only() {
        var data = written(told(PUBLIC, to("unit:hekou")), told(PRIVATE, to("person:desk")));
        assertThat(data.get(0).path("tasks").toString()).contains("unit:hekou").doesNotContain("person:");
        assertThat(data.get(1).path("tasks").toString())
                .contains("person:desk", "\"from\"")
                .doesNotContain("unit:");
    }

    @Test
    void a_notice_to_a_person_on_a_public_topic_is_a_fault_and_so_is_the_reverse() {
        assertThatThrownBy(() -> written(told(PUBLIC, to("person:desk")))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> written(told(PRIVATE, to("unit:hekou")))).isInstanceOf(IllegalStateException.class);
    }
}
