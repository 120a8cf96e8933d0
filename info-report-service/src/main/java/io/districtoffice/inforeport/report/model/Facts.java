package io.districtoffice.inforeport.report.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts told apart from the prose (I40): 前因后果、范围、时间及相关情况. All may be missing while it is a draft. */
public record Facts(
        @Nullable Instant occurredAt,
        @Nullable String place,
        @Nullable String cause,
        @Nullable String effect,
        @Nullable String scope,
        @Nullable String measures,
        List<Figure> figures) {

    public static final Facts NONE = new Facts(null, null, null, null, null, null, List.of());

    public Facts {
        occurredAt = occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MILLIS);
        figures = figures == null ? List.of() : List.copyOf(figures);
    }
}
