package io.districtoffice.notification.inbox;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a person's inbox is asked for.
 *
 * @param unread true for what is not read yet, false for all
 * @param kinds these only; null for all
 * @param unacknowledged true for what is not confirmed yet
 * @param subject what is about this aggregate only; null for all
 */
record InboxFilter(
        String person, boolean unread, @Nullable Set<String> kinds, boolean unacknowledged, @Nullable String subject) {

    /** What a cursor is tied to. */
    Map<String, Object> values() {
        var values = new TreeMap<String, Object>(Map.of("person", person, "unread", unread));
        if (kinds != null) {
            values.put("what", new TreeSet<>(kinds));
        }
        if (unacknowledged) {
            values.put("unacknowledged", true);
        }
        if (subject != null) {
            values.put("subject", subject);
        }
        return values;
    }
}
