package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.platform.decision.Actor;
import org.jspecify.annotations.Nullable;

/** Somebody who did something with an issue, by the name he had then. */
public record Person(String id, @Nullable String name) {

    static Person of(Actor by) {
        return new Person(by.id(), by.name());
    }

    public String shown() {
        return name == null ? id : name;
    }
}
