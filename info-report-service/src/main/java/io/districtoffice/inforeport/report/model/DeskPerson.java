package io.districtoffice.inforeport.report.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody of a district office as the directory knows him now. */
public record DeskPerson(String id, @Nullable String name, @Nullable String office, Set<String> roles) {

    public DeskPerson {
        roles = Set.copyOf(roles);
    }

    /** A direct report is the chief editor's alone (I17). */
    boolean mayHandle(Report report) {
        return report.desk().equals(office)
                && (roles.contains("CHIEF_EDITOR") || (roles.contains("EDITOR") && !report.direct()));
    }
}
