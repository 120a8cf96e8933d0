package io.districtoffice.system.prove;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that somebody sends by mistake or by ill will.
 *
 * @param what the mutation
 * @param refused it must be answered 4xx; else anything but 5xx will do
 */
record BadRequest(String what, String method, String path, Map<String, String> headers, byte[] body, boolean refused) {

    static BadRequest body(String what, Endpoint endpoint, String path, byte[] body, boolean refused) {
        return new BadRequest(what, endpoint.method(), path, usual(), body, refused);
    }

    static BadRequest body(String what, Endpoint endpoint, String path, String body, boolean refused) {
        return body(what, endpoint, path, body.getBytes(StandardCharsets.UTF_8), refused);
    }

    static Map<String, String> usual() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("If-Match", "\"1\"");
        headers.put("Idempotency-Key", io.districtoffice.system.Caller.newKey());
        return headers;
    }

    BadRequest with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    BadRequest without(String header) {
        headers.remove(header);
        return this;
    }
}
