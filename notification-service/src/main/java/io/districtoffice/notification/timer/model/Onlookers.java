package io.districtoffice.notification.timer.model;

import io.districtoffice.platform.decision.Deadline;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a deadline: who must act, the whole unit, and the people of the district office that it concerns. One that
 * is addressed to a person is that person's alone: it may be about something that even his unit does not see (I17).
 */
public final class Onlookers {

    private static final List<String> OFFICE_ROLES = List.of(
            "CLERK", "SECRETARY", "DIRECTOR", "LEADER", "EDITOR", "CHIEF_EDITOR", "SUPERVISOR", "DUTY", "DUTY_LEADER");

    private Onlookers() {}

    public static boolean admit(Deadline deadline, Collection<String> readerKeys) {
        return readerKeys.stream().anyMatch(keys(deadline)::contains);
    }

    static Set<String> keys(Deadline deadline) {
        var keys = new HashSet<String>();
        keys.add(deadline.to());
        String[] to = deadline.to().split(":");
        if (to[0].equals("person")) {
            return keys;
        }
        if (to[0].equals("unit") && to.length > 1) {
            keys.add("unit:" + to[1]);
        }
        addOffice(keys, to[0].equals("office") && to.length > 1 ? to[1] : null);
        addOffice(keys, deadline.office());
        return keys;
    }

    private static void addOffice(Set<String> keys, @Nullable String office) {
        if (office != null) {
            OFFICE_ROLES.forEach(role -> keys.add("office:" + office + ":" + role));
        }
    }
}
