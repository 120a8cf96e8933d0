package io.districtoffice.platform.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A transition that the rules refuse. The code is stable and public ({@code urn:problem:district-office:<code>}); title
 * and detail come from the message bundles with the facts filled in by name.
 */
public final class Refused extends RuntimeException {

    /** How a refusal is told over HTTP. */
    public enum Kind {
        /** 409: the state does not allow it. */
        STATE,
        /** 403: this actor may not. */
        RIGHT,
        /** 422: a rule on a well-formed value; {@link #errors()} names the fields. */
        VALUE,
        /** 503: not now; the same request may be repeated. */
        BUSY
    }

    /** One field that breaks a rule: JSON path, stable code, facts for the message. */
    public record FieldError(String field, String code, Map<String, Object> facts) {
        public FieldError {
            facts = Map.copyOf(facts);
        }

        public FieldError(String field, String code) {
            this(field, code, Map.of());
        }
    }

    private final String code;
    private final Kind kind;
    private final transient Map<String, Object> facts;
    private final transient List<FieldError> errors;

    private Refused(String code, Kind kind, Map<String, Object> facts, List<FieldError> errors) {
        super(code, null, false, false);
        this.code = code;
        this.kind = kind;
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        this.errors = List.copyOf(errors);
    }

    /** Refused by state (409). Facts are name, value pairs. Returns nothing: it throws, in the place of a decision. */
    public static <T> T because(String code, Object... facts) {
        throw new Refused(code, Kind.STATE, pairs(facts), List.of());
    }

    /** Refused by state (409); the errors name the fields that point to what is not in the state for it. */
    public static <T> T because(String code, List<FieldError> errors, Object... facts) {
        throw new Refused(code, Kind.STATE, pairs(facts), errors);
    }

    /** Refused by right (403). */
    public static <T> T forbidden(String code, Object... facts) {
        throw new Refused(code, Kind.RIGHT, pairs(facts), List.of());
    }

    /** Refused by a rule on values (422); the errors name the fields. */
    public static <T> T invalid(List<FieldError> errors) {
        throw new Refused("invalid-value", Kind.VALUE, Map.of(), errors);
    }

    /** Refused by one rule on values with a code of its own (422). */
    public static <T> T invalid(String code, List<FieldError> errors, Object... facts) {
        throw new Refused(code, Kind.VALUE, pairs(facts), errors);
    }

    /** Not now (503): nothing was stored, the same request may be repeated. */
    public static <T> T busy(String code, Object... facts) {
        throw new Refused(code, Kind.BUSY, pairs(facts), List.of());
    }

    private static Map<String, Object> pairs(Object... facts) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            map.put(String.valueOf(facts[i]), facts[i + 1]);
        }
        return map;
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
