package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;

/** It is on its way. */
public record Sending(Channel channel, Person by, Instant at, int recipients) {
    public enum Channel {
        PAPER,
        ELECTRONIC,
        JIYAO,
        MEETING,
        FAX,
        PHONE,
        OTHER
    }
}
