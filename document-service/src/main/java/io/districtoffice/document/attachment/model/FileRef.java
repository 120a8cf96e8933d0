package io.districtoffice.document.attachment.model;

/** A file that is bound to a document. */
public record FileRef(String id, String name, long size, String mediaType) {}
