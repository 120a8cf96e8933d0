package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Adoption;
import io.districtoffice.inforeport.report.model.Contribution;
import io.districtoffice.inforeport.report.model.Report;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report.
 *
 * @param shared other district offices; for the desk only
 * @param contributors reports that went into it; for the desk only
 * @param placedIn ids of issues it is composed into; for the desk only
 * @param merged where it went; without the id for its unit, to whom the other report does not belong
 * @param cameBack why it did not stay there; for the desk only
 */
record UseView(
        @Nullable List<ReportView.Named> shared,
        @Nullable List<ContributionView> contributors,
        @Nullable List<String> placedIn,
        @Nullable MergedView merged,
        @Nullable String cameBack,
        List<AdoptionView> adoptions) {

    record ContributionView(String id, ReportView.Named unit, int sharePerMille, Instant at) {
        static ContributionView of(Contribution one, Directory directory) {
            return new ContributionView(
                    one.report(), ReportView.named(one.unit(), directory), one.sharePerMille(), one.at());
        }
    }

    record MergedView(@Nullable String into, int sharePerMille, boolean settled, Instant at) {}

    record AdoptionView(String issue, String publication, int no, int year, Instant at) {
        static AdoptionView of(Adoption one) {
            return new AdoptionView(one.issue(), one.publicationName(), one.no(), one.year(), one.at());
        }
    }

    static UseView of(Report report, Directory directory, boolean desk) {
        var joining = report.joining();
        var merged = joining.merged();
        return new UseView(
                desk
                        ? report.use().shared().stream()
                                .map(id -> ReportView.named(id, directory))
                                .toList()
                        : null,
                desk
                        ? joining.contributors().stream()
                                .map(one -> ContributionView.of(one, directory))
                                .toList()
                        : null,
                desk
                        ? report.use().placements().stream()
                                .map(one -> one.issue())
                                .toList()
                        : null,
                merged == null
                        ? null
                        : new MergedView(
                                desk ? merged.into() : null, merged.sharePerMille(), merged.settled(), merged.at()),
                desk && joining.unmerged() != null ? joining.unmerged().why() : null,
                report.use().adoptions().stream().map(AdoptionView::of).toList());
    }
}
