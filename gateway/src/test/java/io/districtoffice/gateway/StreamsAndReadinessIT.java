package io.districtoffice.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class StreamsAndReadinessIT {

    private static final String STREAM = "/api/v1/notifications/stream";

    private static Door door;

    @BeforeAll
    static void open() {
        door = new Door(Map.of(
                "office.gateway.backend.answer", "500ms",
                "office.gateway.backend.pause", "500ms",
                "office.gateway.backend.streams", "2"));
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @AfterEach
    void reference() {
        Door.WithReference.caughtUp = true;
    }

    @Test
    void an_event_passes_the_moment_it_happens_and_the_stream_outlives_every_other_limit() throws Exception {
        Sinks.Many<String> events = Sinks.many().replay().all();
        var cancelled = stream(events);
        try (var raw = open(1)) {
            events.tryEmitNext("id: 1\ndata: first\n\n");
            await().atMost(Duration.ofSeconds(2)).until(() -> raw.some(500).contains("data: first"));
            // longer than an answer or a pause may take elsewhere
            await().pollDelay(Duration.ofMillis(1200)).until(() -> true);
            assertThat(cancelled).isFalse();
            events.tryEmitNext("id: 2\ndata: second\n\n");
            await().atMost(Duration.ofSeconds(2)).until(() -> raw.some(500).contains("data: second"));
            assertThat(door.notification.seen(STREAM).get(0).headers()).containsEntry("last-event-id", "0");
        }
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(cancelled).isTrue());
    }

    @Test
    void the_service_ends_a_stream() throws Exception {
        Sinks.Many<String> events = Sinks.many().replay().all();
        stream(events);
        try (var raw = open(2)) {
            events.tryEmitNext("data: last\n\n");
            events.tryEmitComplete();
            await().atMost(Duration.ofSeconds(2)).until(() -> raw.some(500).contains("data: last"));
        }
    }

    @Test
    void ready_says_who_is_and_needs_the_directory_and_the_reference() {
        assertThat(door.send(door.request("/healthz")).statusCode()).isEqualTo(200);
        ready(door.report, false);
        ready(door.notification, true);
        ready(door.directory, true);
        await().atMost(Duration.ofSeconds(4)).untilAsserted(() -> {
            var answer = door.send(door.request("/readyz"));
            assertThat(answer.statusCode()).isEqualTo(200);
            var told = Door.json(answer);
            assertThat(told.path("status").asString()).isEqualTo("ready");
            assertThat(told.path("services")
                            .path("directory-service")
                            .path("ready")
                            .asBoolean())
                    .isTrue();
            assertThat(told.path("services")
                            .path("info-report-service")
                            .path("ready")
                            .asBoolean())
                    .isFalse();
            assertThat(told.path("services")
                            .path("info-report-service")
                            .path("parts")
                            .path("store")
                            .asString())
                    .isEqualTo("down");
            assertThat(told.path("services").size()).isEqualTo(5);
        });

        Door.WithReference.caughtUp = false;
        becomesNotReady();
        Door.WithReference.caughtUp = true;
        door.directory.on("/internal/ready", (request, response) -> Mono.never());
        becomesNotReady();
    }

    private void becomesNotReady() {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            var answer = door.send(door.request("/readyz"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Door.json(answer).path("status").asString()).isEqualTo("not-ready");
        });
    }

    private static void ready(Service service, boolean ready) {
        service.on("/internal/ready", (request, response) -> response.status(ready ? 200 : 503)
                .sendString(Mono.just(
                        "{\"ready\":" + ready + ",\"parts\":{\"store\":\"" + (ready ? "up" : "down") + "\"}}"))
                .then());
    }

    private static AtomicBoolean stream(Sinks.Many<String> events) {
        var cancelled = new AtomicBoolean();
        door.notification.on(STREAM, (request, response) -> {
            request.withConnection(connection -> connection.onDispose(() -> cancelled.set(true)));
            return response.header("Content-Type", "text/event-stream").sse().sendString(events.asFlux());
        });
        return cancelled;
    }

    private static Raw open(int person) throws Exception {
        var raw = new Raw(door.port);
        raw.write("GET " + STREAM + " HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nLast-Event-ID: 0\r\n"
                + "Authorization: Bearer " + Door.token("p-" + person, "hekou") + "\r\n\r\n");
        return raw;
    }
}
