package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.DocHandling;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.ReturnReason;
import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.platform.web.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to take documents in and to propose what becomes of them; the rest is in {@link WorkRequests}. */
final class IncomingRequests {

    static final int ID = 64;
    static final int TEXT = 2_000;
    static final int REASON = 500;
    static final int FILES = 20;
    static final int UNITS = 29;
    static final int DAYS = 365;
    static final int READERS = 200;
    private static final int READER = 80;
    private static final int MAX_COPIES = 10_000;
    private static final int COPY_NUMBERS = 200;
    private static final String COPY_NO = "\\d{6}";

    private IncomingRequests() {}

    static List<String> orEmpty(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static Checks due(Checks checks, @Nullable Instant dueAt, @Nullable Integer days) {
        return checks.number("dueInWorkingDays", days, 1, DAYS)
                .unless(dueAt == null || days == null, "dueAt", "incoming.one-due");
    }

    static Checks ids(Checks checks, String field, @Nullable List<String> given, int most) {
        checks.size(field, given, 0, most);
        var all = orEmpty(given);
        for (int i = 0; i < Math.min(all.size(), most); i++) {
            checks.text(field + "[" + i + "]", all.get(i), 1, READER);
        }
        return checks;
    }

    record Secrecy(SecrecyLevel level) {}

    /**
     * @param sourceUnitId the sender, when it is a unit of this district
     * @param replyWanted the sender asks for an answer, also where the genre does not
     */
    record SignFor(
            IncomingDocument.Book book,
            String sourceOrg,
            String sourceDocNo,
            String title,
            int declaredCopies,
            int countedCopies,
            IncomingDocument.Carrier carrier,
            @Nullable Genre genre,
            @Nullable Urgency urgency,
            @Nullable LocalDate docDate,
            @Nullable List<String> copyNos,
            @Nullable String sourceUnitId,
            @Nullable Boolean replyWanted,
            @Nullable Secrecy secrecy,
            @Nullable List<String> attachmentIds) {

        SignFor check() {
            var checks = Checks.start()
                    .text("sourceOrg", sourceOrg, 1, 100)
                    .text("sourceDocNo", sourceDocNo, 1, 60)
                    .text("title", title, 1, 200)
                    .unclassified("sourceOrg", sourceOrg)
                    .unclassified("sourceDocNo", sourceDocNo)
                    .unclassified("title", title)
                    .number("declaredCopies", declaredCopies, 1, MAX_COPIES)
                    .number("countedCopies", countedCopies, 1, MAX_COPIES)
                    .text("sourceUnitId", sourceUnitId, 0, ID)
                    .size("copyNos", copyNos, 0, COPY_NUMBERS);
            ids(checks, "attachmentIds", attachmentIds, FILES);
            var numbers = orEmpty(copyNos);
            for (int i = 0; i < Math.min(numbers.size(), COPY_NUMBERS); i++) {
                checks.unless(numbers.get(i).matches(COPY_NO), "copyNos[" + i + "]", "incoming.copy-number");
            }
            checks.orThrow();
            return this;
        }

        List<String> files() {
            return orEmpty(attachmentIds);
        }

        IncomingDocument.Source source() {
            return new IncomingDocument.Source(sourceOrg.strip(), sourceDocNo.strip());
        }
    }

    /** R46: no field here can hold what the paper says. */
    record StubEntry(
            IncomingDocument.Book book,
            String sourceOrg,
            SecrecyLevel level,
            String copyNo,
            String custodianId,
            String place) {

        StubEntry check() {
            Checks.start()
                    .text("sourceOrg", sourceOrg, 1, 100)
                    .unclassified("sourceOrg", sourceOrg)
                    .unless(level.compareTo(SecrecyLevel.INTERNAL) > 0, "level", "incoming.not-classified")
                    .unless(copyNo.matches(COPY_NO), "copyNo", "incoming.copy-number")
                    .text("custodianId", custodianId, 1, ID)
                    .text("place", place, 1, 60)
                    .unclassified("place", place)
                    .orThrow();
            return this;
        }
    }

    record Move(String custodianId, String place) {
        Move check() {
            Checks.start()
                    .text("custodianId", custodianId, 1, ID)
                    .text("place", place, 1, 60)
                    .unclassified("place", place)
                    .orThrow();
            return this;
        }
    }

    /** @param duplicateOf id of the document registered before with the same source, when this is known to be a second copy of it */
    record Register(@Nullable String duplicateOf) {}

    record Review(@Nullable String findings) {
        Review check() {
            Checks.start()
                    .text("findings", findings, 0, TEXT)
                    .unclassified("findings", findings)
                    .orThrow();
            return this;
        }
    }

    record Return(ReturnReason reason, String text) {
        Return check() {
            Checks.start()
                    .text("text", text, 1, REASON)
                    .unclassified("text", text)
                    .orThrow();
            return this;
        }
    }

    /** @param readers reader keys, {@code person:…} or {@code unit:…}, for what is only to be read */
    record Proposal(
            DocHandling handling,
            @Nullable String text,
            @Nullable String leadUnitId,
            @Nullable List<String> coUnitIds,
            @Nullable Instant dueAt,
            @Nullable Integer dueInWorkingDays,
            @Nullable Boolean important,
            @Nullable List<String> readers) {

        Proposal check() {
            var checks = Checks.start()
                    .text("text", text, 0, TEXT)
                    .unclassified("text", text)
                    .text("leadUnitId", leadUnitId, 0, ID);
            ids(checks, "coUnitIds", coUnitIds, UNITS);
            ids(checks, "readers", readers, READERS);
            due(checks, dueAt, dueInWorkingDays).orThrow();
            return this;
        }
    }

    record Submission(@Nullable String leaderId) {
        Submission check() {
            Checks.start().text("leaderId", leaderId, 0, ID).orThrow();
            return this;
        }
    }
}
