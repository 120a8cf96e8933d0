package io.districtoffice.inforeport.report.model;

import java.time.Instant;

/**
 * The report has come back to its editor.
 *
 * @param why stable code, e.g. {@code report.survivor-closed}
 */
public record Unmerging(String from, String why, Instant at) {}
