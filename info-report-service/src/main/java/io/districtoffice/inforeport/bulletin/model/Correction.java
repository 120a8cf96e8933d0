package io.districtoffice.inforeport.bulletin.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was put right in an issue that was out already.
 *
 * @param revision the revision that it made
 */
public record Correction(int revision, String reason, Person by, Instant at, List<Changed> items) {

    public Correction {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * One item that was changed.
     *
     * @param title as it was before; null when it has not been changed
     * @param body as it was before; null when it has not been changed
     * @param withdrawn whether this correction withdrew it
     */
    public record Changed(String report, @Nullable String title, @Nullable String body, boolean withdrawn) {

        int length() {
            return length(title) + length(body);
        }

        private static int length(@Nullable String text) {
            return text == null ? 0 : text.codePointCount(0, text.length());
        }
    }

    int length() {
        return items.stream().mapToInt(Changed::length).sum();
    }
}
