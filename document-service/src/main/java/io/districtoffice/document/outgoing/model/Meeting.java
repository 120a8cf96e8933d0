package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The meeting that deliberates on it.
 *
 * @param why it goes there
 * @param name of the meeting that adopted it; null until then
 * @param heldOn the date of the document then (R16)
 * @param ruling what was decided on what the units do not agree on
 */
public record Meeting(
        String why, Person by, Instant at, @Nullable String name, @Nullable LocalDate heldOn, @Nullable String ruling) {
    public boolean hasAdopted() {
        return heldOn != null;
    }
}
