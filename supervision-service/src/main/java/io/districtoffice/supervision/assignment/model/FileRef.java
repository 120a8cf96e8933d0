package io.districtoffice.supervision.assignment.model;

/** A file bound to an item or an assignment; it is read only through it. */
public record FileRef(String id, String name, long size, String mediaType) {}
