package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Adoption;
import io.districtoffice.inforeport.report.model.Instruction;
import io.districtoffice.inforeport.report.model.ReportEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of the events around merging, issues and instructions. */
final class UseDetails {

    private UseDetails() {}

    private record Published(String publication, String issue, int no, int year) {
        static Published of(Adoption adoption) {
            return new Published(adoption.publication(), adoption.issue(), adoption.no(), adoption.year());
        }
    }

    /** A leader's word as supervision needs it: what to do and by whom, and not who wrote it. */
    private record Told(
            String id,
            String office,
            String text,
            @Nullable String requirement,
            @Nullable String leadUnitId,
            List<String> coUnitIds,
            @Nullable Integer dueInWorkingDays,
            Instruction.Tell tell,
            String at,
            Instruction.Medium medium,
            boolean confirmed) {

        static Told of(Instruction one) {
            return new Told(
                    one.id(),
                    one.office(),
                    one.text(),
                    one.requirement(),
                    one.leadUnit(),
                    one.coUnits(),
                    one.dueInWorkingDays(),
                    one.tell(),
                    one.at().toString(),
                    one.medium(),
                    one.confirmedAt() != null);
        }
    }

    static Map<String, Object> of(ReportEvent event) {
        var details = new LinkedHashMap<String, Object>();
        if (event instanceof ReportEvent.MergedInto merged) {
            details.put("survivor", merged.survivor());
            details.put("sharePerMille", merged.sharePerMille());
        } else if (event instanceof ReportEvent.ContributionTaken taken) {
            details.put("contributor", taken.contribution().report());
            details.put("contributorUnit", taken.contribution().unit());
            details.put("sharePerMille", taken.contribution().sharePerMille());
        } else if (event instanceof ReportEvent.ContributionRefused refused) {
            details.put("contributor", refused.report());
            details.put("why", refused.why());
        } else if (event instanceof ReportEvent.ContributorsReleased released) {
            details.put("contributors", released.reports());
        } else if (event instanceof ReportEvent.CameBack back) {
            details.put("survivor", back.why().from());
            details.put("why", back.why().why());
        } else if (event instanceof ReportEvent.Shared shared) {
            details.put("office", shared.office());
        } else if (event instanceof ReportEvent.Placed placed) {
            details.put("issue", placed.issue());
        } else if (event instanceof ReportEvent.Unplaced unplaced) {
            details.put("issue", unplaced.issue());
        } else if (event instanceof ReportEvent.Adopted adopted) {
            details.put("adoption", Published.of(adopted.adoption()));
        } else if (event instanceof ReportEvent.Credited credited) {
            details.put("adoption", Published.of(credited.adoption()));
        } else if (event instanceof ReportEvent.Instructed instructed) {
            details.put("instruction", Told.of(instructed.instruction()));
        } else if (event instanceof ReportEvent.InstructionConfirmed confirmed) {
            details.put("instructionId", confirmed.instruction().id());
        } else if (event instanceof ReportEvent.ResultReturned returned) {
            details.put("instructionId", returned.instruction().id());
            var outcome = returned.instruction().outcome();
            details.put("result", outcome == null ? null : outcome.status());
        }
        return details;
    }
}
