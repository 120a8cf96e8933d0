package io.districtoffice.notification.worklist;

import io.districtoffice.platform.decision.Actor;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the caller's work is asked for. A filter only ever narrows the keys that he holds: nobody sees what he may
 * not act on.
 *
 * @param keys reader keys, sorted
 * @param subject id of an aggregate; null for all
 */
record WorkFilter(Set<String> keys, @Nullable String subject) {

    private static final Set<String> UNIT_ROLES = Set.of("UNIT_CLERK", "UNIT_HEAD");

    /** A unit's system sees what the people of its unit should do. */
    static WorkFilter of(Actor by) {
        var keys = new TreeSet<>(by.readerKeys());
        if (by.isClient() && by.unit() != null) {
            UNIT_ROLES.forEach(role -> keys.add("unit:" + by.unit() + ":" + role));
        }
        return new WorkFilter(keys, null);
    }

    /** Null narrows nothing. */
    WorkFilter of(@Nullable String about) {
        return new WorkFilter(keys, about);
    }

    /** What waits for a role that the caller holds. */
    WorkFilter as(@Nullable String role) {
        return role == null ? this : keeping(key -> key.endsWith(":" + role) && !key.startsWith("person:"));
    }

    /** What waits for a unit or an office that the caller belongs to. */
    WorkFilter in(@Nullable String unit) {
        return unit == null ? this : keeping(key -> unitOf(key).equals(unit));
    }

    /** What waits for the caller alone. */
    WorkFilter own(boolean own) {
        return own ? keeping(key -> key.startsWith("person:")) : this;
    }

    private static String unitOf(String key) {
        String[] parts = key.split(":");
        return parts.length > 1 && (parts[0].equals("unit") || parts[0].equals("office")) ? parts[1] : "";
    }

    private WorkFilter keeping(java.util.function.Predicate<String> wanted) {
        return new WorkFilter(keys.stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new)), subject);
    }

    /** What a cursor is tied to. */
    Map<String, Object> values() {
        var values = new TreeMap<String, Object>(Map.of("to", keys));
        if (subject != null) {
            values.put("subject", subject);
        }
        return values;
    }
}
