package io.districtoffice.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The query of a request, as an argument of a controller's method. An unknown, repeated or malformed parameter is 400.
 */
public final class QueryParameters {

    private static final int MAX_LENGTH = 500;
    private static final Set<String> OF_LISTS = Set.of("limit", "after", "count");

    private final MultiValueMap<String, String> values;

    QueryParameters(MultiValueMap<String, String> values) {
        this.values = values;
    }

    /** Refuses (400 {@code parameter-unknown}) what is neither named here nor {@code limit}, {@code after}, {@code count}. */
    public QueryParameters only(String... names) {
        var known = new HashSet<>(Arrays.asList(names));
        known.addAll(OF_LISTS);
        return within(known);
    }

    /** Refuses (400 {@code parameter-unknown}) what is not named here: for what has no pages. */
    public QueryParameters exactly(String... names) {
        return within(Set.of(names));
    }

    private QueryParameters within(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw Problem.of(400, "parameter-unknown", "name", name);
            }
        }
        return this;
    }

    /** The value or null when absent or empty. */
    public @Nullable String text(String name) {
        var given = values.get(name);
        if (given == null || given.isEmpty()) {
            return null;
        }
        String value = given.get(0);
        if (given.size() > 1 || (value != null && (value.length() > MAX_LENGTH || !TextRules.allowed(value)))) {
            throw malformed(name);
        }
        return value == null || value.isEmpty() ? null : value;
    }

    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        return parsed(name, text -> Enum.valueOf(type, text));
    }

    /** RFC 3339 with offset, cut to milliseconds. */
    public @Nullable Instant instant(String name) {
        // a plus that was not encoded arrives as a space, and no such time has one
        return parsed(name, text -> Json.time(text.replace(' ', '+')));
    }

    /** {@code 2026-11-22}. */
    public @Nullable LocalDate date(String name) {
        return parsed(name, LocalDate::parse);
    }

    public @Nullable Long number(String name) {
        return parsed(name, Long::valueOf);
    }

    /** False when absent; anything but {@code true} and {@code false} is 400. */
    public boolean flag(String name) {
        String text = text(name);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw malformed(name);
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parse) {
        String text = text(name);
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException notOne) {
            throw malformed(name);
        }
    }

    private static Problem malformed(String name) {
        return Problem.of(400, "parameter-malformed", "name", name).error(name, "parameter-malformed", "name", name);
    }
}
