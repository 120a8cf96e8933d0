package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.DeskPerson;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.ReferenceCopy;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** Somebody of a district office who is active now; null for anybody else. */
    @Nullable
    DeskPerson desk(String person) {
        return reference
                .find("person:" + person)
                .filter(found -> "ACTIVE".equals(found.path("status").asString("")))
                .map(found -> new DeskPerson(
                        person,
                        found.path("name").asString(person),
                        found.path("office").asString(""),
                        found.path("roles")
                                .valueStream()
                                .map(role -> role.asString(""))
                                .collect(Collectors.toSet())))
                .orElse(null);
    }

    private String text(String key, String field, String otherwise) {
        return reference
                .find(key)
                .map(node -> node.path(field).asString(otherwise))
                .orElse(otherwise);
    }
}
