package io.districtoffice.inforeport.report.model;

import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One report made of several (I39). The command is on the report that goes; the other one hears of it by event and takes
 * it in as a contributor, or refuses, and then what went comes back to its editor. One that ends without having been used
 * lets its contributors go, and they come back too. So in the end each is in exactly one place.
 */
public record Merging(Report report) {

    private static final int WHOLE = 1000;
    private static final int CONTRIBUTORS = 50;

    /** @param survivor null when there is no such report in sight */
    public Decision<Report, ReportEvent> mergeInto(
            Actor by, Instant at, @Nullable Survivor survivor, int sharePerMille) {
        return switch (report.status()) {
            case EDITING -> {
                var desk = new AtDesk(report);
                desk.requireHolder(by);
                desk.requireNoOpenQuery();
                if (!report.joining().contributors().isEmpty()) {
                    yield Refused.because(
                            "report.has-contributors",
                            "count",
                            report.joining().contributors().size());
                }
                new Findings()
                        .add("survivorId", "report.no-such-survivor", survivor == null || !sameDesk(survivor))
                        .add(
                                "survivorId",
                                "report.into-itself",
                                survivor != null && survivor.id().equals(report.id()))
                        // I17: what went past the head must not be seen through another report
                        .add(
                                "survivorId",
                                "report.direct-stays-apart",
                                survivor != null && survivor.direct() != report.direct())
                        .add("sharePerMille", "report.share-out-of-range", sharePerMille < 0 || sharePerMille > WHOLE)
                        .orRefuse();
                if (survivor.status() != Status.EDITING && survivor.status() != Status.POOLED) {
                    yield Refused.because("report.survivor-closed", "status", survivor.status());
                }
                var gone = report.joining().gone(new Merged(survivor.id(), sharePerMille, false, at));
                yield Decision.of(
                        report.with(Status.MERGED, gone), new ReportEvent.MergedInto(survivor.id(), sharePerMille, at));
            }
            case DRAFT,
                    UNIT_APPROVED,
                    SUBMITTED,
                    QUERYING,
                    RETURNED,
                    REJECTED,
                    MERGED,
                    POOLED,
                    ADOPTED,
                    UNUSED,
                    WITHDRAWN -> Refused.because("report.not-in-editing", "status", report.status());
        };
    }

    private boolean sameDesk(Survivor survivor) {
        return survivor.desk().equals(report.desk());
    }

    /** Takes in what went into this one, as long as it is on the desk; asked again, nothing changes. */
    public Decision<Report, ReportEvent> takeIn(Contribution one, Instant at) {
        if (report.joining().contributors().stream()
                .anyMatch(known -> known.report().equals(one.report()))) {
            return Decision.of(report);
        }
        String why = whyNot(one);
        return why == null
                ? Decision.of(
                        report.with(report.status(), report.joining().plus(one)),
                        new ReportEvent.ContributionTaken(one, at))
                : Decision.of(report, new ReportEvent.ContributionRefused(one.report(), why, at));
    }

    private @Nullable String whyNot(Contribution one) {
        return switch (report.status()) {
            case SUBMITTED, EDITING, QUERYING, POOLED -> {
                if (report.joining().shared() + one.sharePerMille() > WHOLE) {
                    yield "report.shares-exceed-the-whole";
                }
                yield report.joining().contributors().size() < CONTRIBUTORS ? null : "report.too-many-contributors";
            }
            case DRAFT, UNIT_APPROVED, RETURNED, REJECTED, MERGED, ADOPTED, UNUSED, WITHDRAWN ->
                "report.survivor-closed";
        };
    }

    /** The other one has taken it in. */
    public Decision<Report, ReportEvent> settle(String survivor) {
        return isIn(survivor)
                ? Decision.of(report.with(Status.MERGED, report.joining().settled()))
                : Decision.of(report);
    }

    /** The other one has refused it or let it go: back to its editor. */
    public Decision<Report, ReportEvent> comeBack(String survivor, String why, Instant at) {
        if (!isIn(survivor)) {
            return Decision.of(report);
        }
        var back = report.joining().back(survivor, why, at);
        return Decision.of(report.with(Status.EDITING, back), new ReportEvent.CameBack(back.unmerged(), at));
    }

    /** What it is in was published. */
    public Decision<Report, ReportEvent> credit(String survivor, Adoption adoption, Instant at) {
        boolean known =
                report.use().adoptions().stream().anyMatch(one -> one.issue().equals(adoption.issue()));
        return isIn(survivor) && !known
                ? Decision.of(
                        report.with(Status.MERGED, report.use().adopted(adoption)),
                        new ReportEvent.Credited(adoption, at))
                : Decision.of(report);
    }

    private boolean isIn(String survivor) {
        var merged = report.joining().merged();
        return report.status() == Status.MERGED
                && merged != null
                && merged.into().equals(survivor);
    }

    /** A decision by which a report ends unused: whatever went into it is let go with it. */
    static Decision<Report, ReportEvent> letGo(Decision<Report, ReportEvent> ending, Instant at) {
        Report ended = ending.state();
        var ids = ended.joining().contributors().stream()
                .map(Contribution::report)
                .toList();
        if (ids.isEmpty()) {
            return ending;
        }
        var events = new ArrayList<>(ending.events());
        events.add(new ReportEvent.ContributorsReleased(ids, at));
        return new Decision<>(ended.with(ended.status(), ended.joining().alone()), events);
    }
}
