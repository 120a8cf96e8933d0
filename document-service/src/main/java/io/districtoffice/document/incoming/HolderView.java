package io.districtoffice.document.incoming;

import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.decision.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who has it: a person, a unit, or those who have a role in an office.
 *
 * @param key reader key
 * @param id of the person, unit or office
 */
record HolderView(String key, Kind kind, String id, @Nullable String name, @Nullable String role) {

    enum Kind {
        PERSON,
        UNIT,
        ROLE
    }

    static HolderView of(String key, People people) {
        String[] parts = key.split(":");
        return switch (parts[0]) {
            case "person" -> {
                Person person = people.person(parts[1]);
                yield new HolderView(key, Kind.PERSON, parts[1], person == null ? null : person.name(), null);
            }
            case "unit" -> new HolderView(key, Kind.UNIT, parts[1], people.nameOf(parts[1]), null);
            default -> new HolderView(key, Kind.ROLE, parts[1], people.nameOf(parts[1]), parts[2]);
        };
    }
}
