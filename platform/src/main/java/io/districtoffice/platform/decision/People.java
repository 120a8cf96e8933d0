package io.districtoffice.platform.decision;

import io.districtoffice.platform.decision.Refused.FieldError;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the directory knows now. */
public interface People {

    /** Somebody of a district office who is active, with his roles; null for anybody else. */
    @Nullable
    Official official(String person, String office);

    /** The office's leader when it has exactly one. */
    @Nullable
    Person onlyLeader(String office);

    /** Somebody of the unit who is active; null for anybody else. */
    @Nullable
    Person member(String person, String unit);

    /** A person who is active; null for anybody else. */
    @Nullable
    Person person(String person);

    /** Whether it is an active unit that can be given work; a district office is none. */
    boolean isUnit(String unit);

    /**
     * Whether all of them are; else refuses naming the fields.
     *
     * @param units id of a unit by the field in which it was given
     */
    default void requireUnits(Map<String, String> units) {
        var faults = units.entrySet().stream()
                .filter(unit -> !isUnit(unit.getValue()))
                .map(unit -> new FieldError(unit.getKey(), "no-such-unit"))
                .toList();
        if (!faults.isEmpty()) {
            Refused.invalid(faults);
        }
    }

    /** The name people know; an id that is unknown here stays as it is. */
    String nameOf(String unit);

    record Official(Person person, Set<String> roles) {
        public Official {
            roles = Set.copyOf(roles);
        }
    }
}
