package io.districtoffice.document.seal.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;

/** Who did it and when. */
public record Act(Person by, Instant at) {}
