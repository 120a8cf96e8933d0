package io.districtoffice.document.incoming.model;

/** 密级 (rules.md 3.1); from SECRET on this system keeps a stub only (R46). */
public enum SecrecyLevel {
    NONE,
    INTERNAL,
    SECRET,
    CONFIDENTIAL,
    TOP_SECRET
}
