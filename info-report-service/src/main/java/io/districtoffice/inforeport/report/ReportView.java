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
import io.districtoffice.inforeport.report.model.Text;
import io.districtoffice.inforeport.report.model.Unpooling;
import io.districtoffice.inforeport.report.model.Withdrawal;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.Stored;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as one caller sees it: its unit, the desk, or somebody who reads the issue it was published in and sees no more
 * of it than that.
 *
 * @param title what the unit wrote; to the desk of a returned report, what it submitted last; to a reader, what was
 *     published
 * @param unit absent where a reader may not know it (I17)
 * @param informant only for the own unit, or by the recorded word of the chief editor (I17)
 * @param editor only for the desk
 * @param edited the desk's wording; for the unit only once it has been adopted, and then without who wrote it
 * @param instructions for the unit only those that the leader lets it know
 * @param commands what this caller may do next
 */
record ReportView(
        String id,
        long version,
        Report.Status status,
        @Nullable Named unit,
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
        UseView use,
        List<InstructionView> instructions,
        List<String> commands) {

    record Named(String id, String name) {}

    record Secrecy(SecrecyLevel level) {}

    record EditedText(String title, @Nullable String body, @Nullable Editor by, Instant at) {}

    /** From where one looks at a report. */
    private enum Side {
        UNIT,
        DESK,
        READER
    }

    static ReportView whole(Stored<Report> stored, Actor by, Directory directory, Instant now) {
        return of(stored, by, directory, now, true, false);
    }

    /** With the informant's name, whoever asks: the answer of the recorded command (I17). */
    static ReportView withInformant(Stored<Report> stored, Actor by, Directory directory, Instant now) {
        return of(stored, by, directory, now, true, true);
    }

    /** Without body, facts and supplements. */
    static ReportView listed(Stored<Report> stored, Actor by, Directory directory, Instant now) {
        return of(stored, by, directory, now, false, false);
    }

    static boolean worksAtDesk(Actor by) {
        return by.office() != null && (by.hasRole("EDITOR") || by.hasRole("CHIEF_EDITOR"));
    }

    static boolean isOfDesk(Report report, Actor by) {
        return worksAtDesk(by)
                && (report.desk().equals(by.office()) || report.use().shared().contains(by.office()));
    }

    static Named named(String unit, Directory directory) {
        return new Named(unit, directory.nameOf(unit));
    }

    private static Side side(Report report, Actor by) {
        if (report.unit().equals(by.unit())) {
            return Side.UNIT;
        }
        return isOfDesk(report, by) ? Side.DESK : Side.READER;
    }

    private static @Nullable EditedText edited(Report report, Side side) {
        Edited edited = report.handling().edited();
        if (edited == null || !(side == Side.DESK || report.status() == Report.Status.ADOPTED)) {
            return null;
        }
        return new EditedText(
                edited.text().title(), edited.text().body(), side == Side.DESK ? edited.by() : null, edited.at());
    }

    private static List<InstructionView> instructions(Report report, Actor by, Directory directory, Side side) {
        return report.use().instructions().stream()
                .filter(one -> side != Side.UNIT
                        || one.tell().unit()
                        || (one.tell().informant() && report.informant().id().equals(by.id())))
                .map(one -> InstructionView.of(one, directory, side == Side.UNIT))
                .toList();
    }

    private static ReportView of(
            Stored<Report> stored, Actor by, Directory directory, Instant now, boolean whole, boolean named) {
        Report report = stored.state();
        Side side = side(report, by);
        boolean desk = side == Side.DESK;
        boolean reader = side == Side.READER;
        Content original = side == Side.UNIT ? report.original() : report.seenByDesk();
        Text text = reader ? report.wording() : original.text();
        Handling handling = report.handling();
        Receipt receipt = report.receipt();
        return new ReportView(
                report.id(),
                stored.version(),
                report.status(),
                reader && report.direct() ? null : named(report.unit(), directory),
                named(report.desk(), directory),
                original.infoClass(),
                original.tone(),
                text.title(),
                text.body(),
                whole && !reader ? original.facts() : null,
                original.topicTags(),
                original.keyPointId(),
                original.solicitationId(),
                new Secrecy(original.secrecy()),
                reader ? List.of() : original.attachments(),
                reader ? null : report.signOff(),
                !reader && report.direct(),
                report.round(),
                receipt == null || reader ? null : receipt.no(),
                receipt == null ? null : receipt.at(),
                report.createdAt(),
                whole && !reader ? report.supplements() : null,
                reader ? null : report.withdrawal(),
                side == Side.UNIT || named ? report.informant() : null,
                desk ? handling.editor() : null,
                reader ? null : edited(report, side),
                whole && !reader ? handling.queries() : null,
                reader ? null : handling.returned(),
                reader ? null : handling.rejection(),
                desk ? handling.unpooled() : null,
                UseView.of(report, directory, desk),
                instructions(report, by, directory, side),
                OpenCommands.of(report, by, now));
    }
}
