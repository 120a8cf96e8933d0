package io.districtoffice.document.circulation.model;

import io.districtoffice.platform.decision.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who reads: a person, or a unit as a whole.
 *
 * @param key reader key, {@code person:…} or {@code unit:…}
 * @param name as it was then
 */
public record Reader(String key, @Nullable String name) {

    public static final String PERSON = "person:";
    public static final String UNIT = "unit:";

    public boolean isPerson() {
        return key.startsWith(PERSON);
    }

    /** Id of the unit; null for a person. */
    public @Nullable String unit() {
        return isPerson() ? null : key.substring(UNIT.length());
    }

    boolean is(Actor by) {
        return by.readerKeys().contains(key);
    }
}
