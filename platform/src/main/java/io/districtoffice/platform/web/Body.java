package io.districtoffice.platform.web;

import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The kept body of one request, read as JSON when somebody first wants it. Used by one request's signals in turn. */
final class Body {

    static final Body EMPTY = new Body(new byte[0]);

    private static final int MAX_EXPONENT = 30;

    private final byte[] bytes;
    private @Nullable JsonNode tree;

    Body(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Problem 400 {@code malformed-body} or {@code text-not-allowed}. An empty body is {@code {}}. */
    JsonNode tree() {
        if (tree == null) {
            tree = isEmpty() ? Json.input().createObjectNode() : parse();
        }
        return tree;
    }

    /** The tree as a value; problem 400 naming every field that does not fit. */
    Object as(Type type) {
        JsonNode node = tree();
        List<FieldError> errors = Shape.errors(node, type);
        if (!errors.isEmpty()) {
            throw malformed().errors(errors);
        }
        try {
            return Json.input().treeToValue(node, Json.input().constructType(type));
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refused || cause instanceof Problem) {
                    throw (RuntimeException) cause;
                }
            }
            throw malformed().error(path(e), "field-malformed");
        }
    }

    /** JSON with sorted names, no white space and numbers without trailing zeros: equal bodies are equal texts. */
    String canonical() {
        var text = new StringBuilder(bytes.length + 16);
        write(tree(), text);
        return text.toString();
    }

    private JsonNode parse() {
        JsonNode parsed;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            parsed = Json.input().readTree(text);
        } catch (CharacterCodingException | JacksonException e) {
            throw malformed();
        }
        if (parsed == null || parsed.isMissingNode()) {
            throw malformed();
        }
        checkValues(parsed);
        return parsed;
    }

    private static void checkValues(JsonNode root) {
        var texts = new ArrayList<FieldError>();
        var numbers = new ArrayList<FieldError>();
        walk("", root, texts, numbers);
        if (!numbers.isEmpty()) {
            throw malformed().errors(numbers);
        }
        if (!texts.isEmpty()) {
            throw Problem.of(400, "text-not-allowed").errors(texts);
        }
    }

    private static void walk(String path, JsonNode node, List<FieldError> texts, List<FieldError> numbers) {
        if (texts.size() + numbers.size() > 10) {
            return;
        }
        if (node.isString()) {
            if (!TextRules.allowed(node.asString())) {
                texts.add(new FieldError(path, "text-not-allowed"));
            }
        } else if (node.isNumber()) {
            if (!bounded(node.decimalValue())) {
                numbers.add(new FieldError(path, "number-out-of-range"));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(path + "[" + i + "]", node.get(i), texts, numbers);
            }
        } else {
            node.forEachEntry((name, value) -> {
                String at = Shape.join(path, name);
                if (!TextRules.allowed(name)) {
                    texts.add(new FieldError(at, "text-not-allowed"));
                }
                walk(at, value, texts, numbers);
            });
        }
    }

    /** Nothing in an office counts beyond 30 digits; such numbers only make arithmetic slow. */
    private static boolean bounded(BigDecimal number) {
        return number.signum() == 0
                ? Math.abs((long) number.scale()) <= MAX_EXPONENT
                : Math.abs((long) number.precision() - number.scale()) <= MAX_EXPONENT;
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.forEachEntry(sorted::put);
            char before = '{';
            for (var entry : sorted.entrySet()) {
                text.append(before)
                        .append(Json.input().writeValueAsString(entry.getKey()))
                        .append(':');
                write(entry.getValue(), text);
                before = ',';
            }
            text.append(sorted.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            text.append('[');
            for (int i = 0; i < node.size(); i++) {
                if (i > 0) {
                    text.append(',');
                }
                write(node.get(i), text);
            }
            text.append(']');
        } else if (node.isNumber()) {
            text.append(node.decimalValue().stripTrailingZeros().toPlainString());
        } else {
            text.append(Json.input().writeValueAsString(node));
        }
    }

    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static Problem malformed() {
        return Problem.of(400, "malformed-body");
    }
}
