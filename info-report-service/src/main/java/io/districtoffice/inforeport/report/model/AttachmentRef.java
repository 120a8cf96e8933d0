package io.districtoffice.inforeport.report.model;

/** A file bound to this report; it is read only through the report. */
public record AttachmentRef(String id, String name, long size, String mediaType) {}
