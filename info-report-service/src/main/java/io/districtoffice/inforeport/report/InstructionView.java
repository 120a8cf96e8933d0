package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.AttachmentRef;
import io.districtoffice.inforeport.report.model.Instruction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leader's word as shown to those who may know of it.
 *
 * @param leader name of the leader
 * @param enteredBy name of the secretary who entered it for him; not for the unit
 * @param confirmed false while the leader has not confirmed what was entered for him
 * @param outcome what came of it
 */
record InstructionView(
        String id,
        String leader,
        String text,
        @Nullable String requirement,
        ReportView.@Nullable Named leadUnit,
        List<ReportView.Named> coUnits,
        @Nullable Integer dueInWorkingDays,
        Instant at,
        Instruction.Medium medium,
        @Nullable String enteredBy,
        @Nullable AttachmentRef scan,
        boolean confirmed,
        Instruction.@Nullable Outcome outcome) {

    static InstructionView of(Instruction one, Directory directory, boolean unit) {
        return new InstructionView(
                one.id(),
                one.leader().name() == null ? one.leader().id() : one.leader().name(),
                one.text(),
                one.requirement(),
                one.leadUnit() == null ? null : ReportView.named(one.leadUnit(), directory),
                one.coUnits().stream()
                        .map(id -> ReportView.named(id, directory))
                        .toList(),
                one.dueInWorkingDays(),
                one.at(),
                one.medium(),
                unit || one.enteredBy() == null ? null : one.enteredBy().name(),
                unit ? null : one.scan(),
                one.confirmedAt() != null,
                one.outcome());
    }
}
