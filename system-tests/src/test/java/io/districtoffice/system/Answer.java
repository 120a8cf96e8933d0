package io.districtoffice.system;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer over HTTP, with its body as JSON when it is one. */
public record Answer(int status, String text, JsonNode json, HttpResponse<?> raw) {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    public static Answer of(HttpResponse<String> response) {
        return of(response, response.body());
    }

    /** @param text of a body that is none itself */
    public static Answer of(HttpResponse<?> response, String text) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        var json = type.contains("json") && !text.isEmpty() ? JSON.readTree(text) : JSON.createObjectNode();
        return new Answer(response.statusCode(), text, json, response);
    }

    public String header(String name) {
        return raw.headers().firstValue(name).orElse("");
    }

    public String id() {
        return json.path("id").asString("");
    }

    /** The stable code of a problem. */
    public String problem() {
        return json.path("type").asString("").replace("urn:problem:district-office:", "");
    }

    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + ", got " + status + ": " + text);
        }
        return this;
    }
}
