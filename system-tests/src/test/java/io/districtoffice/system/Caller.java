package io.districtoffice.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody who uses the API: a signed-in person, a machine client, or nobody. */
public final class Caller {

    private static final HttpClient HTTP =
            // as the gateway speaks it without TLS
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();

    private final URI base;
    private final String token;

    private Caller(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    public static Caller anonymous(URI base) {
        return new Caller(base, "");
    }

    public static Caller signedIn(URI base, String username) {
        var answer = anonymous(base)
                .send(anonymous(base)
                        .request("/api/v1/auth/login")
                        .header("Content-Type", "application/json")
                        .POST(text("{\"username\":\"" + username + "\",\"password\":\"district-demo\"}")));
        return new Caller(base, answer.expect(200).json().path("accessToken").asString(""));
    }

    public static Caller machine(URI base, String clientId) {
        String basic =
                Base64.getEncoder().encodeToString((clientId + ":district-demo").getBytes(StandardCharsets.UTF_8));
        var answer = anonymous(base)
                .send(anonymous(base)
                        .request("/api/v1/auth/token")
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(text("grant_type=client_credentials")));
        return new Caller(base, answer.expect(200).json().path("accessToken").asString(""));
    }

    public Caller at(URI other) {
        return new Caller(other, token);
    }

    public Caller withToken(String other) {
        return new Caller(base, other);
    }

    public String token() {
        return token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String body) {
        return post(path, body, newKey());
    }

    public Answer post(String path, String body, String key) {
        return send(json(path).header("Idempotency-Key", key).POST(text(body)));
    }

    /** A command on one version of a resource. */
    public Answer command(Answer resource, String path, String body) {
        return send(json(path)
                .header("Idempotency-Key", newKey())
                .header("If-Match", resource.header("ETag"))
                .POST(text(body)));
    }

    public Answer put(Answer resource, String path, String body) {
        return send(json(path).header("If-Match", resource.header("ETag")).PUT(text(body)));
    }

    public HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    public HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(15));
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static HttpClient http() {
        return HTTP;
    }

    public static HttpRequest.BodyPublisher text(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    /** A UUIDv7, as the documentation advises. */
    public static String newKey() {
        var random = ThreadLocalRandom.current();
        long most = (System.currentTimeMillis() << 16) | 0x7000L | random.nextInt(0x1000);
        long least = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(most, least).toString();
    }
}
