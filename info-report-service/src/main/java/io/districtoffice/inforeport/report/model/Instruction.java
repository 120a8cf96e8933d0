package io.districtoffice.inforeport.report.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leader's word on an adopted report (I29): it starts a supervised item.
 *
 * @param leader who instructs
 * @param office the leader's district office, whose supervisors follow it
 * @param text what he wrote or said
 * @param requirement what is to be done, if it is more than the text
 * @param leadUnit who is proposed to lead; null leaves it to the supervisors
 * @param dueInWorkingDays proposed; null leaves it to the supervisors
 * @param medium how it reached the one who entered it; {@code DIRECT} by the leader himself
 * @param enteredBy the secretary who entered it on his behalf, else null
 * @param scan of the paper, when it was on paper
 * @param confirmedAt when the leader has confirmed what was entered for him; at once for his own
 */
public record Instruction(
        String id,
        Leader leader,
        String office,
        String text,
        @Nullable String requirement,
        @Nullable String leadUnit,
        List<String> coUnits,
        @Nullable Integer dueInWorkingDays,
        Tell tell,
        Instant at,
        Medium medium,
        @Nullable Editor enteredBy,
        @Nullable AttachmentRef scan,
        @Nullable Instant confirmedAt,
        @Nullable Outcome outcome) {

    public enum Medium {
        DIRECT,
        PAPER,
        PHONE,
        MEETING
    }

    public record Leader(String id, @Nullable String name) {}

    /** Who of those who reported hears of the instruction and of its result. */
    public record Tell(boolean unit, boolean informant) {}

    /**
     * What came of it, as supervision says.
     *
     * @param item id of the supervised item
     * @param status of the item, e.g. {@code CONCLUDED}
     */
    public record Outcome(String item, String status, @Nullable String text, boolean late, Instant at) {}

    public Instruction {
        coUnits = coUnits == null ? List.of() : List.copyOf(coUnits);
        tell = tell == null ? new Tell(false, false) : tell;
    }

    Instruction confirmed(Instant at) {
        return copy(at, outcome);
    }

    Instruction with(Outcome result) {
        return copy(confirmedAt, result);
    }

    private Instruction copy(@Nullable Instant confirmed, @Nullable Outcome result) {
        return new Instruction(
                id,
                leader,
                office,
                text,
                requirement,
                leadUnit,
                coUnits,
                dueInWorkingDays,
                tell,
                at,
                medium,
                enteredBy,
                scan,
                confirmed,
                result);
    }
}
