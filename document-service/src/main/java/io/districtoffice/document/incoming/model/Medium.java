package io.districtoffice.document.incoming.model;

/** How a leader's word was given; DIRECT by himself, in the system. */
public enum Medium {
    DIRECT,
    PAPER,
    PHONE,
    MEETING
}
