package io.districtoffice.document.kind.model;

/** Urgency 紧急程度 of a document: none, 加急, 特急. */
public enum Urgency {
    NONE,
    URGENT,
    EXTRA_URGENT
}
