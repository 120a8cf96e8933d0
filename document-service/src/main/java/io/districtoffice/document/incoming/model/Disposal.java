package io.districtoffice.document.incoming.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 销毁 or 清退.
 *
 * @param approvedBy who has allowed it
 * @param witness the second person, for a classified paper
 */
public record Disposal(
        Way way, Person approvedBy, @Nullable Person witness, @Nullable String note, Person by, Instant at) {

    public enum Way {
        DESTROYED,
        RETURNED_TO_SENDER
    }
}
