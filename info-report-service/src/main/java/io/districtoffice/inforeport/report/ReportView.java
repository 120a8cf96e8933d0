package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.AttachmentRef;
import io.districtoffice.inforeport.report.model.Content;
import io.districtoffice.inforeport.report.model.Edited;
import io.districtoffice.inforeport.report.model.Editor;
import io.districtoffice.inforeport.report.model.Facts;
import io.districtoffice.inforeport.report.model.Handling;
import io.districtoffice.inforeport.report.model.InfoClass;
import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.inforeport.report.model.Informant;
import io.districtoffice.inforeport.report.model.OpenCommands;
import io.districtoffice.inforeport.report.model.Query;
import io.districtoffice.inforeport.report.model.Receipt;
import io.districtoffice.inforeport.report.model.Rejection;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.Return;
import io.districtoffice.inforeport.report.model.SecrecyLevel;
import io.districtoffice.inforeport.report.model.SignOff;
import io.districtoffice.inforeport.report.model.Supplement;
import io.districtoffice.inforeport.report.model.Unpooling;
import io.districtoffice.inforeport.report.model.Withdrawal;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.Stored;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as one caller sees it.
 *
 * @param title what the unit wrote; to the desk of a returned report, what it submitted last
 * @param informant only for the own unit (I17)
 * @param editor only for the desk
 * @param edited the desk's wording; for the unit only once it has been adopted, and then without who wrote it
 * @param commands what this caller may do next
 */
record ReportView(
        String id,
        long version,
        Report.Status status,
        Named unit,
        Named desk,
        InfoClass infoClass,
        InfoTone tone,
        String title,
        @Nullable String body,
        @Nullable Facts facts,
        List<String> topicTags,
        @Nullable String keyPointId,
        @Nullable String solicitationId,
        Secrecy secrecy,
        List<AttachmentRef> attachments,
        @Nullable SignOff signOff,
        boolean direct,
        int round,
        @Nullable String receiptNo,
        @Nullable Instant submittedAt,
        Instant createdAt,
        @Nullable List<Supplement> supplements,
        @Nullable Withdrawal withdrawal,
        @Nullable Informant informant,
        @Nullable Editor editor,
        @Nullable EditedText edited,
        @Nullable List<Query> queries,
        @Nullable Return returned,
        @Nullable Rejection rejection,
        @Nullable Unpooling unpooled,
        List<String> commands) {

    record Named(String id, String name) {}

    record Secrecy(SecrecyLevel level) {}

    record EditedText(String title, @Nullable String body, @Nullable Editor by, Instant at) {}

    static ReportView whole(Stored<Report> stored, Actor by, Directory directory, Instant now) {
        return of(stored, by, directory, now, true);
    }

    /** Without body, facts and supplements. */
    static ReportView listed(Stored<Report> stored, Actor by, Directory directory, Instant now) {
        return of(stored, by, directory, now, false);
    }

    static boolean showsInformant(Report report, Actor by) {
        return report.unit().equals(by.unit());
    }

    static boolean isOfDesk(Report report, Actor by) {
        return report.desk().equals(by.office());
    }

    private static @Nullable EditedText edited(Report report, boolean desk) {
        Edited edited = report.handling().edited();
        if (edited == null || !(desk || report.status() == Report.Status.ADOPTED)) {
            return null;
        }
        return new EditedText(edited.text().title(), edited.text().body(), desk ? edited.by() : null, edited.at());
    }

    private static ReportView of(Stored<Report> stored, Actor by, Directory directory, Instant now, boolean whole) {
        Report report = stored.state();
        boolean desk = isOfDesk(report, by);
        Content original = desk ? report.seenByDesk() : report.original();
        Handling handling = report.handling();
        Receipt receipt = report.receipt();
        return new ReportView(
                report.id(),
                stored.version(),
                report.status(),
                new Named(report.unit(), directory.nameOf(report.unit())),
                new Named(report.desk(), directory.nameOf(report.desk())),
                original.infoClass(),
                original.tone(),
                original.text().title(),
                original.text().body(),
                whole ? original.facts() : null,
                original.topicTags(),
                original.keyPointId(),
                original.solicitationId(),
                new Secrecy(original.secrecy()),
                original.attachments(),
                report.signOff(),
                report.direct(),
                report.round(),
                receipt == null ? null : receipt.no(),
                receipt == null ? null : receipt.at(),
                report.createdAt(),
                whole ? report.supplements() : null,
                report.withdrawal(),
                showsInformant(report, by) ? report.informant() : null,
                desk ? handling.editor() : null,
                edited(report, desk),
                whole ? handling.queries() : null,
                handling.returned(),
                handling.rejection(),
                desk ? handling.unpooled() : null,
                OpenCommands.of(report, by, now));
    }
}
