package io.districtoffice.inforeport.report.model;

import java.time.Instant;

/** Why and when the unit took its report back. */
public record Withdrawal(String reason, Instant at) {}
