package io.districtoffice.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class EventReaderTest {

    private final EventReader reader = new EventReader();

    public record Step(int step) {}

    public record Needs(int absent) {}

    @Test
    void an_event_has_all_parts_of_its_envelope() {
        Event event = reader.read(Events.text("a", 7));
        assertThat(event.id()).isEqualTo("a#7");
        assertThat(event.is(Events.TYPE)).isTrue();
        assertThat(event.subject()).isEqualTo("a");
        assertThat(event.seq()).isEqualTo(7);
        assertThat(event.time()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(event.actor()).isEqualTo(new Event.By("person", "hekou"));
        assertThat(event.data(Step.class)).isEqualTo(new Step(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "type", "source", "subject", "time", "seq", "actor", "data"})
    void a_missing_field_is_named(String field) {
        String without = Events.text("a", 1).replace("\"" + field + "\":", "\"x-" + field + "\":");
        assertThatThrownBy(() -> reader.read(without))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("field " + field + " is missing");
    }

    @Test
    void what_is_not_json_is_refused_without_quoting_it() {
        assertThatThrownBy(() -> reader.read("{\"title\": 河口镇 }"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageNotContaining("河口镇");
        assertThatThrownBy(() -> reader.read("[]")).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> reader.read("")).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> reader.read(null)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> reader.read(Events.text("a", 1) + "{}")).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void wrong_types_are_refused() {
        String good = Events.text("a", 1);
        assertThatThrownBy(() -> reader.read(good.replace("\"seq\":1", "\"seq\":\"1\"")))
                .hasMessage("field seq is not a whole number");
        assertThatThrownBy(() -> reader.read(good.replace("2026-03-01T08:00:00.000Z", "yesterday")))
                .hasMessage("field time is not a time");
        assertThatThrownBy(() -> reader.read(good.replace("\"1.0\"", "\"2.0\"")))
                .hasMessage("specversion is not 1.0");
        assertThatThrownBy(() -> reader.read(Events.text("a", 1, "[]"))).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void depth_and_size_are_bounded() {
        String deep = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThatThrownBy(() -> reader.read(Events.text("a", 1, deep))).isInstanceOf(UnreadableEvent.class);
        String large = "{\"a\":\"" + "x".repeat(EventReader.MAX_BYTES) + "\"}";
        assertThatThrownBy(() -> reader.read(Events.text("a", 1, large))).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void a_field_that_is_new_is_let_through() {
        String newer = Events.text("a", 1, "{\"step\":1,\"added\":2}").replace("{\"spec", "{\"added\":{},\"spec");
        assertThatCode(() -> reader.read(newer).data(Step.class)).doesNotThrowAnyException();
    }

    @Test
    void data_that_does_not_fit_its_shape_is_unreadable() {
        assertThatThrownBy(() ->
                        reader.read(Events.text("a", 1, "{\"step\":\"河口镇\"}")).data(Step.class))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageNotContaining("河口镇");
        assertThatThrownBy(() -> reader.read(Events.text("a", 1)).data(Needs.class))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void the_work_of_a_listener_carries_the_trace_of_the_event() {
        Event event = reader.read(Events.text("a", 1));
        String trace = event.run(
                Mono.deferContextual(context -> Mono.just(Trace.current(context).traceId())));
        assertThat(trace).isEqualTo(Events.TRACE_ID);
    }

    @Test
    void work_that_takes_too_long_counts_as_transient() {
        Event event = reader.read(Events.text("a", 1));
        assertThatThrownBy(() -> event.run(Mono.never(), Duration.ofMillis(20)))
                .satisfies(e -> assertThat(Transient.is(e)).isTrue());
    }

    @Test
    void a_cause_never_shows_content() {
        assertThat(Cause.of(new IllegalStateException("no unit \"河口镇\" for 张三, phone 13912345678 (see 'x')")))
                .startsWith("IllegalStateException at EventReaderTest.")
                .doesNotContain("河口镇")
                .doesNotContain("张三")
                .doesNotContain("139")
                .contains("no unit … for …, phone …");
    }
}
