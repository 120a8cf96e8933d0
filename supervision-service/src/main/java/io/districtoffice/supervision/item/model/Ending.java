package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;

/** Why it was not established, or was cancelled. */
public record Ending(String reason, Person by, Instant at) {}
