package io.districtoffice.inforeport.report.model;

import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;

/** What issues do with a report of the pool. An issue places it first, so that its adoption cannot be refused. */
public record InIssue(Report report) {

    /** Publications at once; more would only be found by mistake. */
    private static final int MOST = 3;

    /** Into an issue; once more with a newer basis is the same. */
    public Decision<Report, ReportEvent> place(Placement placement, Instant at) {
        return switch (report.status()) {
            case POOLED -> {
                Use use = report.use();
                if (use.isIn(placement.publication(), placement.issue())) {
                    yield Refused.because("report.already-in-publication", "report", report.id());
                }
                boolean again =
                        use.placements().stream().anyMatch(one -> one.issue().equals(placement.issue()));
                if (!again && use.placements().size() + use.adoptions().size() >= MOST) {
                    yield Refused.because("report.in-too-many-issues", "limit", MOST);
                }
                Report placed = report.with(Status.POOLED, use.placed(placement));
                yield again ? Decision.of(placed) : Decision.of(placed, new ReportEvent.Placed(placement.issue(), at));
            }
            case DRAFT,
                    UNIT_APPROVED,
                    SUBMITTED,
                    EDITING,
                    QUERYING,
                    RETURNED,
                    REJECTED,
                    MERGED,
                    ADOPTED,
                    UNUSED,
                    WITHDRAWN -> Refused.because("report.not-in-the-pool", "status", report.status());
        };
    }

    /**
     * The issue does not have it any more.
     *
     * @param before a placement of an older version of the issue goes
     * @param placedBefore and so does one that was made before this moment, whatever its version; a younger one may belong
     *     to a command that is on its way
     */
    public Decision<Report, ReportEvent> release(String issue, long before, Instant placedBefore, Instant at) {
        boolean goes = report.use().placements().stream()
                .anyMatch(one -> one.issue().equals(issue)
                        && (one.basis() < before || one.at().isBefore(placedBefore)));
        return goes
                ? Decision.of(
                        report.with(report.status(), report.use().unplaced(issue)), new ReportEvent.Unplaced(issue, at))
                : Decision.of(report);
    }

    /** The issue is published; once, however often it is said. */
    public Decision<Report, ReportEvent> adopt(Adoption adoption, Instant at) {
        if (report.use().adoptions().stream().anyMatch(one -> one.issue().equals(adoption.issue()))) {
            return Decision.of(report);
        }
        return switch (report.status()) {
            case POOLED, ADOPTED ->
                Decision.of(
                        report.with(Status.ADOPTED, report.use().adopted(adoption)),
                        new ReportEvent.Adopted(adoption, at));
            case DRAFT, UNIT_APPROVED, SUBMITTED, EDITING, QUERYING, RETURNED, REJECTED, MERGED, UNUSED, WITHDRAWN ->
                Refused.because("report.not-in-the-pool", "status", report.status());
        };
    }

    /** Thirty days in the pool and in no issue. */
    public Decision<Report, ReportEvent> expire(Instant pooledBefore, Instant at) {
        Instant since = report.handling().pooledAt();
        boolean over = report.status() == Status.POOLED
                && report.use().placements().isEmpty()
                && since != null
                && since.isBefore(pooledBefore);
        return over
                ? Merging.letGo(Decision.of(report.with(Status.UNUSED, report.use()), new ReportEvent.Unused(at)), at)
                : Decision.of(report);
    }
}
