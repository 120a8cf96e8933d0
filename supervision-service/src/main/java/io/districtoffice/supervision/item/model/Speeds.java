package io.districtoffice.supervision.item.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 四快 (U02) and 不等催 (U21) of one item, in seconds; null while it is not over.
 *
 * @param establishing T1: from the basis to being established
 * @param takingOn T2: from there until all units had accepted
 * @param following T3: from the notice to the supervisor's first act
 * @param answering T4: from the unit's final report until it was before the leader
 * @param actedBeforeChase whether a unit acted before anybody had to urge; null while neither happened
 */
public record Speeds(
        @Nullable Long establishing,
        @Nullable Long takingOn,
        @Nullable Long following,
        @Nullable Long answering,
        @Nullable Boolean actedBeforeChase) {

    public static Speeds of(SupervisionItem item) {
        var course = item.course();
        Instant established = item.plan() == null ? null : item.plan().at();
        return new Speeds(
                between(item.basis().at(), established),
                between(established, course.takenOnAt()),
                between(course.issuedAt(), course.firstActAt()),
                between(course.reportedAt(), course.toLeaderAt()),
                acted(course.firstWorkAt(), course.firstChaseAt()));
    }

    private static @Nullable Long between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null || to.isBefore(from)
                ? null
                : Duration.between(from, to).toSeconds();
    }

    private static @Nullable Boolean acted(@Nullable Instant work, @Nullable Instant chase) {
        if (work == null) {
            return chase == null ? null : false;
        }
        return chase == null || work.isBefore(chase);
    }
}
