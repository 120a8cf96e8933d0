package io.districtoffice.notification.kind.model;

import java.util.Set;

/**
 * What is special about some kinds of notices; everything else is an ordinary one. Which they are is data, see
 * {@code notification-kinds.yaml}.
 *
 * @param acknowledge codes of those whose receipt is to be confirmed: that they were read is not enough
 * @param urgent codes of those that are pushed at night too and that no cap holds up
 */
public record Kinds(Set<String> acknowledge, Set<String> urgent) {

    public Kinds {
        acknowledge = Set.copyOf(acknowledge);
        urgent = Set.copyOf(urgent);
    }

    public boolean mustAcknowledge(String what) {
        return acknowledge.contains(what);
    }

    public boolean isUrgent(String what) {
        return urgent.contains(what);
    }
}
