package io.districtoffice.document.outgoing.model;

/** How a recipient stands to the issuing organ. */
public enum Relation {
    DIRECT_SUPERIOR,
    /** Above the direct superior: writing to it skips a level. */
    HIGHER,
    /** A leader in person. */
    LEADER,
    SUBORDINATE,
    /** Neither above nor below. */
    PEER,
    PUBLIC;

    public boolean isAbove() {
        return this == DIRECT_SUPERIOR || this == HIGHER || this == LEADER;
    }
}
