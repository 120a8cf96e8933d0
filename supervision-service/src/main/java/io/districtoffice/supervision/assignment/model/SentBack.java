package io.districtoffice.supervision.assignment.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;

/** A result that was not accepted (R78). @param round the round that came back */
public record SentBack(int round, String reason, Claim claim, Person by, Instant at) {}
