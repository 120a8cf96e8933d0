package io.districtoffice.platform.web;

import io.districtoffice.platform.decision.ClassificationMark;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules on well-formed values of a request, all told at once (422 {@code invalid-value}, or {@code classified} when one
 * carries a mark, with {@code errors[]}). Lengths are code points.
 */
public final class Checks {

    private final List<FieldError> errors = new ArrayList<>();
    private boolean classified;

    private Checks() {}

    public static Checks start() {
        return new Checks();
    }

    /** A text of {@code min} to {@code max} code points; only white space counts as empty, null counts as 0. */
    public Checks text(String field, @Nullable String value, int min, int max) {
        int length = value == null || value.isBlank() ? 0 : value.codePointCount(0, value.length());
        return unless(length >= min && length <= max, field, "text-length", "min", min, "max", max, "length", length);
    }

    /** A text without a classification mark (R46); null passes. */
    public Checks unclassified(String field, @Nullable String value) {
        if (ClassificationMark.isIn(value)) {
            classified = true;
            add(field, "classified");
        }
        return this;
    }

    /** The value must be there. */
    public Checks present(String field, @Nullable Object value) {
        return unless(value != null, field, "value-missing");
    }

    /** A list of {@code min} to {@code max} entries; null counts as 0. */
    public Checks size(String field, @Nullable Collection<?> value, int min, int max) {
        int size = value == null ? 0 : value.size();
        return unless(size >= min && size <= max, field, "list-size", "min", min, "max", max, "size", size);
    }

    /** A number of {@code min} to {@code max}; null passes. */
    public Checks number(String field, @Nullable Number value, long min, long max) {
        var exact = value == null ? null : new BigDecimal(value.toString());
        boolean inside = exact == null
                || (exact.compareTo(BigDecimal.valueOf(min)) >= 0 && exact.compareTo(BigDecimal.valueOf(max)) <= 0);
        return unless(inside, field, "number-range", "min", min, "max", max);
    }

    /** Adds an error unless the condition holds. */
    public Checks unless(boolean condition, String field, String code, Object... facts) {
        return condition ? this : add(field, code, facts);
    }

    /** Adds an error; facts are name, value pairs for the message {@code <code>.field}. */
    public Checks add(String field, String code, Object... facts) {
        var named = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            named.put(String.valueOf(facts[i]), facts[i + 1]);
        }
        errors.add(new FieldError(field, code, named));
        return this;
    }

    /** Throws {@link Refused} (422) naming every field at fault; does nothing when there is none. */
    public void orThrow() {
        if (classified) {
            Refused.invalid("classified", errors, "rule", "R46");
        }
        if (!errors.isEmpty()) {
            Refused.invalid(errors);
        }
    }
}
