package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is made public (R29).
 *
 * @param reason for the attribute
 * @param published where and when it was, with who had looked at its secrecy before (R48)
 */
public record Disclosure(Attribute attribute, String reason, @Nullable Published published) {
    public enum Attribute {
        ACTIVE,
        ON_REQUEST,
        NOT
    }

    public record Published(String place, String secrecyReviewer, Person by, Instant at) {}

    Disclosure with(Published where) {
        return new Disclosure(attribute, reason, where);
    }
}
