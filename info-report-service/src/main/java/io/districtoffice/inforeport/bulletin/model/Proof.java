package io.districtoffice.inforeport.bulletin.model;

import java.time.Instant;

/** One reading of the whole issue against mistakes. */
public record Proof(Person by, Instant at) {}
