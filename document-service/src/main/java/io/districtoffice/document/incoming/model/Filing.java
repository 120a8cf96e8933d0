package io.districtoffice.document.incoming.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the archivist has decided.
 *
 * @param retention null when it is not archived
 * @param reason why it is not (R52)
 * @param original where the original is when a copy is archived here (R26); null when it is the original
 */
public record Filing(
        @Nullable Retention retention, @Nullable NotFiled reason, @Nullable String original, Person by, Instant at) {}
