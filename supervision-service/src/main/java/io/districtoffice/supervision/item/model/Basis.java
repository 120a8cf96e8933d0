package io.districtoffice.supervision.item.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an item rests on (R70).
 *
 * @param id of the report, document or meeting; or how people call it
 * @param instruction the leader's word that ordered it; null for what somebody proposed
 * @param at when that was; T1 runs from here
 */
public record Basis(Kind kind, String id, @Nullable Instruction instruction, Instant at) {

    public enum Kind {
        REPORT,
        DOCUMENT,
        MEETING,
        PLAN,
        PHONE,
        OTHER
    }

    /**
     * @param medium how it was given
     * @param confirmed false when a secretary entered it and the leader has not confirmed it yet
     */
    public record Instruction(String id, Medium medium, boolean confirmed) {}

    /** Whether a leader has ordered it already. */
    public boolean isOrdered() {
        return instruction != null;
    }
}
