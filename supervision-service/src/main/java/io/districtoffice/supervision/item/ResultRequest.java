package io.districtoffice.supervision.item;

import io.districtoffice.platform.web.Checks;
import io.districtoffice.supervision.item.model.FinalReport;
import io.districtoffice.supervision.item.model.Medium;
import io.districtoffice.supervision.item.model.Ratings;
import io.districtoffice.supervision.item.model.Verification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent with the result of an item and with its end. */
final class ResultRequest {

    private static final int TEXT = ItemRequest.TEXT;
    private static final int REASON = ItemRequest.REASON;
    private static final int METHODS = 20;

    private ResultRequest() {}

    record Final(String summary, FinalReport.@Nullable Result result, @Nullable List<String> attachmentIds) {
        Final check() {
            Checks.start()
                    .text("summary", summary, 1, TEXT)
                    .size("attachmentIds", attachmentIds, 0, ItemRequest.FILES)
                    .unclassified("summary", summary)
                    .orThrow();
            return this;
        }

        List<String> files() {
            return attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    record Verdict(boolean passed, @Nullable List<Look> methods, @Nullable String note) {
        Verdict check() {
            var checks = Checks.start()
                    .size("methods", methods, 0, METHODS)
                    .text("note", note, 0, REASON)
                    .unclassified("note", note);
            for (int i = 0; i < (methods == null ? 0 : methods.size()); i++) {
                String seen = methods.get(i).note();
                checks.text("methods[" + i + "].note", seen, 0, REASON).unclassified("methods[" + i + "].note", seen);
            }
            checks.orThrow();
            return this;
        }

        List<Verification.Look> looks(Instant now) {
            return methods == null
                    ? List.of()
                    : methods.stream().map(look -> look.at(now)).toList();
        }
    }

    /** @param at now, if that is not said */
    record Look(Verification.Method method, @Nullable String note, @Nullable Instant at) {
        Verification.Look at(Instant now) {
            return new Verification.Look(method, note, at == null ? now : at);
        }
    }

    record NothingMore(
            @Nullable String text,
            @Nullable String answerToOrigin,
            @Nullable String onBehalfOf,
            @Nullable Medium medium,
            @Nullable List<String> attachmentIds)
            implements ItemRequest.Entering {

        NothingMore check() {
            ItemRequest.start(this)
                    .text("text", text, 0, TEXT)
                    .text("answerToOrigin", answerToOrigin, 0, TEXT)
                    .unclassified("text", text)
                    .unclassified("answerToOrigin", answerToOrigin)
                    .orThrow();
            return this;
        }
    }

    record Conclusion(String text, @Nullable String answerToOrigin) {
        Conclusion check() {
            Checks.start()
                    .text("text", text, 1, TEXT)
                    .text("answerToOrigin", answerToOrigin, 0, TEXT)
                    .unclassified("text", text)
                    .unclassified("answerToOrigin", answerToOrigin)
                    .orThrow();
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

    record Change(String reason, String text, @Nullable String answerToOrigin) {
        Change check() {
            Checks.start()
                    .text("reason", reason, 1, REASON)
                    .text("text", text, 1, TEXT)
                    .text("answerToOrigin", answerToOrigin, 0, TEXT)
                    .unclassified("reason", reason)
                    .unclassified("text", text)
                    .unclassified("answerToOrigin", answerToOrigin)
                    .orThrow();
            return this;
        }
    }

    record Rating(Ratings.Score score) {}

    record Closing(@Nullable String answerToOrigin) {
        Closing check() {
            Checks.start()
                    .text("answerToOrigin", answerToOrigin, 0, TEXT)
                    .unclassified("answerToOrigin", answerToOrigin)
                    .orThrow();
            return this;
        }
    }

    record Pause(
            Instant until,
            String reason,
            @Nullable String onBehalfOf,
            @Nullable Medium medium,
            @Nullable List<String> attachmentIds)
            implements ItemRequest.Entering {

        Pause check() {
            ItemRequest.start(this)
                    .text("reason", reason, 1, REASON)
                    .unclassified("reason", reason)
                    .orThrow();
            return this;
        }
    }

    record GoingOn(@Nullable String onBehalfOf, @Nullable Medium medium, @Nullable List<String> attachmentIds)
            implements ItemRequest.Entering {

        GoingOn check() {
            ItemRequest.start(this).orThrow();
            return this;
        }
    }
}
