package io.districtoffice.platform.backup;

import java.util.Set;

/**
 * A service as a backup knows it.
 *
 * @param name its name, which is that of its database and of its folder of attachments
 * @param compacted topics to which it writes the whole state of its aggregates: they are filled again from the journal
 */
public record Source(String name, Set<String> compacted) {

    public Source {
        if (!Names.SERVICE.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a service: " + name);
        }
        compacted = Set.copyOf(compacted);
    }

    public static Source of(String name) {
        return new Source(name, Set.of());
    }
}
