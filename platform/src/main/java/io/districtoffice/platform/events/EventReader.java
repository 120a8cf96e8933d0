package io.districtoffice.platform.events;

import io.districtoffice.platform.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the envelope of an event: every field of it must be there and of its type, fields that are not known are let
 * through. At most 1 MB and 50 deep.
 */
public final class EventReader {

    static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_DEPTH = 50;
    private static final int MAX_NAME = 200;
    private static final int MAX_ENVELOPE = 2000;
    private static final Pattern TRACEPARENT = Pattern.compile("\"traceparent\"\\s*:\\s*\"([-0-9a-f]{55})\"");

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_BYTES)
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws UnreadableEvent when it is not an event; its message never quotes content */
    public Event read(@Nullable String text) {
        JsonNode envelope = tree(text);
        if (!text(envelope, "specversion").equals("1.0")) {
            throw new UnreadableEvent("specversion is not 1.0");
        }
        JsonNode actor = member(envelope, "actor");
        JsonNode data = member(envelope, "data");
        if (!actor.isObject() || !data.isObject()) {
            throw new UnreadableEvent("actor or data is not an object");
        }
        return new Event(
                text(envelope, "id"),
                text(envelope, "type"),
                text(envelope, "source"),
                text(envelope, "subject"),
                time(text(envelope, "time")),
                seq(envelope),
                new Event.By(text(actor, "kind"), optional(actor, "unit")),
                optional(envelope, "traceparent"),
                data,
                json);
    }

    /** The trace of a record for log lines, without reading it whole; the envelope has it before the data. */
    static Optional<Trace> traceOf(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var match = TRACEPARENT.matcher(text).region(0, Math.min(text.length(), MAX_ENVELOPE));
        return match.find() ? Optional.of(Trace.from(match.group(1))) : Optional.empty();
    }

    private JsonNode tree(@Nullable String text) {
        if (text == null) {
            throw new UnreadableEvent("no event: the record is empty");
        }
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new UnreadableEvent("larger than " + MAX_BYTES + " bytes");
        }
        try {
            JsonNode tree = json.readTree(text);
            if (!tree.isObject()) {
                throw new UnreadableEvent("not a JSON object");
            }
            return tree;
        } catch (JacksonException e) {
            throw new UnreadableEvent("not JSON we read" + place(e.getLocation()));
        }
    }

    private static String place(@Nullable TokenStreamLocation at) {
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static JsonNode member(JsonNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            throw new UnreadableEvent("field " + field + " is missing");
        }
        return value;
    }

    private static String text(JsonNode object, String field) {
        JsonNode value = member(object, field);
        if (!value.isString()
                || value.stringValue().isEmpty()
                || value.stringValue().length() > MAX_NAME) {
            throw new UnreadableEvent("field " + field + " is not a text of 1 to " + MAX_NAME + " characters");
        }
        return value.stringValue();
    }

    private static @Nullable String optional(JsonNode object, String field) {
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? null : text(object, field);
    }

    private static long seq(JsonNode envelope) {
        JsonNode value = member(envelope, "seq");
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnreadableEvent("field seq is not a whole number");
        }
        return value.longValue();
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableEvent("field time is not a time");
        }
    }
}
