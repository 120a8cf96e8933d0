package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The seal on it.
 *
 * @param seal name of the seal; null for a document that needs none
 * @param without why it needs none; null where it is sealed
 * @param approver who signed it
 */
public record Sealing(
        @Nullable String seal, int copies, @Nullable String without, Person keeper, Person approver, Instant at) {}
