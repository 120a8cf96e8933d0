package io.districtoffice.document.people.model;

import io.districtoffice.platform.decision.Actor;
import org.jspecify.annotations.Nullable;

/** Somebody, with the name he had then. */
public record Person(String id, @Nullable String name) {

    public static Person of(Actor actor) {
        return new Person(actor.id(), actor.name());
    }
}
