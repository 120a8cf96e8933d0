package io.districtoffice.document.incoming.model;

import io.districtoffice.document.attachment.model.FileRef;
import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 答复 to the sender (R21): in words, by an outgoing document, or both.
 *
 * @param document id of the outgoing document
 */
public record Reply(@Nullable String text, @Nullable String document, List<FileRef> files, Person by, Instant at) {
    public Reply {
        files = files == null ? List.of() : List.copyOf(files);
    }
}
