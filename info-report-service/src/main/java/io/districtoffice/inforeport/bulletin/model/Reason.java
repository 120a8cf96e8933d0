package io.districtoffice.inforeport.bulletin.model;

import java.time.Instant;

/** Why somebody took a step that needs a reason. */
public record Reason(String text, Person by, Instant at) {}
