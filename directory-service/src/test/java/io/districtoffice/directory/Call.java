package io.districtoffice.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request, told in a line. */
public final class Call {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COOKIE = "office_refresh=";

    private final String method;
    private final HttpRequest.Builder request;
    private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

    Call(int port, String method, String path) {
        this.method = method;
        this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(15));
    }

    public Call token(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Call basic(String user, String secret) {
        String pair = user + ":" + secret;
        return with(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    public Call cookie(String refreshToken) {
        return with("Cookie", COOKIE + refreshToken);
    }

    public Call with(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    public Call json(String text) {
        return body("application/json", text);
    }

    public Call form(String text) {
        return body("application/x-www-form-urlencoded", text);
    }

    public Call body(String type, String text) {
        body = HttpRequest.BodyPublishers.ofString(text);
        return with("Content-Type", type);
    }

    public Answer send() {
        try {
            return new Answer(CLIENT.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public Answer expect(int status) {
            assertThat(status()).as(text()).isEqualTo(status);
            return this;
        }

        /** Expects a problem of this status and code. */
        public Answer expect(int status, String code) {
            expect(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(json().path("type").asString()).isEqualTo("urn:problem:district-office:" + code);
            assertThat(json().path("title").asString("")).isNotBlank();
            assertThat(json().path("detail").asString("")).isNotBlank();
            return this;
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The refresh token that was set, empty when it was taken back, null when there is none. */
        public String refreshToken() {
            Optional<String> set = response.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(COOKIE))
                    .findFirst();
            return set.map(cookie -> cookie.substring(COOKIE.length(), cookie.indexOf(';')))
                    .orElse(null);
        }
    }
}
