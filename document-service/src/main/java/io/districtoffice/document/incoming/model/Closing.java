package io.districtoffice.document.incoming.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 注结. */
public record Closing(@Nullable String note, Person by, Instant at) {}
