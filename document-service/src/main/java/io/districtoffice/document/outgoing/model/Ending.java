package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why it is no longer, or never was, in force.
 *
 * @param from the day from which it is void (R25); null where it never went out
 */
public record Ending(String reason, Person by, Instant at, @Nullable LocalDate from) {}
