package io.districtoffice.inforeport.bulletin.model;

import org.jspecify.annotations.Nullable;

/**
 * One reader as the directory knows him.
 *
 * @param key {@code person:<id>} or {@code unit:<id>}
 * @param leader whether this is a person with the role LEADER
 * @param office district office of the person; null for a unit and its people
 */
public record Reader(String key, String name, boolean leader, @Nullable String office) {

    private static final String PERSON = "person:";

    public boolean isPerson() {
        return isPerson(key);
    }

    static boolean isPerson(String entry) {
        return entry.startsWith(PERSON);
    }
}
