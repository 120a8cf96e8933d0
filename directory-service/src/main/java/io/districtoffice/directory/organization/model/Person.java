package io.districtoffice.directory.organization.model;

import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Someone who works in the district. How he signs in is not known here: this record is published whole.
 *
 * @param office the unit again when it is a district office, else null
 * @param post what he is called in his unit
 * @param roles sorted, without repetition
 */
public record Person(
        String id, String name, String unit, @Nullable String office, String post, List<Role> roles, Status status) {

    public enum Status {
        ACTIVE,
        LEFT
    }

    public Person {
        roles = List.copyOf(new TreeSet<>(roles));
        if (office != null && !office.equals(unit)) {
            throw new IllegalArgumentException(id + ": belongs to " + unit + ", not to the office " + office);
        }
    }

    /** Enters the directory, or is refused when the roles exclude each other (architecture.md §6). */
    public static Decision<Person, PersonEvent> enrolled(Person person) {
        if (person.roles.isEmpty()) {
            return Refused.because("person-without-role", "person", person.id);
        }
        requireSeparateAuditor(person);
        return Decision.of(person, new PersonEvent.Enrolled(person.id));
    }

    private static void requireSeparateAuditor(Person person) {
        if (person.roles.contains(Role.AUDITOR)
                && (person.roles.contains(Role.SYSTEM_ADMIN) || person.roles.contains(Role.SECURITY_ADMIN))) {
            Refused.because("auditor-stands-apart", "person", person.id);
        }
    }

    public boolean mayAct() {
        return status == Status.ACTIVE;
    }
}
