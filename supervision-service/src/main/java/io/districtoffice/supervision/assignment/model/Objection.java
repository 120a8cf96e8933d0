package io.districtoffice.supervision.assignment.model;

import io.districtoffice.platform.decision.Person;
import io.districtoffice.supervision.limit.model.Limit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The head of a unit says that the matter is not the unit's (R75).
 *
 * @param answerBy until when the supervisor answers
 */
public record Objection(String reason, Person by, Instant at, Limit answerBy, @Nullable Answer answer) {

    /** @param sustained whether the unit was right */
    public record Answer(boolean sustained, String reason, Person by, Instant at) {}

    Objection answered(Answer given) {
        return new Objection(reason, by, at, answerBy, given);
    }

    Objection with(Limit moved) {
        return new Objection(reason, by, at, moved, answer);
    }
}
