package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Instructing;
import io.districtoffice.inforeport.report.model.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A leader's instruction; a secretary who enters it for him adds on whose behalf and how it came. */
record InstructionRequest(
        String text,
        @Nullable String requirement,
        @Nullable String leadUnitId,
        @Nullable List<String> coUnitIds,
        @Nullable Integer dueInWorkingDays,
        @Nullable Telling tell,
        @Nullable String onBehalfOf,
        Instruction.@Nullable Medium medium,
        @Nullable List<String> attachmentIds) {

    record Telling(@Nullable Boolean unit, @Nullable Boolean informant) {}

    record Confirmation(String instructionId) {}

    Instructing.Wish wish() {
        var told = new Instruction.Tell(
                tell != null && Boolean.TRUE.equals(tell.unit()),
                tell != null && Boolean.TRUE.equals(tell.informant()));
        return new Instructing.Wish(
                text, requirement, leadUnitId, coUnitIds == null ? List.of() : coUnitIds, dueInWorkingDays, told);
    }

    List<String> files() {
        return attachmentIds == null ? List.of() : attachmentIds;
    }

    boolean isOnBehalf() {
        return onBehalfOf != null || medium != null || !files().isEmpty();
    }
}
