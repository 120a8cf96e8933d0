package io.districtoffice.supervision.people.model;

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

    /** Whether it is an active unit that can be given work; a district office is none. */
    boolean isUnit(String unit);

    /** The name people know; an id that is unknown here stays as it is. */
    String nameOf(String unit);

    record Official(Person person, Set<String> roles) {
        public Official {
            roles = Set.copyOf(roles);
        }
    }
}
