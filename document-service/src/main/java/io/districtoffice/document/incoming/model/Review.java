package io.districtoffice.document.incoming.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 初审: whether it is for this office and fit to be worked on. */
public record Review(@Nullable String findings, Person by, Instant at) {}
