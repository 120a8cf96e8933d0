package io.districtoffice.supervision.assignment.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a unit has come (U12): the newest one stands with the assignment, older ones are rows of their own.
 *
 * @param no from 1
 * @param progress percent
 * @param behind more of the time than of the work was gone
 */
public record Feedback(
        int no,
        int progress,
        String done,
        @Nullable String obstacles,
        @Nullable String suggestions,
        @Nullable String nextStep,
        List<FileRef> attachments,
        boolean behind,
        Person by,
        Instant at) {

    public Feedback {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** What the unit says. */
    public record Told(
            int progress,
            String done,
            @Nullable String obstacles,
            @Nullable String suggestions,
            @Nullable String nextStep,
            List<FileRef> attachments) {

        Feedback as(int no, boolean behind, Person by, Instant at) {
            return new Feedback(no, progress, done, obstacles, suggestions, nextStep, attachments, behind, by, at);
        }
    }
}
