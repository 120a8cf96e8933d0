package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** In the archive, with the handling sheet and all versions. */
public record Filing(Retention retention, @Nullable String fileNo, Person by, Instant at) {
    /** How long it is kept. */
    public enum Retention {
        PERMANENT,
        Y30,
        Y10
    }
}
