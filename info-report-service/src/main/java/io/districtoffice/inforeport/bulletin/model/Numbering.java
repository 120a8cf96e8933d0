package io.districtoffice.inforeport.bulletin.model;

/**
 * Where the numbers of a publication begin that was numbered on paper before: the first issue of {@code year} here gets
 * {@code no} and {@code total}. It counts until the first number of that year, or the first total, has been given.
 */
public record Numbering(int year, int no, int total) {}
