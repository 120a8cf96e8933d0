package io.districtoffice.inforeport.report.model;

import java.time.Instant;

/** A report that was merged into this one: the unit behind it has a share of the credit (I39). Shares are per mille. */
public record Contribution(String report, String unit, int sharePerMille, Instant at) {}
