package io.districtoffice.inforeport.report.model;

import java.time.Instant;

/** Why the desk took the report out of the pool again. */
public record Unpooling(String reason, Instant at) {}
