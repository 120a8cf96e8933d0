package io.districtoffice.platform.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request against the sample, told in a line. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String method;
    private final HttpRequest.Builder request;
    private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

    private Http(String method, String path) {
        this.method = method;
        request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SampleOffice.port() + path))
                .timeout(Duration.ofSeconds(10));
    }

    public static Http anonymous(String method, String path) {
        return new Http(method, path);
    }

    /** As a clerk, with a key of its own where there is a command. */
    public static Http get(String path) {
        return new Http("GET", path).token(SampleOffice.TOKENS.token(SampleOffice.CLERK));
    }

    public static Http post(String path, String json) {
        return new Http("POST", path)
                .token(SampleOffice.TOKENS.token(SampleOffice.CLERK))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .json(json);
    }

    public Http token(String token) {
        request.setHeader("Authorization", "Bearer " + token);
        return this;
    }

    public Http with(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    public Http json(String json) {
        return json.isEmpty() ? this : body("application/json", HttpRequest.BodyPublishers.ofString(json));
    }

    public Http body(String type, HttpRequest.BodyPublisher publisher) {
        request.setHeader("Content-Type", type);
        body = publisher;
        return this;
    }

    public Answer answer() {
        try {
            var response = CLIENT.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response);
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

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Code of the problem. */
        public String code() {
            return json().path("type").asString("").replace("urn:problem:district-office:", "");
        }

        /** {@code field code} of each error, in order. */
        public java.util.List<String> errors() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString() + " "
                            + error.path("code").asString())
                    .toList();
        }
    }
}
