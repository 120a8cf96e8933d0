package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Edited;
import io.districtoffice.inforeport.report.model.Report;
import java.util.List;

/** The unit's text beside the desk's; all EQUAL as long as nothing has been edited. */
record DifferenceView(List<Difference.Piece> title, List<Difference.Piece> body) {

    static DifferenceView of(Report report) {
        var original = report.seenByDesk().text();
        Edited edited = report.handling().edited();
        var text = edited == null ? original : edited.text();
        return new DifferenceView(
                Difference.between(original.title(), text.title()), Difference.between(original.body(), text.body()));
    }
}
