package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an item came in, and what its instruction says of units and days.
 *
 * @param by null when it came by an instruction
 * @param workingDays null when nothing was said
 */
public record Proposal(
        @Nullable Person by,
        Instant at,
        @Nullable String leadUnit,
        List<String> coUnits,
        @Nullable Integer workingDays) {
    public Proposal {
        coUnits = coUnits == null ? List.of() : List.copyOf(coUnits);
    }
}
