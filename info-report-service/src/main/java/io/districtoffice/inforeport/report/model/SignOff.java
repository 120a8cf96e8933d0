package io.districtoffice.inforeport.report.model;

import java.time.Instant;

/**
 * The unit head's word that the report may go.
 *
 * @param head name of the head
 * @param claimed true when a machine client says so (flag {@code delegatedSignOff}); shown as such
 */
public record SignOff(String head, Instant at, boolean claimed) {}
