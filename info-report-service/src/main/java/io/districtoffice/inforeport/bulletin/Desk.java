package io.districtoffice.inforeport.bulletin;

import io.districtoffice.platform.decision.Actor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Those of a district office who make its publications. */
final class Desk {

    private static final List<String> ROLES = List.of("EDITOR", "CHIEF_EDITOR", "DIRECTOR");

    private Desk() {}

    static String key(String office, String role) {
        return "office:" + office + ":" + role;
    }

    static Set<String> keys(String office) {
        var keys = new LinkedHashSet<String>();
        ROLES.forEach(role -> keys.add(key(office, role)));
        return keys;
    }

    /** The one key by which this actor lists what the desk has; empty for everybody else. */
    static Optional<String> keyOf(Actor by) {
        String office = by.office();
        return office == null
                ? Optional.empty()
                : ROLES.stream().filter(by::hasRole).findFirst().map(role -> key(office, role));
    }
}
