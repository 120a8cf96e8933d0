package io.districtoffice.supervision.assignment.model;

import io.districtoffice.platform.decision.Person;
import io.districtoffice.supervision.limit.model.Limit;
import java.time.Instant;

/** Who has it instead. @param assignment id of the assignment that comes in its place */
public record Successor(String assignment, String unit, Limit limit, String reason, Person by, Instant at) {}
