package io.districtoffice.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DoorIT {

    private static Door door;

    @BeforeAll
    static void open() {
        door = new Door(Map.of());
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void each_path_reaches_its_service() {
        assertThat(door.get("/api/v1/me").body()).contains("directory-service");
        assertThat(door.get("/api/v1/reports").body()).contains("info-report-service");
        assertThat(door.get("/api/v1/reports/1/history?limit=5").body()).contains("info-report-service");
        assertThat(door.get("/api/v1/loans").body()).contains("document-service");
        assertThat(door.get("/api/v1/dead-letters?service=document").body()).contains("document-service");
        assertThat(door.get("/api/v1/audit?service=info-report-service").body()).contains("info-report-service");
        assertThat(door.report.seen("/api/v1/reports/1/history").get(0).uri())
                .isEqualTo("/api/v1/reports/1/history?limit=5");
    }

    @Test
    void what_is_not_for_outside_is_not_found() {
        for (String path : List.of(
                "/internal/ready",
                "/internal/snapshots",
                "/actuator/health",
                "/actuator/gateway/routes",
                "/api/v1/nothing",
                "/api/v1/audit",
                "/api/v1/audit?service=elsewhere",
                "/assets/nothing.js",
                "/console/index.html",
                "/index.html",
                "/nothing")) {
            assertThat(Door.problem(door.get(path))).as(path).isEqualTo("404 no-such-resource");
            assertThat(Door.problem(door.send(door.request(path)))).as(path).isEqualTo("404 no-such-resource");
        }
        for (Service service : List.of(door.directory, door.report, door.document)) {
            assertThat(service.seen)
                    .noneMatch(seen -> seen.uri().startsWith("/internal/snap")
                            || seen.uri().startsWith("/actuator"));
        }
    }

    @Test
    void a_path_that_two_readers_read_differently_stays_outside() {
        for (String path : List.of(
                "/api/v1/reports/../../../internal/ready",
                "/api/v1/reports/%2e%2e/x",
                "/api/v1/reports/..%2fx",
                "/api/v1/reports//x",
                "/api/v1/reports;x=1",
                "/api/v1/reports/%00",
                "/api/v1/reports/%252e%252e")) {
            assertThat(Raw.send(door.port, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("malformed-path");
        }
    }

    @Test
    void who_somebody_is_comes_from_the_token_alone() {
        var answer = door.send(door.request("/api/v1/reports/stripped", "p-1", "hekou")
                .header("X-User", "leader")
                .header("X-User-Id", "leader")
                .header("X-Roles", "LEADER")
                .header("X-Unit-Id", "shiba")
                .header("X-Auth-Request-User", "leader")
                .header("X-Remote-User", "leader")
                .header("X-Principal", "leader")
                .header("X-Anything-New", "1")
                .header("Forwarded", "for=9.9.9.9")
                .header("X-Forwarded-For", "9.9.9.9")
                .header("X-Forwarded-User", "leader")
                .header("X-Forwarded-Host", "elsewhere")
                .header("X-Original-URL", "/internal/ready")
                .header("Accept-Language", "en")
                .header("If-Match", "\"3\"")
                .header("traceparent", "00-" + "ab".repeat(16) + "-" + "cd".repeat(8) + "-01"));

        assertThat(answer.statusCode()).isEqualTo(200);
        var sent = door.report.seen("/api/v1/reports/stripped").get(0).headers();
        assertThat(sent.keySet())
                .isSubsetOf(
                        "authorization",
                        "accept",
                        "accept-language",
                        "if-match",
                        "traceparent",
                        "x-forwarded-for",
                        "x-forwarded-host",
                        "x-forwarded-proto",
                        "host",
                        "user-agent",
                        "content-length");
        assertThat(sent)
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-host", "127.0.0.1:" + door.port)
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("accept-language", "en")
                .containsEntry("if-match", "\"3\"");
        assertThat(sent.get("traceparent")).startsWith("00-" + "ab".repeat(16));
        assertThat(answer.headers().allValues("X-Trace-Id")).containsExactly("ab".repeat(16));
    }

    @Test
    void every_answer_carries_the_same_headers_once() {
        for (HttpResponse<String> answer : List.of(
                door.get("/api/v1/reports/headers"),
                door.get("/api/v1/nothing"),
                door.send(door.request("/api/v1/me")),
                door.send(door.request("/healthz")))) {
            var headers = answer.headers();
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
            assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
            assertThat(headers.allValues("X-Trace-Id")).hasSize(1).doesNotContain("of-the-service");
            assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
        }
        assertThat(door.get("/api/v1/reports/headers").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    /** A page of an issue allows its own style sheet by hash, a file of somebody's runs in a sandbox. */
    @Test
    void what_a_service_says_of_the_safety_of_its_own_page_stands() {
        door.report.on(
                "/api/v1/reports/page", (request, response) -> response.header("Content-Security-Policy", "sandbox")
                        .header("Content-Type", "text/html")
                        .sendString(reactor.core.publisher.Mono.just("<p>")));
        assertThat(door.get("/api/v1/reports/page").headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox");
    }

    @Test
    void no_token_but_a_good_one_passes() throws Exception {
        var hmac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(Door.KEY.getKeyID())
                        .build(),
                Door.claims("p-1", "hekou").build());
        hmac.sign(new MACSigner(Door.KEY.toPublicJWK().toJSONString()));
        String good = Door.token("p-1", "hekou");
        var bad = Map.of(
                "alg none", new PlainJWT(Door.claims("p-1", "hekou").build()).serialize(),
                "HS256 by the public key", hmac.serialize(),
                "another key",
                        Door.signed(Door.key(), Door.claims("p-1", "hekou").build()),
                "another issuer",
                        Door.signed(
                                Door.KEY,
                                Door.claims("p-1", "hekou").issuer("x").build()),
                "another audience",
                        Door.signed(
                                Door.KEY,
                                Door.claims("p-1", "hekou").audience("x").build()),
                "expired",
                        Door.signed(
                                Door.KEY,
                                Door.claims("p-1", "hekou")
                                        .expirationTime(Date.from(Instant.now().minusSeconds(1)))
                                        .build()),
                "cut", good.substring(0, good.length() - 4),
                "long", "x".repeat(100_000));
        int before = door.directory.seen("/api/v1/me").size();
        bad.forEach((what, token) -> {
            var answer = door.send(door.request("/api/v1/me").header("Authorization", "Bearer " + token));
            assertThat(Door.problem(answer)).as(what).isEqualTo("401 token-refused");
        });
        assertThat(door.send(door.request("/api/v1/me")).statusCode()).isEqualTo(401);
        assertThat(door.directory.seen("/api/v1/me")).hasSize(before);
        assertThat(door.send(door.request("/api/v1/me").header("Authorization", "Bearer " + good))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_session_that_was_ended_is_refused_at_once() {
        String token = Door.token("p-leaving", "hekou");
        var request = door.request("/api/v1/me").header("Authorization", "Bearer " + token);
        assertThat(door.send(request).statusCode()).isEqualTo(200);
        Door.WithReference.REVOKED.add("session:s-p-leaving");
        assertThat(door.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void too_much_is_refused_before_the_service_hears_of_it() {
        var answer = door.send(door.request("/api/v1/reports", "p-1", "hekou")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("\"" + "x".repeat(400_000) + "\"")));
        assertThat(Door.problem(answer)).isEqualTo("413 body-too-large");
        assertThat(door.report.seen("/api/v1/reports"))
                .noneMatch(seen -> seen.method().equals("POST"));
    }

    @Test
    void a_body_without_an_end_is_answered_before_its_end() throws Exception {
        long before = door.report.bytes.get();
        try (var raw = new Raw(door.port)) {
            raw.write("POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Idempotency-Key: k-endless\r\nAuthorization: Bearer " + Door.token("p-1", "hekou")
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            assertThat(raw.answerToChunksWithoutEnd(4 << 20))
                    .startsWith("HTTP/1.1 413")
                    .contains("body-too-large");
        }
        assertThat(door.report.bytes.get() - before).isLessThanOrEqualTo(256 * 1024);
    }

    @Test
    void a_file_passes_as_it_comes_and_not_more_than_fifty_megabytes() throws Exception {
        byte[] file = new byte[2 << 20];
        var answer = door.send(door.request("/api/v1/report-attachments", "p-1", "hekou")
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "attachment; filename*=UTF-8''a.pdf")
                .POST(BodyPublishers.ofByteArray(file)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(door.report.bytes.get()).isGreaterThanOrEqualTo(file.length);
        assertThat(door.report.seen("/api/v1/report-attachments").get(0).headers())
                .containsKey("content-disposition");

        assertThat(Raw.send(
                        door.port,
                        "POST /api/v1/report-attachments HTTP/1.1\r\nHost: x\r\nContent-Type: application/pdf\r\n"
                                + "Authorization: Bearer " + Door.token("p-1", "hekou")
                                + "\r\nContent-Length: 52428801\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
        try (var raw = new Raw(door.port)) {
            raw.write("POST /api/v1/report-attachments HTTP/1.1\r\nHost: x\r\nContent-Type: application/pdf\r\n"
                    + "Authorization: Bearer " + Door.token("p-1", "hekou") + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            assertThat(raw.answerToChunksWithoutEnd(80 << 20)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void what_is_no_request_is_told_as_a_problem() {
        String end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
        assertThat(Raw.send(door.port, "GET /" + "x".repeat(9000) + end + "\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("application/problem+json", "request-line-too-long");
        assertThat(Raw.send(door.port, "GET /healthz" + end + "X-A: " + "x".repeat(200_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json");
        assertThat(Raw.send(door.port, "GET /healthz" + end + "X-A: 1\r\n".repeat(100) + "\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("too-many-headers");
        assertThat(Raw.send(door.port, "GET /healthz" + end + "Authorization: a\r\nAuthorization: b\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("header-twice");
        assertThat(Raw.send(door.port, "nonsense\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("malformed-request");
        assertThat(Raw.send(
                        door.port,
                        "POST /api/v1/reports" + end
                                + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x"))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void the_management_port_is_another_and_shows_no_routes() {
        int management = door.context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        assertThat(management).isNotEqualTo(door.port);
        String end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        assertThat(Raw.send(management, "GET /actuator/health" + end)).startsWith("HTTP/1.1 200");
        assertThat(Raw.send(management, "GET /actuator/gateway/routes" + end)).startsWith("HTTP/1.1 404");
        assertThat(Raw.send(management, "GET /actuator/prometheus" + end)).contains("office_gateway_breaker_state");
    }

    @Test
    void the_gateway_has_no_store() {
        assertThat(door.context.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase().contains("mongo"));
        assertThat(door.context.getBeansOfType(com.mongodb.reactivestreams.client.MongoClient.class))
                .isEmpty();
        assertThat(door.context.getBeansOfType(org.springframework.kafka.listener.MessageListenerContainer.class))
                .isEmpty();
    }
}
