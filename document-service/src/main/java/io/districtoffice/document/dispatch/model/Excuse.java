package io.districtoffice.document.dispatch.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why this recipient need not sign for it; by nobody when the document itself has ended. */
public record Excuse(String reason, @Nullable Person by, Instant at) {}
