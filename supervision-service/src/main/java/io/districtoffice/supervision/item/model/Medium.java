package io.districtoffice.supervision.item.model;

/** How a leader's word was given. */
public enum Medium {
    /** By himself, in the system. */
    DIRECT,
    PAPER,
    PHONE,
    MEETING
}
