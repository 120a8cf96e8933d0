package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Person;
import io.districtoffice.supervision.assignment.model.Frequency;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided when an item is established.
 *
 * @param leader whose matter it is
 */
public record Approval(
        String requirement,
        Units units,
        Wanted due,
        Plan.Importance importance,
        Frequency frequency,
        @Nullable String topic,
        @Nullable Person leader,
        List<Stage> stages) {

    public Approval {
        stages = List.copyOf(stages);
    }

    /** A milestone as it is wished for. */
    public record Stage(String name, Instant dueAt) {}
}
