package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.time.LocalDate;

/** @param place where it was printed */
public record Printing(String place, LocalDate on, Person by, Instant at) {}
