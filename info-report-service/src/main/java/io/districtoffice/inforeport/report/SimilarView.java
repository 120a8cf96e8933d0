package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Receipt;
import io.districtoffice.inforeport.report.model.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that may tell of the same.
 *
 * @param likeness percent
 */
record SimilarView(
        String id,
        ReportView.Named unit,
        String title,
        Report.Status status,
        @Nullable String receiptNo,
        @Nullable Instant submittedAt,
        int likeness) {

    static SimilarView of(Likeness.Match match, Directory directory) {
        Report report = match.report();
        Receipt receipt = report.receipt();
        return new SimilarView(
                report.id(),
                new ReportView.Named(report.unit(), directory.nameOf(report.unit())),
                report.seenByDesk().text().title(),
                report.status(),
                receipt == null ? null : receipt.no(),
                receipt == null ? null : receipt.at(),
                match.percent());
    }
}
