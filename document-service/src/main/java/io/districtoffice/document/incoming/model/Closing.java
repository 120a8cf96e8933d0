package io.districtoffice.document.incoming.model;

import io.districtoffice.document.people.model.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 注结. */
public record Closing(@Nullable String note, Person by, Instant at) {}
