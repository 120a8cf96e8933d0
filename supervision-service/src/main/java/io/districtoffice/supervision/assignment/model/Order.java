package io.districtoffice.supervision.assignment.model;

import io.districtoffice.platform.decision.Person;
import io.districtoffice.supervision.limit.model.Limit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the notice says to one unit.
 *
 * @param item id of the supervised item
 * @param office district office that supervises
 * @param no number of the item in its year
 * @param content what the item is about
 * @param requirementNo 0 for the item's own requirement, from 1 for parts of it and for later instructions
 * @param lead whether this unit leads; the others help (R19)
 * @param predecessor the assignment in whose place this one came
 * @param person named by the notice; the unit may name another one
 */
public record Order(
        String item,
        String office,
        long no,
        int year,
        String content,
        int requirementNo,
        String requirement,
        String unit,
        boolean lead,
        @Nullable String predecessor,
        @Nullable Person person,
        Frequency frequency,
        Limit limit,
        Instant issuedAt) {

    /** The same work for another unit. */
    Order passedTo(Successor next, String predecessor) {
        return new Order(
                item,
                office,
                no,
                year,
                content,
                requirementNo,
                requirement,
                next.unit(),
                lead,
                predecessor,
                null,
                frequency,
                next.limit(),
                next.at());
    }
}
