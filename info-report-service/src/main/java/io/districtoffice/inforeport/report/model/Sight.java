package io.districtoffice.inforeport.report.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;

/** Who may see more of a report than by its status, and by whose word. */
public record Sight(Report report) {

    private static final int OFFICES = 3;
    private static final int REASON = 500;

    /**
     * The desk lets another district office use it too; otherwise neither sees the other's.
     *
     * @param known whether there is such an office
     */
    public Decision<Report, ReportEvent> share(Actor by, Instant at, String office, boolean known) {
        return switch (report.status()) {
            case SUBMITTED, EDITING, QUERYING, POOLED, ADOPTED -> {
                new AtDesk(report).requireDesk(by);
                if (report.direct()) {
                    yield Refused.because("report.direct-stays-apart", "status", report.status()); // I17
                }
                if (report.use().shared().size() >= OFFICES) {
                    yield Refused.because("report.shared-with-enough", "limit", OFFICES);
                }
                new Findings()
                        .add("office", "report.no-such-office", !known)
                        .add("office", "report.own-office", report.desk().equals(office))
                        .add(
                                "office",
                                "report.shared-already",
                                report.use().shared().contains(office))
                        .orRefuse();
                yield Decision.of(
                        report.with(report.status(), report.use().sharedWith(office)),
                        new ReportEvent.Shared(office, at));
            }
            case DRAFT, UNIT_APPROVED, RETURNED, REJECTED, MERGED, UNUSED, WITHDRAWN ->
                Refused.because("report.not-on-the-desk", "status", report.status());
        };
    }

    /** The chief editor opens the informant's name; that he did, and why, is recorded (I17). */
    public Decision<Report, ReportEvent> showInformant(Actor by, Instant at, String reason) {
        if (report.receipt() == null) {
            return Refused.because("report.not-submitted", "status", report.status());
        }
        if (!report.desk().equals(by.office()) || !by.hasRole("CHIEF_EDITOR")) {
            return Refused.forbidden("report.only-the-chief-opens-names");
        }
        new Findings().text("reason", reason, 1, REASON).orRefuse();
        return Decision.of(report, new ReportEvent.InformantShown(reason, at));
    }
}
