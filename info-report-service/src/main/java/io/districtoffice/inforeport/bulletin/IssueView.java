package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.IssueNo;
import io.districtoffice.inforeport.bulletin.model.Proof;
import io.districtoffice.inforeport.bulletin.model.PublicationKind;
import io.districtoffice.inforeport.bulletin.model.Reading;
import io.districtoffice.inforeport.bulletin.model.Reason;
import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.inforeport.report.model.SecrecyLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue as one caller sees it. Readers see what came out; how it was made is the desk's.
 *
 * @param number once it has one
 * @param columns not in lists
 * @param making only for the desk
 * @param reading only for a reader, whether he has read it; not in lists
 * @param commands what this caller may do next
 */
record IssueView(
        String id,
        long version,
        BulletinIssue.Status status,
        Publication publication,
        Named office,
        String masthead,
        LocalDate date,
        int year,
        @Nullable IssueNo number,
        int revision,
        @Nullable List<ColumnView> columns,
        @Nullable Signed signed,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt,
        @Nullable List<CorrectionView> corrections,
        List<String> mainTo,
        List<String> cc,
        @Nullable Integer copies,
        @Nullable Making making,
        @Nullable ReadingView reading,
        List<String> commands) {

    record Publication(String id, String name, PublicationKind kind, Secrecy secrecy) {}

    record Secrecy(SecrecyLevel level) {}

    record ColumnView(String name, List<ItemView> items) {}

    /**
     * @param body absent when it was withdrawn, and so is the title
     * @param units whose report it is; nobody where the source is protected (I17)
     * @param tone only for the desk
     */
    record ItemView(
            String reportId,
            @Nullable String title,
            @Nullable String body,
            List<Named> units,
            @Nullable InfoTone tone,
            boolean withdrawn) {}

    record Signed(@Nullable String name, Instant at) {}

    /** @param items reports that were corrected */
    record CorrectionView(int revision, String reason, Instant at, List<CorrectedItem> items) {}

    /** @param title as it was before; only for the desk, as is the body */
    record CorrectedItem(String reportId, @Nullable String title, @Nullable String body, boolean withdrawn) {}

    /**
     * @param unprintable characters for which no typeface has a sign; while it is composed and proofed, not in lists
     * @param adopted how many of its reports are adopted so far; once it is out, not in lists
     * @param read how many of its readers have read the newest revision; once it is out, not in lists
     */
    record Making(
            Instant plannedAt,
            @Nullable Instant cutoff,
            @Nullable Instant readyBy,
            List<Proof> proofs,
            @Nullable Reason returned,
            @Nullable Reason cancelled,
            List<Named> readers,
            @Nullable List<String> unprintable,
            @Nullable Share adopted,
            @Nullable Share read) {}

    record Share(int done, int of) {}

    /** @param by who of the unit has read it; only for the desk */
    record ReadingView(
            Named reader, Reading.Status status, int revision, @Nullable Instant readAt, @Nullable String by) {

        static ReadingView own(Reading reading) {
            return new ReadingView(named(reading), reading.status(), reading.revision(), reading.readAt(), null);
        }

        static ReadingView ofDesk(Reading reading) {
            return new ReadingView(
                    named(reading),
                    reading.status(),
                    reading.revision(),
                    reading.readAt(),
                    reading.by() == null ? null : reading.by().shown());
        }

        private static Named named(Reading reading) {
            return new Named(reading.reader(), reading.name());
        }
    }
}
