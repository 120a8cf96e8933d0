package io.districtoffice.platform.web;

import io.districtoffice.platform.decision.Refused.FieldError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is not a success, thrown where no {@code Refused} of the model fits: told as {@code
 * application/problem+json} of type {@code urn:problem:district-office:<code>}. Title and detail come from the message
 * bundles by the code, facts filled in by name.
 */
public final class Problem extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Problem(int status, String code, @Nullable Throwable cause) {
        super(code, cause, false, false);
        this.status = status;
        this.code = code;
    }

    /** @param facts name, value pairs for the texts */
    public static Problem of(int status, String code, Object... facts) {
        return new Problem(status, code, null).facts(facts);
    }

    /** The same with a cause that is logged, never told. */
    static Problem causedBy(Throwable cause, int status, String code, Object... facts) {
        return new Problem(status, code, cause).facts(facts);
    }

    /** 405 with {@code Allow}. */
    public static Problem methodNotAllowed(Set<String> methods) {
        String allowed = String.join(", ", new TreeSet<>(methods));
        return of(405, "method-not-allowed", "allowed", allowed).header("Allow", allowed);
    }

    private Problem facts(Object... pairs) {
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            facts.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return this;
    }

    /** Seconds are rounded up, at least one. */
    public Problem retryAfter(Duration wait) {
        return header("Retry-After", String.valueOf(Math.max(1, (wait.toMillis() + 999) / 1000)));
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Names a field that is at fault. */
    public Problem error(String field, String code, Object... facts) {
        var named = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            named.put(String.valueOf(facts[i]), facts[i + 1]);
        }
        return errors(List.of(new FieldError(field, code, named)));
    }

    Problem errors(List<FieldError> more) {
        errors.addAll(more);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    Map<String, Object> facts() {
        return facts;
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }
}
