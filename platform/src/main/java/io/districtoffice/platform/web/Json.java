package io.districtoffice.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * The two JSON mappers of HTTP. Input: no unknown or doubled names, nothing behind the end, no coercion between kinds,
 * depth ≤ 50, ≤ 50,000 tokens, names ≤ 200 and numbers ≤ 40 characters; times are RFC 3339 with offset. Output: no nulls,
 * times in UTC with milliseconds.
 */
public final class Json {

    private static final DateTimeFormatter UTC_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final JsonMapper INPUT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxTokenCount(50_000)
                            .maxNameLength(200)
                            .maxNumberLength(40)
                            .maxStringLength(BodyFilter.LIMIT)
                            .maxDocumentLength(BodyFilter.LIMIT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule("times-in").addDeserializer(Instant.class, new TimeIn()))
            .build();

    private static final JsonMapper OUTPUT = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule("times-out").addSerializer(Instant.class, new TimeOut()))
            .build();

    private Json() {}

    public static JsonMapper input() {
        return INPUT;
    }

    public static JsonMapper output() {
        return OUTPUT;
    }

    /**
     * A time of a request: RFC 3339 with offset, years 1 to 9999, cut to milliseconds as the store keeps it.
     *
     * @throws java.time.DateTimeException when it is not one
     */
    static Instant time(String text) {
        var time = OffsetDateTime.parse(text);
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw new java.time.DateTimeException("year");
        }
        return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static final class TimeIn extends StdScalarDeserializer<Instant> {
        TimeIn() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (Instant) context.handleUnexpectedToken(getValueType(context), parser);
            }
            try {
                return time(parser.getString());
            } catch (java.time.DateTimeException notATime) {
                throw context.weirdStringException(parser.getString(), Instant.class, "RFC 3339 with offset");
            }
        }
    }

    private static final class TimeOut extends StdScalarSerializer<Instant> {
        TimeOut() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            out.writeString(UTC_MILLIS.format(value));
        }
    }
}
