package io.districtoffice.document.incoming.model;

import io.districtoffice.document.attachment.model.FileRef;
import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 批示.
 *
 * @param text null for a mark alone: 圈阅, which means that he agrees
 * @param supervise whether a supervised item is proposed for it (U07)
 * @param requirement what is to be done, if it is more than the text
 * @param lead unit that he names to lead; null leaves it to the office
 * @param workingDays null leaves it to the office
 * @param medium how it reached the one who entered it
 * @param enteredBy the secretary who entered it on his behalf, else null
 * @param scans of the paper
 * @param confirmedAt when the leader has confirmed what was entered for him; at once for his own
 * @param outcome what came of the supervised item
 */
public record Instruction(
        String id,
        Person leader,
        @Nullable String text,
        boolean supervise,
        @Nullable String requirement,
        @Nullable String lead,
        List<String> coUnits,
        @Nullable Integer workingDays,
        Instant at,
        Medium medium,
        @Nullable Person enteredBy,
        List<FileRef> scans,
        @Nullable Instant confirmedAt,
        @Nullable Outcome outcome) {

    /**
     * What supervision says of it.
     *
     * @param item id of the supervised item
     * @param status of the item, e.g. {@code CONCLUDED}
     */
    public record Outcome(String item, String status, @Nullable String text, boolean late, Instant at) {}

    public Instruction {
        coUnits = coUnits == null ? List.of() : List.copyOf(coUnits);
        scans = scans == null ? List.of() : List.copyOf(scans);
    }

    public boolean markOnly() {
        return text == null;
    }

    Instruction confirmed(Instant when) {
        return copy(when, outcome);
    }

    Instruction with(Outcome result) {
        return copy(confirmedAt, result);
    }

    private Instruction copy(@Nullable Instant confirmed, @Nullable Outcome result) {
        return new Instruction(
                id,
                leader,
                text,
                supervise,
                requirement,
                lead,
                coUnits,
                workingDays,
                at,
                medium,
                enteredBy,
                scans,
                confirmed,
                result);
    }
}
