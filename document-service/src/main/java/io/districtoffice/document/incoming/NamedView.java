package io.districtoffice.document.incoming;

import io.districtoffice.platform.decision.People;

/** A unit with the name people know. */
record NamedView(String id, String name) {

    static NamedView of(String unit, People people) {
        return new NamedView(unit, people.nameOf(unit));
    }
}
