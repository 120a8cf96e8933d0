package io.districtoffice.document.incoming;

import static io.districtoffice.document.incoming.IncomingRequests.FILES;
import static io.districtoffice.document.incoming.IncomingRequests.ID;
import static io.districtoffice.document.incoming.IncomingRequests.REASON;
import static io.districtoffice.document.incoming.IncomingRequests.TEXT;
import static io.districtoffice.document.incoming.IncomingRequests.UNITS;
import static io.districtoffice.document.incoming.IncomingRequests.due;
import static io.districtoffice.document.incoming.IncomingRequests.ids;
import static io.districtoffice.document.incoming.IncomingRequests.orEmpty;

import io.districtoffice.document.incoming.model.Disposal;
import io.districtoffice.document.incoming.model.Medium;
import io.districtoffice.document.incoming.model.NotFiled;
import io.districtoffice.document.incoming.model.Retention;
import io.districtoffice.platform.web.Checks;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent with instructions, work and ends of documents. */
final class WorkRequests {

    private WorkRequests() {}

    /**
     * @param markOnly 圈阅: agreed, without a word
     * @param supervise a supervised item is proposed for it
     * @param onBehalfOf the leader for whom a secretary enters it
     */
    record Instruction(
            @Nullable String text,
            @Nullable Boolean markOnly,
            @Nullable Boolean supervise,
            @Nullable String requirement,
            @Nullable String leadUnitId,
            @Nullable List<String> coUnitIds,
            @Nullable Integer dueInWorkingDays,
            @Nullable String onBehalfOf,
            @Nullable Medium medium,
            @Nullable List<String> attachmentIds) {

        Instruction check() {
            var checks = Checks.start()
                    .text("text", text, 0, TEXT)
                    .text("requirement", requirement, 0, TEXT)
                    .unclassified("text", text)
                    .unclassified("requirement", requirement)
                    .text("leadUnitId", leadUnitId, 0, ID)
                    .text("onBehalfOf", onBehalfOf, 0, ID);
            ids(checks, "coUnitIds", coUnitIds, UNITS);
            ids(checks, "attachmentIds", attachmentIds, FILES);
            due(checks, null, dueInWorkingDays).orThrow();
            return this;
        }

        boolean isOnBehalf() {
            return onBehalfOf != null || medium != null || !files().isEmpty();
        }

        List<String> files() {
            return orEmpty(attachmentIds);
        }
    }

    record Confirmation(String instructionId) {}

    /**
     * @param leadUnitId as the leader or the proposal said, when it is not given
     * @param chaserId somebody of the office who looks after it (R20)
     */
    record Assignment(
            @Nullable String leadUnitId,
            @Nullable List<String> coUnitIds,
            @Nullable Instant dueAt,
            @Nullable Integer dueInWorkingDays,
            @Nullable String chaserId) {

        Assignment check() {
            var checks = Checks.start().text("leadUnitId", leadUnitId, 0, ID).text("chaserId", chaserId, 0, ID);
            ids(checks, "coUnitIds", coUnitIds, UNITS);
            due(checks, dueAt, dueInWorkingDays).orThrow();
            return this;
        }
    }

    /** @param personId who is responsible in the unit */
    record Acceptance(@Nullable String personId) {
        Acceptance check() {
            Checks.start().text("personId", personId, 0, ID).orThrow();
            return this;
        }
    }

    record Reason(String reason) {
        Reason check() {
            Checks.start()
                    .text("reason", reason, 1, REASON)
                    .unclassified("reason", reason)
                    .orThrow();
            return this;
        }
    }

    record Opinion(String text, @Nullable List<String> attachmentIds) {
        Opinion check() {
            var checks = Checks.start().text("text", text, 1, TEXT).unclassified("text", text);
            ids(checks, "attachmentIds", attachmentIds, FILES).orThrow();
            return this;
        }

        List<String> files() {
            return orEmpty(attachmentIds);
        }
    }

    /** A unit that helps and has given no opinion. */
    record Absence(String unitId, String reason) {}

    record Result(String text, @Nullable List<Absence> absent, @Nullable List<String> attachmentIds) {
        Result check() {
            var checks = Checks.start()
                    .text("text", text, 1, TEXT)
                    .unclassified("text", text)
                    .size("absent", absent, 0, UNITS);
            for (int i = 0; i < Math.min(missing().size(), UNITS); i++) {
                checks.text("absent[" + i + "].reason", missing().get(i).reason(), 1, REASON)
                        .unclassified(
                                "absent[" + i + "].reason", missing().get(i).reason());
            }
            ids(checks, "attachmentIds", attachmentIds, FILES).orThrow();
            return this;
        }

        private List<Absence> missing() {
            return absent == null ? List.of() : absent;
        }

        Map<String, String> reasons() {
            var reasons = new LinkedHashMap<String, String>();
            missing().forEach(one -> reasons.put(one.unitId(), one.reason()));
            return reasons;
        }

        List<String> files() {
            return orEmpty(attachmentIds);
        }
    }

    /** @param dueAt or dueInWorkingDays: a new date; neither leaves the one there is */
    record Back(String reason, @Nullable Instant dueAt, @Nullable Integer dueInWorkingDays) {
        Back check() {
            var checks = Checks.start().text("reason", reason, 1, REASON).unclassified("reason", reason);
            due(checks, dueAt, dueInWorkingDays).orThrow();
            return this;
        }
    }

    /** @param outgoingId the outgoing document that is the answer */
    record Reply(@Nullable String text, @Nullable String outgoingId, @Nullable List<String> attachmentIds) {
        Reply check() {
            var checks = Checks.start()
                    .text("text", text, 0, TEXT)
                    .unclassified("text", text)
                    .text("outgoingId", outgoingId, 0, ID);
            ids(checks, "attachmentIds", attachmentIds, FILES).orThrow();
            return this;
        }

        List<String> files() {
            return orEmpty(attachmentIds);
        }
    }

    /** How it goes round. */
    enum Mode {
        PARALLEL,
        ORDER
    }

    /** @param readers reader keys, {@code person:…} or {@code unit:…}; those of the proposal, when none are given */
    record Circulation(
            @Nullable String purpose,
            @Nullable Mode mode,
            @Nullable Boolean paper,
            @Nullable Boolean opinionWanted,
            @Nullable Instant readBy,
            @Nullable List<String> readers) {

        Circulation check() {
            var checks = Checks.start().text("purpose", purpose, 0, REASON).unclassified("purpose", purpose);
            ids(checks, "readers", readers, IncomingRequests.READERS).orThrow();
            return this;
        }
    }

    /** @param recordId the reader's circulation record */
    record Delivery(String recordId) {}

    record Note(@Nullable String note) {
        Note check() {
            Checks.start()
                    .text("note", note, 0, REASON)
                    .unclassified("note", note)
                    .orThrow();
            return this;
        }
    }

    /** @param original where the original is, when a copy is archived here (R26) */
    record Archiving(Retention retention, @Nullable String original) {
        Archiving check() {
            Checks.start()
                    .text("original", original, 0, 100)
                    .unclassified("original", original)
                    .orThrow();
            return this;
        }
    }

    record Keeping(NotFiled reason) {}

    /** @param witnessId the second person, for a classified paper */
    record Disposing(Disposal.Way way, String approvedById, @Nullable String witnessId, @Nullable String note) {
        Disposing check() {
            Checks.start()
                    .text("approvedById", approvedById, 1, ID)
                    .text("witnessId", witnessId, 0, ID)
                    .text("note", note, 0, REASON)
                    .unclassified("note", note)
                    .orThrow();
            return this;
        }
    }
}
