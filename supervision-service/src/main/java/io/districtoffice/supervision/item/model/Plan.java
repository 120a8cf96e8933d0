package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Person;
import io.districtoffice.supervision.assignment.model.Frequency;
import java.time.Instant;

/**
 * That and how the item was established 立项.
 *
 * @param no without gap in its office and year
 * @param version grows when an order goes to another unit or a new one is given (R71)
 * @param by who decided
 * @param role in which he did
 */
public record Plan(
        long no,
        int year,
        int version,
        Person by,
        String role,
        Instant at,
        Importance importance,
        Frequency frequency) {

    public enum Importance {
        LOW,
        NORMAL,
        HIGH
    }

    Plan changed() {
        return new Plan(no, year, version + 1, by, role, at, importance, frequency);
    }
}
