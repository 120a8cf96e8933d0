package io.districtoffice.inforeport.report.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question of the desk to the unit (I31), numbered from 1. Open until it is answered or cancelled.
 *
 * @param limit when the answer is due
 */
public record Query(
        int no,
        String text,
        Instant at,
        @Nullable Limit limit,
        @Nullable Answer answer,
        @Nullable Cancellation cancelled) {

    public boolean open() {
        return answer == null && cancelled == null;
    }

    Query closed(@Nullable Answer by, @Nullable Cancellation instead) {
        return new Query(no, text, at, limit, by, instead);
    }
}
