package io.districtoffice.document.incoming.model;

/** 紧急程度 (rules.md 3.1). */
public enum DocUrgency {
    NONE,
    URGENT,
    EXTRA_URGENT
}
