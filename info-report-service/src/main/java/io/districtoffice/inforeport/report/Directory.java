package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.DeskPerson;
import io.districtoffice.inforeport.report.model.Instructing;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.events.ReferenceCopy;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What reports need to know of units and machine clients, from the copy of the directory's reference. */
final class Directory {

    static final String DEFAULT_DESK = "district-gov";

    private final ReferenceCopy reference;

    Directory(ReferenceCopy reference) {
        this.reference = reference;
    }

    /**
     * The district office whose desk a report is for: the one that was asked for, else the unit's own.
     *
     * <p>Error: Refused VALUE {@code report.no-such-office}.
     */
    String desk(Actor by, @Nullable String wanted) {
        if (wanted == null) {
            return by.unit() == null ? DEFAULT_DESK : text("unit:" + by.unit(), "desk", DEFAULT_DESK);
        }
        return isOffice(wanted)
                ? wanted
                : Refused.invalid(List.of(new Refused.FieldError("desk", "report.no-such-office")));
    }

    /** Whether it is a district office that exists now. */
    boolean isOffice(String id) {
        return reference
                .find("unit:" + id)
                .filter(Directory::isActive)
                .filter(unit -> "DISTRICT_OFFICE".equals(unit.path("kind").asString("")))
                .isPresent();
    }

    /** Those of the named units that can be given work now. */
    Set<String> known(Instructing.Wish wish) {
        return Stream.concat(Stream.ofNullable(wish.leadUnit()), wish.coUnits().stream())
                .filter(unit -> reference
                        .find("unit:" + unit)
                        .filter(Directory::isActive)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** All units that report, in the customary order, with the names people know. */
    List<ReportingUnit> reporting() {
        return reference.all("unit:").stream()
                .filter(Directory::isActive)
                .filter(unit -> !Set.of("DISTRICT", "DISTRICT_OFFICE")
                        .contains(unit.path("kind").asString("")))
                .sorted(Comparator.comparingInt(unit -> unit.path("place").asInt(0)))
                .map(unit -> new ReportingUnit(
                        unit.path("id").asString(""),
                        unit.path("shortName").asString(unit.path("name").asString(""))))
                .toList();
    }

    record ReportingUnit(String id, String name) {}

    private static boolean isActive(JsonNode found) {
        return "ACTIVE".equals(found.path("status").asString(""));
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
                .filter(Directory::isActive)
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
