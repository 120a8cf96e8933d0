package io.districtoffice.document.circulation.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;

/**
 * What a reader says of it.
 *
 * @param by the reader, or the clerk who copied it from the paper
 */
public record Opinion(String text, Person by, Instant at) {}
