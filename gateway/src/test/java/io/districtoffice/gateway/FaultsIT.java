package io.districtoffice.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class FaultsIT {

    private static final AtomicInteger RECEIVED = new AtomicInteger();

    private static Door door;
    private static ServerSocket hangsUp;

    @BeforeAll
    static void open() throws IOException {
        hangsUp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var accepting = new Thread(() -> hangUp(hangsUp));
        accepting.setDaemon(true);
        accepting.start();
        door = new Door(Map.of(
                "office.gateway.backend.print-answer", "500ms",
                "office.routes.hanging-up-service", "http://127.0.0.1:" + hangsUp.getLocalPort(),
                "office.routes.away-service", "http://127.0.0.1:" + freePort(),
                "office.gateway.backend.answer", "3s",
                "office.gateway.backend.pause", "1s",
                "office.gateway.backend.under-way", "20",
                "office.gateway.backend.breaker.slow", "5s",
                "office.gateway.backend.breaker.rest", "1s"));
    }

    @AfterAll
    static void close() throws IOException {
        hangsUp.close();
        door.close();
    }

    @Test
    void a_killed_service_is_503_fast_and_comes_back() {
        assertThat(door.get("/api/v1/loans").statusCode()).isEqualTo(200);
        door.document.kill();
        try {
            for (int i = 0; i < 15; i++) {
                long start = System.nanoTime();
                var answer = door.get("/api/v1/loans");
                assertThat(Door.problem(answer)).as("%d %s", i, answer).isEqualTo("503 service-unavailable");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            }
            assertThat(breaker("document-service")).isEqualTo(2);
            assertThat(door.get("/api/v1/me").statusCode()).isEqualTo(200);
        } finally {
            door.document.start();
        }
        await().atMost(Duration.ofSeconds(8))
                .untilAsserted(
                        () -> assertThat(door.get("/api/v1/loans").statusCode()).isEqualTo(200));
        await().atMost(Duration.ofSeconds(8)).untilAsserted(() -> {
            door.get("/api/v1/loans");
            assertThat(breaker("document-service")).isZero();
        });
    }

    @Test
    void a_service_that_does_not_answer_is_503_within_the_time() {
        door.supervision.on("/api/v1/supervision-items/stuck", (request, response) -> Mono.never());
        long start = System.nanoTime();
        var answer = door.get("/api/v1/supervision-items/stuck");
        assertThat(Door.problem(answer)).isEqualTo("503 service-unavailable");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(2900), Duration.ofSeconds(6));
        assertThat(door.supervision.seen("/api/v1/supervision-items/stuck")).hasSize(1);
        await().untilAsserted(() -> assertThat(underWay("supervision-service")).isZero());
    }

    @Test
    void a_file_that_is_printed_has_a_time_of_its_own() {
        door.supervision.on("/api/v1/supervision-items/long/pdf", (request, response) -> Mono.never());
        long start = System.nanoTime();
        var answer = door.get("/api/v1/supervision-items/long/pdf");
        assertThat(Door.problem(answer)).isEqualTo("503 service-unavailable");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(400), Duration.ofMillis(2900));
    }

    @Test
    void an_answer_that_stops_in_the_middle_breaks_off() throws Exception {
        door.report.on("/api/v1/reports/halting", (request, response) -> response.header("Content-Length", "100")
                .sendString(Flux.concat(Mono.just("half"), Mono.never()))
                .then());
        try (var raw = new Raw(door.port)) {
            raw.write("GET /api/v1/reports/halting HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + Door.token("p-1", "hekou") + "\r\n\r\n");
            assertThat(raw.rest()).startsWith("HTTP/1.1 200").endsWith("half");
        }
        await().untilAsserted(() -> assertThat(underWay("info-report-service")).isZero());
    }

    /** A service that takes a request and drops the connection may have done the work already. */
    @Test
    void what_may_have_been_received_is_not_sent_twice() {
        assertThat(Door.problem(door.send(post("/api/v1/hanging-up", "k-" + UUID.randomUUID()))))
                .isEqualTo("503 service-unavailable");
        assertThat(RECEIVED).hasValue(1);
        assertThat(Door.problem(door.get("/api/v1/hanging-up"))).isEqualTo("503 service-unavailable");
        assertThat(RECEIVED).hasValue(2);
    }

    @Test
    void what_was_not_sent_is_tried_once_more() {
        double before = repeats();
        assertThat(door.send(post("/api/v1/away", "k-1")).statusCode()).isEqualTo(503);
        assertThat(repeats() - before).isEqualTo(1);
        assertThat(door.send(post("/api/v1/away", null)).statusCode()).isEqualTo(503);
        assertThat(repeats() - before).isEqualTo(1);
        assertThat(door.get("/api/v1/away").statusCode()).isEqualTo(503);
        assertThat(repeats() - before).isEqualTo(2);
    }

    @Test
    void a_service_s_own_refusals_pass_as_they_are_and_do_not_close_the_door() {
        door.directory.on("/api/v1/units/full", (request, response) -> response.status(503)
                .header("Content-Type", "application/problem+json")
                .header("Retry-After", "7")
                .sendString(Mono.just("{\"type\":\"urn:problem:district-office:too-much-waiting\",\"status\":503}"))
                .then());
        for (int i = 0; i < 20; i++) {
            var answer = door.get("/api/v1/units/full");
            assertThat(Door.problem(answer)).isEqualTo("503 too-much-waiting");
            assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        }
        assertThat(breaker("directory-service")).isZero();
    }

    @Test
    void no_more_are_under_way_than_allowed() {
        Sinks.Empty<Void> released = Sinks.empty();
        door.notification.on("/api/v1/notifications/slow", (request, response) -> response.sendString(
                        released.asMono().thenReturn("{}"))
                .then());
        var refused = new AtomicInteger();
        var answers = Flux.range(0, 40)
                .flatMap(
                        i -> Mono.fromFuture(door.http.sendAsync(
                                door.request("/api/v1/notifications/slow", "p-" + i, "u-" + i)
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())),
                        40)
                .map(HttpResponse::statusCode)
                .doOnNext(status -> {
                    if (status == 503 && refused.incrementAndGet() == 20) {
                        released.tryEmitEmpty();
                    }
                })
                .collectList()
                .block(Duration.ofSeconds(15));
        assertThat(answers).filteredOn(status -> status == 200).hasSize(20);
        assertThat(answers).filteredOn(status -> status == 503).hasSize(20);
        await().untilAsserted(() -> assertThat(underWay("notification-service")).isZero());
    }

    private static HttpRequest.Builder post(String path, String key) {
        var post = door.request(path, "p-1", "hekou")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        return key == null ? post : post.header("Idempotency-Key", key);
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void hangUp(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().read(new byte[4096]);
                RECEIVED.incrementAndGet();
                socket.setSoLinger(true, 0); // a reset, which a client may take for "never arrived"
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static double repeats() {
        return door.context
                .getBean(MeterRegistry.class)
                .get("office.gateway.repeats")
                .counter()
                .count();
    }

    private static double breaker(String service) {
        return gauge("office.gateway.breaker.state", service);
    }

    private static double underWay(String service) {
        return gauge("office.gateway.under.way", service);
    }

    private static double gauge(String name, String service) {
        return door.context
                .getBean(MeterRegistry.class)
                .get(name)
                .tag("service", service)
                .gauge()
                .value();
    }
}
