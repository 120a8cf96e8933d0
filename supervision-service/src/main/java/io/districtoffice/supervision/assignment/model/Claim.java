package io.districtoffice.supervision.assignment.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit says that it is done.
 *
 * @param late after the due date; it is accepted all the same, and shown
 */
public record Claim(@Nullable String summary, List<FileRef> attachments, boolean late, Person by, Instant at) {
    public Claim {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
