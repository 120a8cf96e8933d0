package io.districtoffice.document.incoming.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;

/** 送批: it lies before this leader. */
public record Submission(Person leader, Person by, Instant at) {}
