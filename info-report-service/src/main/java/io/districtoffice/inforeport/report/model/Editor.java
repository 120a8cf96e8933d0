package io.districtoffice.inforeport.report.model;

import io.districtoffice.platform.decision.Actor;
import org.jspecify.annotations.Nullable;

/** Who of the desk has a report in hand. Shown to the desk only. */
public record Editor(String id, @Nullable String name) {

    static Editor of(Actor by) {
        return new Editor(by.id(), by.name());
    }

    String shown() {
        return name == null ? id : name;
    }
}
