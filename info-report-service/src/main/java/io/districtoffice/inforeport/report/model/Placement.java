package io.districtoffice.inforeport.report.model;

import java.time.Instant;

/**
 * An issue that a composing editor has put the report into.
 *
 * @param basis version of the issue that the composing command was based on
 * @param at system time of placing, or of placing again
 */
public record Placement(String issue, String publication, long basis, Instant at) {}
