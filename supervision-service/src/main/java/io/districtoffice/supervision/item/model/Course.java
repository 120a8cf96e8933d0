package io.districtoffice.supervision.item.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When what happened: the speeds and U21 are made of it.
 *
 * @param takenOnAt when all units had accepted
 * @param firstActAt the supervisor's first act after the notice
 * @param firstWorkAt the first act of a unit, receiving aside
 * @param firstChaseAt the first time somebody was urged, or a date was not kept
 * @param urges how often the units were urged (U08)
 * @param lastUrges the last of them
 */
public record Course(
        @Nullable Instant issuedAt,
        @Nullable Instant takenOnAt,
        @Nullable Instant firstActAt,
        @Nullable Instant firstWorkAt,
        @Nullable Instant firstChaseAt,
        @Nullable Instant reportedAt,
        @Nullable Instant toLeaderAt,
        int urges,
        List<Urge> lastUrges) {

    static final Course NONE = new Course(null, null, null, null, null, null, null, 0, List.of());

    public Course {
        lastUrges = lastUrges == null ? List.of() : List.copyOf(lastUrges);
    }

    public record Urge(@Nullable String text, Instant at) {}
}
