package io.districtoffice.system.prove;

import io.districtoffice.system.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Requests of an endpoint made from its OpenAPI file. */
final class Asking {

    private Asking() {}

    static Answer call(Endpoint endpoint, Who who, Map<String, String> parameters, String filter, String body) {
        String path = endpoint.path();
        for (var parameter : parameters.entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", encoded(parameter.getValue()));
        }
        var query = new ArrayList<String>();
        if (endpoint.shared()) {
            query.add("service=" + endpoint.service());
        }
        for (JsonNode parameter : endpoint.parameters()) {
            String name = parameter.path("name").asString("");
            if (parameter.path("in").asString("").equals("query")
                    && parameter.path("required").asBoolean(false)
                    && !filter.startsWith(name + "=")) {
                var value = Sample.of(endpoint.api(), parameter.path("schema"), false);
                query.add(name + "=" + encoded(value.asString("1")));
            }
        }
        if (!filter.isEmpty()) {
            query.add(filter);
        }
        return Calls.politely(
                who.caller(), endpoint, path + (query.isEmpty() ? "" : "?" + String.join("&", query)), body);
    }

    /** Of a creation: what nobody accepts, so that nothing comes of it. */
    static String body(Endpoint endpoint, boolean whole) {
        if (!endpoint.ofOne() || endpoint.path().contains("{year}")) {
            return "{\"noSuchField\": 1}";
        }
        return endpoint.requestSchema().isMissingNode()
                ? "{}"
                : Sample.of(endpoint.api(), endpoint.requestSchema(), whole).toString();
    }

    /** Every way in which a list may be asked for these values. */
    static List<String> filters(Endpoint endpoint, Set<String> values) {
        var filters = new ArrayList<String>(List.of("limit=200"));
        for (JsonNode parameter : endpoint.parameters()) {
            JsonNode schema = Sample.resolved(endpoint.api(), parameter.path("schema"));
            String name = parameter.path("name").asString("");
            if (parameter.path("in").asString("").equals("query")
                    && Sample.type(schema).equals("string")
                    && !schema.has("enum")
                    && !schema.has("format")
                    && !name.equals("after")) {
                values.forEach(value -> filters.add(name + "=" + encoded(value)));
            }
        }
        return filters;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
