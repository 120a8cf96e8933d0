package io.districtoffice.system.prove;

import io.districtoffice.system.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values that a schema of an OpenAPI file allows. */
final class Sample {

    private static final JsonNodeFactory NODES = Answer.JSON.getNodeFactory();
    private static final int DEEPEST = 12;

    private Sample() {}

    /** Follows {@code $ref} within the file. */
    static JsonNode resolved(JsonNode api, JsonNode node) {
        JsonNode at = node;
        for (int i = 0; i < DEEPEST && at.has("$ref"); i++) {
            at = api.at(at.path("$ref").asString().substring(1));
        }
        return at;
    }

    /** @param whole every property, not only the required ones */
    static JsonNode of(JsonNode api, JsonNode schema, boolean whole) {
        return of(api, schema, whole, 0);
    }

    private static JsonNode of(JsonNode api, JsonNode given, boolean whole, int depth) {
        JsonNode schema = resolved(api, given);
        if (schema.has("anyOf") || schema.has("oneOf")) {
            return of(api, schema.path(schema.has("anyOf") ? "anyOf" : "oneOf").path(0), whole, depth + 1);
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "object" -> {
                var object = NODES.objectNode();
                schema.path("properties").properties().forEach(property -> {
                    boolean required = false;
                    for (JsonNode name : schema.path("required")) {
                        required |= name.asString().equals(property.getKey());
                    }
                    if (depth < DEEPEST && (required || whole)) {
                        object.set(property.getKey(), of(api, property.getValue(), whole, depth + 1));
                    }
                });
                yield object;
            }
            case "array" -> {
                var array = NODES.arrayNode();
                for (int i = 0;
                        i < Math.max(whole ? 1 : 0, schema.path("minItems").asInt(0));
                        i++) {
                    array.add(of(api, schema.path("items"), whole, depth + 1));
                }
                yield array;
            }
            case "integer", "number" -> NODES.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> NODES.booleanNode(true);
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode(text(schema));
        };
    }

    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString() : type.asString(schema.has("properties") ? "object" : "string");
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date-time" -> "2026-12-20T06:00:00+08:00";
            case "date" -> "2026-12-20";
            case "time" -> "16:00";
            default -> {
                String pattern = schema.path("pattern").asString("");
                yield pattern.startsWith("^[0-2]") ? "09:00" : pattern.startsWith("^[01]") ? "01-01" : "文字";
            }
        };
    }
}
