package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.InfoClass;
import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.inforeport.report.model.Receipt;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the topic hears of a report: never its title or text, never a person. */
final class ReportMessages {

    static final String TOPIC = "office.info-report";

    private static final String PREFIX = "inforeport.report.";

    private ReportMessages() {}

    /**
     * The facts whole, the same for all events of a report.
     *
     * @param signOffClaimed only when submitted: a machine client says that the head has signed
     * @param supplementNo only when supplemented
     */
    private record Facts(
            String unit,
            String desk,
            Report.Status status,
            InfoClass infoClass,
            InfoTone tone,
            int round,
            boolean direct,
            @Nullable String receiptNo,
            @Nullable String submittedAt,
            @Nullable Boolean signOffClaimed,
            @Nullable Integer supplementNo) {}

    static Message of(Report after, ReportEvent event) {
        if (event instanceof ReportEvent.Submitted) {
            boolean claimed = after.signOff() != null && after.signOff().claimed();
            return message("submitted", facts(after, claimed, null), submitted(after));
        }
        if (event instanceof ReportEvent.Supplemented supplemented) {
            return message("supplemented", facts(after, null, supplemented.no()), toDesk(after, "report.supplemented"));
        }
        if (event instanceof ReportEvent.Withdrawn) {
            var notices = after.receipt() == null ? List.<Notice>of() : toDesk(after, "report.withdrawn");
            return message("withdrawn", facts(after, null, null), notices);
        }
        if (event instanceof ReportEvent.ApprovedInUnit) {
            return message("approved-in-unit", facts(after, null, null), List.of());
        }
        if (event instanceof ReportEvent.Drafted) {
            return message("drafted", facts(after, null, null), List.of());
        }
        throw new IllegalArgumentException("no message for " + event.getClass());
    }

    private static Message message(String name, Facts facts, List<Notice> notices) {
        return Message.to(TOPIC, PREFIX + name + ".v1", facts, notices.toArray(Notice[]::new));
    }

    private static List<Notice> submitted(Report report) {
        var accepted = new Notice("unit:" + report.unit(), "report.accepted", brief(report));
        var toDesk = toDesk(report, "report.submitted");
        return report.direct() ? toDesk : List.of(toDesk.get(0), accepted);
    }

    private static List<Notice> toDesk(Report report, String what) {
        return List.of(new Notice(ReportType.intake(report), what, brief(report)));
    }

    private static Map<String, String> brief(Report report) {
        Receipt receipt = report.receipt();
        return Map.of(
                "unit", report.unit(),
                "receiptNo", receipt == null ? "" : receipt.no(),
                "infoClass", report.original().infoClass().name());
    }

    private static Facts facts(Report report, @Nullable Boolean claimed, @Nullable Integer supplementNo) {
        Receipt receipt = report.receipt();
        return new Facts(
                report.unit(),
                report.desk(),
                report.status(),
                report.original().infoClass(),
                report.original().tone(),
                report.round(),
                report.direct(),
                receipt == null ? null : receipt.no(),
                receipt == null ? null : text(receipt.at()),
                claimed,
                supplementNo);
    }

    private static String text(Instant at) {
        return at.toString();
    }
}
