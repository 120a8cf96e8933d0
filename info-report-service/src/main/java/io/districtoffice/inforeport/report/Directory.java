package io.districtoffice.inforeport.report;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.ReferenceCopy;

/** What reports need to know of units and machine clients, from the copy of the directory's reference. */
final class Directory {

    static final String DEFAULT_DESK = "district-gov";

    private final ReferenceCopy reference;

    Directory(ReferenceCopy reference) {
        this.reference = reference;
    }

    /** The district office whose desk a unit reports to. */
    String deskOf(String unit) {
        return text("unit:" + unit, "desk", DEFAULT_DESK);
    }

    /** The name people know; a unit that is unknown here stays an id. */
    String nameOf(String unit) {
        return text("unit:" + unit, "name", unit);
    }

    /** Whether a machine client is trusted to say that the unit's head has signed. */
    boolean signsForTheHead(Actor by) {
        return by.isClient()
                && reference
                        .find("client:" + by.id())
                        .map(client -> client.path("delegatedSignOff").asBoolean(false))
                        .orElse(false);
    }

    private String text(String key, String field, String otherwise) {
        return reference
                .find(key)
                .map(node -> node.path(field).asString(otherwise))
                .orElse(otherwise);
    }
}
