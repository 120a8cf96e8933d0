package io.districtoffice.supervision.assignment;

import io.districtoffice.platform.web.Checks;
import io.districtoffice.supervision.assignment.model.Feedback;
import io.districtoffice.supervision.assignment.model.FileRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent with the commands on assignments. */
final class AssignmentRequest {

    static final int TEXT = 2_000;
    static final int REASON = 500;
    static final int FILES = 20;
    static final int ID = 64;

    private AssignmentRequest() {}

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

    /**
     * @param progress percent
     * @param done what has been done
     */
    record Told(
            int progress,
            String done,
            @Nullable String obstacles,
            @Nullable String suggestions,
            @Nullable String nextStep,
            @Nullable List<String> attachmentIds) {

        Told check() {
            Checks.start()
                    .number("progress", progress, 0, 100)
                    .text("done", done, 1, TEXT)
                    .text("obstacles", obstacles, 0, TEXT)
                    .text("suggestions", suggestions, 0, TEXT)
                    .text("nextStep", nextStep, 0, TEXT)
                    .size("attachmentIds", attachmentIds, 0, FILES)
                    .unclassified("done", done)
                    .unclassified("obstacles", obstacles)
                    .unclassified("suggestions", suggestions)
                    .unclassified("nextStep", nextStep)
                    .orThrow();
            return this;
        }

        List<String> files() {
            return attachmentIds == null ? List.of() : attachmentIds;
        }

        Feedback.Told with(List<FileRef> refs) {
            return new Feedback.Told(progress, done, obstacles, suggestions, nextStep, refs);
        }
    }

    record Claim(@Nullable String summary, @Nullable List<String> attachmentIds) {
        Claim check() {
            Checks.start()
                    .text("summary", summary, 0, TEXT)
                    .size("attachmentIds", attachmentIds, 0, FILES)
                    .unclassified("summary", summary)
                    .orThrow();
            return this;
        }

        List<String> files() {
            return attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    record Note(@Nullable String note) {
        Note check() {
            Checks.start()
                    .text("note", note, 0, REASON)
                    .unclassified("note", note)
                    .orThrow();
            return this;
        }
    }

    /** @param dueAt or dueInWorkingDays: a new date; neither leaves the one there is */
    record Reassignment(String unitId, String reason, @Nullable Instant dueAt, @Nullable Integer dueInWorkingDays) {

        private static final int MOST_DAYS = 365;

        Reassignment check() {
            Checks.start()
                    .text("unitId", unitId, 1, ID)
                    .text("reason", reason, 1, REASON)
                    .unclassified("reason", reason)
                    .number("dueInWorkingDays", dueInWorkingDays, 1, MOST_DAYS)
                    .unless(dueAt == null || dueInWorkingDays == null, "dueAt", "assignment.one-due")
                    .orThrow();
            return this;
        }
    }
}
