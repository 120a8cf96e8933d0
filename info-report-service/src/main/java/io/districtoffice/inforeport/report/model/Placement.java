package io.districtoffice.inforeport.report.model;

/** An issue of a publication that a composing editor has put the report into. */
public record Placement(String issue, String publication) {}
