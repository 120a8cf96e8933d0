package io.districtoffice.notification.inbox;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a person's inbox is asked for.
 *
 * @param unread true for what is not read yet, false for all
 * @param what one kind only; null for all
 */
record InboxFilter(String person, boolean unread, @Nullable String what) {

    /** What a cursor is tied to. */
    Map<String, Object> values() {
        var values = new TreeMap<String, Object>(Map.of("person", person, "unread", unread));
        if (what != null) {
            values.put("what", what);
        }
        return values;
    }
}
