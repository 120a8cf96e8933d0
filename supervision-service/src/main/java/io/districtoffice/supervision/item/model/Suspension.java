package io.districtoffice.supervision.item.model;

import java.time.Instant;

/** The clocks stand still. @param from the status to which it returns */
public record Suspension(SupervisionItem.Status from, Instant until, String reason, Instant at) {}
