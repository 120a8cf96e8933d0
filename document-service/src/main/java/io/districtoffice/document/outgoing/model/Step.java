package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step on the handling sheet 发文稿纸.
 *
 * @param no runs through the document's life
 * @param command as in its address
 * @param by who; null for the system
 * @param opinion what he wrote
 * @param faults of a draft that went back
 */
public record Step(
        int no,
        String command,
        OutgoingDocument.Status to,
        @Nullable Person by,
        Instant at,
        @Nullable String opinion,
        List<Fault> faults) {
    public Step {
        faults = faults == null ? List.of() : List.copyOf(faults);
    }
}
