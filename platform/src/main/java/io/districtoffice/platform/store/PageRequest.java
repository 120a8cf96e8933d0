package io.districtoffice.platform.store;

import org.jspecify.annotations.Nullable;

/**
 * What page is asked for.
 *
 * @param limit 1–200
 * @param after opaque cursor of the page before, or null for the first
 */
public record PageRequest(int limit, @Nullable String after) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 200;

    public static PageRequest first(int limit) {
        return new PageRequest(limit, null);
    }
}
