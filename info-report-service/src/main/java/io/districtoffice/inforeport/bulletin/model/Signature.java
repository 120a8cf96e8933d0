package io.districtoffice.inforeport.bulletin.model;

import java.time.Instant;

/**
 * The word of the chief editor or the director that the issue may come out.
 *
 * @param year of office time; the issue is numbered in it
 */
public record Signature(Person by, Instant at, int year) {}
