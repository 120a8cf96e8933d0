package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All seven gates were ticked by one who is not the drafter. */
public record Checked(Person by, Instant at, @Nullable String opinion) {}
