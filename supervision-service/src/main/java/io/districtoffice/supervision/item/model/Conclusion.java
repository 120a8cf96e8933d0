package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it ended; it is sent to the units (R72).
 *
 * @param answerToOrigin what the one who gave rise to it hears (U04)
 */
public record Conclusion(
        @Nullable String text,
        @Nullable String answerToOrigin,
        Person by,
        Instant at,
        @Nullable Objection objection,
        @Nullable Review review,
        @Nullable Instant closedAt) {

    public record Objection(String reason, Person by, Instant at) {}

    /** By somebody who had no part in the item. */
    public record Review(boolean changed, String reason, Person by, Instant at) {}

    Conclusion objectedTo(Objection made) {
        return new Conclusion(text, answerToOrigin, by, at, made, review, closedAt);
    }

    Conclusion reviewed(Review made, @Nullable String newText, @Nullable String newAnswer) {
        return new Conclusion(newText, newAnswer, by, at, objection, made, closedAt);
    }

    Conclusion closed(@Nullable String answer, Instant when) {
        return new Conclusion(text, answer, by, at, objection, review, when);
    }
}
