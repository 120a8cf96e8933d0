package io.districtoffice.inforeport;

import io.districtoffice.platform.decision.Actor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the service over HTTP. */
public final class Caller {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Actor actor;
    private final IntSupplier port;

    private Caller(Actor actor) {
        this(actor, TestOffice::port);
    }

    private Caller(Actor actor, IntSupplier port) {
        this.actor = actor;
        this.port = port;
    }

    /** The same one at another process of the service. */
    public Caller at(IntSupplier other) {
        return new Caller(actor, other);
    }

    public static Caller clerk(String unit) {
        return person(unit, "clerk", "UNIT_CLERK", null);
    }

    public static Caller head(String unit) {
        return person(unit, "head", "UNIT_HEAD", null);
    }

    public static Caller editor(String office) {
        return person(office, "desk", "EDITOR", office);
    }

    /** A second editor of the same desk. */
    public static Caller editor2(String office) {
        return person(office, "desk2", "EDITOR", office);
    }

    public static Caller chief(String office) {
        return person(office, "chief", "CHIEF_EDITOR", office);
    }

    public static Caller machine(String unit) {
        return new Caller(new Actor(
                unit + "-system",
                Actor.Kind.CLIENT,
                unit + " 业务系统",
                unit,
                null,
                Set.of(),
                Set.of("reports:submit", "reports:read"),
                null));
    }

    public static Caller as(Actor actor) {
        return new Caller(actor);
    }

    private static Caller person(String unit, String what, String role, String office) {
        String id = "p-" + unit + "-" + what;
        return new Caller(
                new Actor(id, Actor.Kind.PERSON, "姓名" + unit + what, unit, office, Set.of(role), Set.of(), "s-" + id));
    }

    public Actor actor() {
        return actor;
    }

    /** A unit that no other test has. */
    public static String newUnit() {
        return "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String body) {
        return send(command(path, newKey(), body));
    }

    public Answer post(String path, String key, String body) {
        return send(command(path, key, body));
    }

    /** A command on what was read before. */
    public Answer post(String path, Answer read, String body) {
        return send(command(path, newKey(), body).header("If-Match", read.etag()));
    }

    public Answer put(String path, Answer read, String body) {
        return send(json(request(path), "PUT", body).header("If-Match", read.etag()));
    }

    public Answer upload(String name, String mediaType, byte[] content) {
        return send(request("/api/v1/report-attachments")
                .header("Idempotency-Key", newKey())
                .header("Content-Type", mediaType)
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8))
                .POST(BodyPublishers.ofByteArray(content)));
    }

    public HttpRequest.Builder command(String path, String key, String body) {
        return json(request(path), "POST", body).header("Idempotency-Key", key);
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, String body) {
        return request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
    }

    public HttpRequest.Builder request(String path) {
        return to(port.getAsInt(), path).header("Authorization", "Bearer " + TestOffice.TOKENS.token(actor));
    }

    public static HttpRequest.Builder anonymous(String path) {
        return to(TestOffice.port(), path);
    }

    private static HttpRequest.Builder to(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    public static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    public static CompletableFuture<Answer> sendAsync(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(Answer::new);
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError(
                        response.request().method() + " " + response.uri() + ": " + status() + " " + response.body());
            }
            return this;
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String string(String field) {
            return json().path(field).asString("");
        }

        public String id() {
            return string("id");
        }

        public String path() {
            return "/api/v1/reports/" + id();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String etag() {
            return header("ETag");
        }

        public String code() {
            return string("type").replace("urn:problem:district-office:", "");
        }

        /** The fields at fault. */
        public List<String> fields() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString())
                    .toList();
        }

        public List<String> ids() {
            return json().path("items")
                    .valueStream()
                    .map(item -> item.path("id").asString())
                    .toList();
        }
    }
}
