package io.districtoffice.document.outgoing;

import io.districtoffice.document.outgoing.model.OrganKind;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.events.ReferenceCopy;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Units and people, from the copy of the directory's reference. */
final class DocumentDirectory {
    private static final String PERSON = "person:";
    private static final String UNIT = "unit:";

    private final ReferenceCopy reference;

    DocumentDirectory(ReferenceCopy reference) {
        this.reference = reference;
    }

    /** @param office whether it is a district office */
    record Unit(String id, String name, OrganKind kind, boolean office) {}

    /** A unit that is not closed; null for anything else. */
    @Nullable
    Unit unit(String id) {
        return reference
                .find(UNIT + id)
                .filter(found -> !text(found, "status").equals("CLOSED"))
                .filter(found -> !text(found, "kind").equals("DISTRICT"))
                .map(found -> new Unit(id, found.path("name").asString(id), kind(text(found, "kind")), isOffice(found)))
                .orElse(null);
    }

    private static boolean isOffice(JsonNode unit) {
        return text(unit, "kind").equals("DISTRICT_OFFICE");
    }

    private static OrganKind kind(String kind) {
        return switch (kind) {
            case "DISTRICT_OFFICE" -> OrganKind.OFFICE;
            case "DEPARTMENT" -> OrganKind.DEPARTMENT;
            case "TOWN", "STREET" -> OrganKind.TOWN;
            default -> OrganKind.OTHER;
        };
    }

    /** The name people know; a unit that is unknown here stays an id. */
    String nameOf(String unit) {
        return reference
                .find(UNIT + unit)
                .map(found -> found.path("name").asString(unit))
                .orElse(unit);
    }

    /** A leader of the office who is active; null for anybody else. */
    @Nullable
    Person leader(String person, String office) {
        return reference
                .find(PERSON + person)
                .filter(found -> text(found, "status").equals("ACTIVE"))
                .filter(found -> text(found, "office").equals(office))
                .filter(found -> found.path("roles").valueStream().anyMatch(role -> role.asString("")
                        .equals("LEADER")))
                .map(found -> new Person(person, found.path("name").asString(null)))
                .orElse(null);
    }

    private static String text(JsonNode found, String field) {
        return found.path(field).asString("");
    }
}
