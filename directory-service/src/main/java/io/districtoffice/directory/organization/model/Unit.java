package io.districtoffice.directory.organization.model;

import io.districtoffice.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the district, or one of its district offices.
 *
 * @param shortName as lists and numbers show it
 * @param office which branch a district office serves; null for every other unit
 * @param parent null for the district itself
 * @param desk the district office whose desk the unit reports to unless it says otherwise; null when it reports to none
 * @param place position in the district's customary order, from 1
 */
public record Unit(
        String id,
        String name,
        String shortName,
        Kind kind,
        @Nullable Branch office,
        @Nullable String parent,
        @Nullable String desk,
        int place,
        Status status) {

    public enum Kind {
        DISTRICT,
        DISTRICT_OFFICE,
        DEPARTMENT,
        TOWN,
        STREET,
        VILLAGE,
        OTHER
    }

    public enum Branch {
        PARTY,
        GOV,
        NPC,
        CPPCC
    }

    public enum Status {
        ACTIVE,
        CLOSING,
        CLOSED
    }

    public Unit {
        if ((kind == Kind.DISTRICT_OFFICE) != (office != null)) {
            throw new IllegalArgumentException(id + ": a district office, and nothing else, serves a branch");
        }
        if ((kind == Kind.DISTRICT) != (parent == null)) {
            throw new IllegalArgumentException(id + ": every unit but the district has a parent");
        }
    }

    public static Decision<Unit, UnitEvent> opened(Unit unit) {
        return Decision.of(unit, new UnitEvent.Opened(unit.id()));
    }
}
