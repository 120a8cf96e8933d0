package io.districtoffice.inforeport.report.model;

import java.time.Instant;

/**
 * The report has gone into another one.
 *
 * @param settled once the other one has taken it in; until then it may come back
 */
public record Merged(String into, int sharePerMille, boolean settled, Instant at) {}
