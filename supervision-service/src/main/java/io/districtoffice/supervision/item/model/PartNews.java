package io.districtoffice.supervision.item.model;

import io.districtoffice.supervision.assignment.model.Assignment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the item hears of an assignment.
 *
 * @param by whose act it was
 * @param successor the part that comes in its place, with REASSIGNED
 */
public record PartNews(
        String assignment,
        int requirementNo,
        String unit,
        boolean lead,
        Assignment.Status status,
        By by,
        Instant at,
        @Nullable Part successor) {

    public enum By {
        UNIT,
        OFFICE,
        SYSTEM
    }

    Part part() {
        return new Part(assignment, requirementNo, unit, lead, null, status);
    }
}
