package io.districtoffice.notification.timer.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All ladders by name.
 *
 * @param version of the file they come from
 */
public record Ladders(int version, Map<String, Ladder> ladders) {

    /** What a deadline climbs whose ladder is not known here. */
    public static final String PLAIN = "plain";

    /** @throws IllegalArgumentException there is no plain one */
    public Ladders {
        ladders = Map.copyOf(ladders);
        if (!ladders.containsKey(PLAIN)) {
            throw new IllegalArgumentException("there is no ladder " + PLAIN);
        }
    }

    /** @param name null for a deadline of which nobody is reminded */
    public Ladder of(@Nullable String name) {
        return name == null ? Ladder.NONE : ladders.getOrDefault(name, Objects.requireNonNull(ladders.get(PLAIN)));
    }
}
