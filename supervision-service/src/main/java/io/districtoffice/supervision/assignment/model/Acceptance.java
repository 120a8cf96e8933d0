package io.districtoffice.supervision.assignment.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The supervisor accepts the result of a unit. */
public record Acceptance(@Nullable String note, Person by, Instant at) {}
