package io.districtoffice.document.dispatch.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why it did not stay with the recipient.
 *
 * @param kind refused by him, returned after he had signed, or taken back by the sender
 * @param cause of a return
 */
public record Trouble(Kind kind, @Nullable Cause cause, String text, Person by, Instant at) {
    public enum Kind {
        REFUSED,
        RETURNED,
        RECALLED
    }

    /** Why a document goes back 退文 (clause 24). */
    public enum Cause {
        NOT_OUR_MATTER,
        ROUTING_RULE,
        GENRE_OR_FORMAT,
        NOT_CONSULTED,
        OTHER_DRAFTING
    }
}
