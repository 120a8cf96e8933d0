package io.districtoffice.inforeport.report.model;

/** rules.md §3.1. An unclassified system keeps nothing above {@link #INTERNAL} (R46). */
public enum SecrecyLevel {
    NONE,
    INTERNAL,
    SECRET,
    CONFIDENTIAL,
    TOP_SECRET;

    boolean maySit() {
        return switch (this) {
            case NONE, INTERNAL -> true;
            case SECRET, CONFIDENTIAL, TOP_SECRET -> false;
        };
    }
}
