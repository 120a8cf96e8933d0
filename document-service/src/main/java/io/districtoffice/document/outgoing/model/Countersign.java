package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit that is asked whether it agrees 会签.
 *
 * @param office whether it is a district office
 * @param by its head who answered, or who noted that it did not
 */
public record Countersign(
        String unit,
        String name,
        boolean office,
        Answer answer,
        @Nullable String opinion,
        @Nullable Person by,
        @Nullable Instant at,
        Limit limit,
        int round) {
    public enum Answer {
        ASKED,
        AGREED,
        DISAGREED,
        NO_REPLY
    }

    /** Reader key of who answers for it. */
    public String holder() {
        return office ? "office:" + unit + ":DIRECTOR" : "unit:" + unit + ":UNIT_HEAD";
    }

    Countersign answered(Answer given, @Nullable String text, Person who, Instant when) {
        return new Countersign(unit, name, office, given, text, who, when, limit, round);
    }
}
