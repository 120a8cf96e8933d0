package io.districtoffice.document.circulation.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;

/** Why somebody did not read it after all. */
public record Ending(String reason, Person by, Instant at) {}
