package io.districtoffice.supervision.item.model;

import org.jspecify.annotations.Nullable;

/** Whether leader, public and unit are content (U05). */
public record Ratings(@Nullable Score leader, @Nullable Score people, @Nullable Score department) {

    static final Ratings NONE = new Ratings(null, null, null);

    public enum Score {
        SATISFIED,
        FAIRLY_SATISFIED,
        DISSATISFIED
    }
}
