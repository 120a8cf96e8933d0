package io.districtoffice.document.kind.model;

/** Secrecy. SECRET and above is a state secret, which an unclassified system refuses (R46). */
public enum SecrecyLevel {
    NONE,
    INTERNAL,
    SECRET,
    CONFIDENTIAL,
    TOP_SECRET;

    /** Whether it is a state secret. */
    public boolean isClassified() {
        return compareTo(SECRET) >= 0;
    }
}
