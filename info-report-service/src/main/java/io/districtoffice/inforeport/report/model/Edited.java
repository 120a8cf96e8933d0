package io.districtoffice.inforeport.report.model;

import java.time.Instant;

/** The desk's wording beside the unit's original. */
public record Edited(Text text, Editor by, Instant at) {}
