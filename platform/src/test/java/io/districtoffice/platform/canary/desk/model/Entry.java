package io.districtoffice.platform.canary.desk.model;

/** Breaks nothing: other features may use it. */
public record Entry(String id) {}
