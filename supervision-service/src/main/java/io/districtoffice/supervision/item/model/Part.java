package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Person;
import io.districtoffice.supervision.assignment.model.Assignment;
import org.jspecify.annotations.Nullable;

/** What the item knows of an assignment. @param person named by the notice */
public record Part(
        String assignment,
        int requirementNo,
        String unit,
        boolean lead,
        @Nullable Person person,
        Assignment.Status status) {

    Part now(Assignment.Status status) {
        return new Part(assignment, requirementNo, unit, lead, person, status);
    }
}
