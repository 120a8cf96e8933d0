package io.districtoffice.platform.decision;

import org.jspecify.annotations.Nullable;

/** Somebody, with the name he had then. */
public record Person(String id, @Nullable String name) {

    public static Person of(Actor actor) {
        return new Person(actor.id(), actor.name());
    }

    /** The name, or the id of somebody who has none. */
    public String shown() {
        return name == null ? id : name;
    }
}
