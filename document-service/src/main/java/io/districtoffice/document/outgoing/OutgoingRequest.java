package io.districtoffice.document.outgoing;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.Direction;
import io.districtoffice.document.outgoing.model.Disclosure;
import io.districtoffice.document.outgoing.model.Extent;
import io.districtoffice.document.outgoing.model.Fault;
import io.districtoffice.document.outgoing.model.Filing;
import io.districtoffice.document.outgoing.model.FormatType;
import io.districtoffice.document.outgoing.model.Gate;
import io.districtoffice.document.outgoing.model.OrganKind;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.Reason;
import io.districtoffice.document.outgoing.model.Registration;
import io.districtoffice.document.outgoing.model.Relation;
import io.districtoffice.document.outgoing.model.Sending;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.platform.web.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What callers send. */
final class OutgoingRequest {
    static final int BODY = 20_000;
    private static final int TITLE = 200;
    private static final int TEXT = 2_000;
    private static final int NAME = 100;

    private OutgoingRequest() {}

    /** @param unitId of a unit or district office here; for others {@code name} and {@code relation} */
    record To(@Nullable String unitId, @Nullable String name, @Nullable Relation relation) {}

    record From(@Nullable String unitId, @Nullable String name, @Nullable OrganKind kind) {}

    record AnnexOf(String title, @Nullable String text, @Nullable String fileId) {}

    record BasisOf(String clause, String source) {}

    record SecrecyOf(@Nullable SecrecyLevel level, @Nullable String period) {}

    record ForwardingOf(String organ, String text, @Nullable String opinion) {}

    record ReasonOf(String rule, String text) {}

    /** A draft, as far as it has come: only genre and title must be there. */
    record Draft(
            Genre genre,
            String title,
            @Nullable Direction direction,
            @Nullable FormatType format,
            @Nullable Extent extent,
            @Nullable String code,
            @Nullable String necessity,
            @Nullable List<From> issuers,
            @Nullable List<To> mainTo,
            @Nullable List<To> cc,
            @Nullable String body,
            @Nullable List<AnnexOf> annexes,
            @Nullable String note,
            @Nullable Urgency urgency,
            @Nullable LocalDate handleBy,
            @Nullable Boolean important,
            @Nullable SecrecyOf secrecy,
            @Nullable List<String> concerns,
            @Nullable List<BasisOf> basis,
            @Nullable ForwardingOf forwarding,
            @Nullable String replyTo,
            @Nullable String assignedByLeader,
            @Nullable List<ReasonOf> reasons) {
        Draft check() {
            var checks = Checks.start()
                    .text("title", title, 1, TITLE)
                    .text("body", body, 0, BODY)
                    .text("necessity", necessity, 0, TEXT)
                    .text("code", code, 0, 12)
                    .text("note", note, 0, NAME)
                    .text("assignedByLeader", assignedByLeader, 0, TEXT)
                    .unclassified("title", title)
                    .unclassified("body", body)
                    .unclassified("note", note)
                    .unclassified("necessity", necessity)
                    .size("issuers", issuers, 0, 10)
                    .size("annexes", annexes, 0, 30)
                    .size("concerns", concerns, 0, OutgoingDocument.COUNTERSIGNS)
                    .size("basis", basis, 0, 50)
                    .size("reasons", reasons, 0, 30);
            int to = size(mainTo) + size(cc);
            checks.unless(
                    to <= OutgoingDocument.RECIPIENTS,
                    "mainTo",
                    "list-size",
                    "min",
                    0,
                    "max",
                    OutgoingDocument.RECIPIENTS,
                    "size",
                    to);
            list(annexes, (at, annex) -> checks.text("annexes" + at + ".title", annex.title(), 1, TITLE)
                    .text("annexes" + at + ".text", annex.text(), 0, BODY)
                    .unclassified("annexes" + at + ".title", annex.title())
                    .unclassified("annexes" + at + ".text", annex.text()));
            list(basis, (at, one) -> checks.text("basis" + at + ".clause", one.clause(), 1, 500)
                    .text("basis" + at + ".source", one.source(), 1, 500)
                    .unclassified("basis" + at + ".clause", one.clause())
                    .unclassified("basis" + at + ".source", one.source()));
            list(mainTo, (at, one) -> checks.text("mainTo" + at + ".name", one.name(), 0, NAME)
                    .unclassified("mainTo" + at + ".name", one.name()));
            list(cc, (at, one) -> checks.text("cc" + at + ".name", one.name(), 0, NAME)
                    .unclassified("cc" + at + ".name", one.name()));
            list(issuers, (at, one) -> checks.text("issuers" + at + ".name", one.name(), 0, NAME)
                    .unclassified("issuers" + at + ".name", one.name()));
            if (forwarding != null) {
                checks.text("forwarding.organ", forwarding.organ(), 1, NAME)
                        .text("forwarding.text", forwarding.text(), 1, BODY)
                        .text("forwarding.opinion", forwarding.opinion(), 0, TEXT)
                        .unclassified("forwarding.text", forwarding.text())
                        .unclassified("forwarding.opinion", forwarding.opinion());
            }
            if (secrecy != null) {
                checks.text("secrecy.period", secrecy.period(), 0, 20);
                boolean classified = secrecy.level() != null && secrecy.level().isClassified();
                if (classified) {
                    Refused.invalid(
                            "classified", List.of(new FieldError("secrecy.level", "classified")), "rule", "R46");
                }
            }
            checkReasons(checks, reasons);
            checks.unless(isReckoned(handleBy), "handleBy", "outgoing.date-range");
            long all = Stream.of(annexes == null ? List.<AnnexOf>of() : annexes)
                    .flatMap(List::stream)
                    .mapToLong(annex -> annex.text() == null ? 0 : annex.text().length())
                    .sum();
            checks.unless(all <= 3L * BODY, "annexes", "text-length", "min", 0, "max", 3 * BODY, "length", all)
                    .orThrow();
            return this;
        }
    }

    private static int size(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }

    private static <T> void list(@Nullable List<T> list, BiConsumer<String, T> check) {
        for (int i = 0; i < size(list); i++) {
            check.accept("[" + i + "]", list.get(i));
        }
    }

    private static void checkReasons(Checks checks, @Nullable List<ReasonOf> reasons) {
        list(reasons, (at, one) -> checks.text("reasons" + at + ".rule", one.rule(), 1, 10)
                .text("reasons" + at + ".text", one.text(), 1, TEXT)
                .unclassified("reasons" + at + ".text", one.text()));
    }

    static List<Reason> reasons(@Nullable List<ReasonOf> given) {
        return given == null
                ? List.of()
                : given.stream().map(one -> new Reason(one.rule(), one.text())).toList();
    }

    record SubmitReview(@Nullable List<ReasonOf> reasons) {
        List<Reason> check() {
            var checks = Checks.start().size("reasons", reasons, 0, 30);
            checkReasons(checks, reasons);
            checks.orThrow();
            return OutgoingRequest.reasons(reasons);
        }
    }

    record FaultOf(Gate gate, @Nullable String clause, String text) {}

    record Return(List<FaultOf> reasons) {
        List<Fault> check() {
            var checks = Checks.start().size("reasons", reasons, 1, 50);
            list(reasons, (at, one) -> checks.text("reasons" + at + ".text", one.text(), 1, TEXT)
                    .text("reasons" + at + ".clause", one.clause(), 0, 60)
                    .unclassified("reasons" + at + ".text", one.text()));
            checks.orThrow();
            return reasons.stream()
                    .map(one -> new Fault(
                            one.gate(), one.clause() == null ? one.gate().clause() : one.clause(), one.text()))
                    .toList();
        }
    }

    record Why(String reason) {
        String check() {
            return text("reason", reason);
        }
    }

    /** @param opinion may be absent */
    record Opinion(@Nullable String opinion) {
        @Nullable
        String check() {
            return optional("opinion", opinion);
        }
    }

    record Disagree(String opinion) {
        String check() {
            return text("opinion", opinion);
        }
    }

    record RequestCountersign(List<String> unitIds) {
        List<String> check() {
            Checks.start()
                    .size("unitIds", unitIds, 1, OutgoingDocument.COUNTERSIGNS)
                    .unless(Set.copyOf(unitIds).size() == unitIds.size(), "unitIds", "outgoing.named-twice")
                    .orThrow();
            return unitIds;
        }
    }

    record NoReply(String unitId) {}

    record Adopted(String meeting, LocalDate heldOn, @Nullable String ruling) {
        Adopted check() {
            Checks.start()
                    .text("meeting", meeting, 1, NAME)
                    .text("ruling", ruling, 0, TEXT)
                    .unclassified("meeting", meeting)
                    .unclassified("ruling", ruling)
                    .unless(isReckoned(heldOn), "heldOn", "outgoing.date-range")
                    .orThrow();
            return this;
        }
    }

    record DisclosureOf(Disclosure.Attribute attribute, String reason) {}

    /** @param signatoryId id of a leader of the office; absent for any */
    record SubmitSign(
            List<Gate> gates,
            @Nullable String opinion,
            @Nullable DisclosureOf disclosure,
            @Nullable String signatoryId) {
        SubmitSign check() {
            var checks = Checks.start().text("opinion", opinion, 0, TEXT).unclassified("opinion", opinion);
            if (disclosure != null) {
                checks.text("disclosure.reason", disclosure.reason(), 1, TEXT)
                        .unclassified("disclosure.reason", disclosure.reason());
            }
            checks.orThrow();
            return this;
        }

        @Nullable
        Disclosure value() {
            return disclosure == null ? null : new Disclosure(disclosure.attribute(), disclosure.reason(), null);
        }
    }

    /** @param markOnly a circle without words, which is agreement (R13) */
    record Sign(@Nullable String opinion, @Nullable Boolean markOnly) {
        Sign check() {
            return new Sign(optional("opinion", opinion), Boolean.TRUE.equals(markOnly));
        }
    }

    record OralApprove(
            String leaderId, Instant phonedAt, String witness, @Nullable String opinion, @Nullable LocalDate backOn) {
        OralApprove check() {
            Checks.start()
                    .text("witness", witness, 1, NAME)
                    .text("opinion", opinion, 0, TEXT)
                    .unclassified("opinion", opinion)
                    .unclassified("witness", witness)
                    .unless(isReckoned(backOn), "backOn", "outgoing.date-range")
                    .unless(WorkCalendar.reckonsWith(phonedAt), "phonedAt", "outgoing.date-range")
                    .orThrow();
            return this;
        }
    }

    /** @param edited the whole text anew; absent when nothing was changed */
    record Recheck(@Nullable String opinion, @Nullable Draft edited, @Nullable Boolean substantive) {
        Recheck check() {
            optional("opinion", opinion);
            if (edited != null) {
                edited.check();
            }
            return this;
        }
    }

    record Register(int copies, @Nullable String firstCopyNo) {
        /** The last copy has six digits too. */
        private boolean isEnough() {
            return firstCopyNo == null
                    || !Registration.COPY_NO.matcher(firstCopyNo).matches()
                    || Long.parseLong(firstCopyNo) + copies - 1 <= 999_999;
        }

        Register check() {
            Checks.start()
                    .number("copies", copies, 1, 100_000)
                    .unless(
                            firstCopyNo == null
                                    || Registration.COPY_NO.matcher(firstCopyNo).matches(),
                            "firstCopyNo",
                            "outgoing.copy-no-form")
                    .unless(isEnough(), "copies", "outgoing.copy-no-form")
                    .orThrow();
            return this;
        }
    }

    record Print(@Nullable String place, @Nullable LocalDate printedOn) {
        Print check() {
            optional("place", place);
            Checks.start()
                    .unless(isReckoned(printedOn), "printedOn", "outgoing.date-range")
                    .orThrow();
            return this;
        }
    }

    record Seal(@Nullable String seal, @Nullable Integer copies, @Nullable String withoutSealReason) {
        Seal check() {
            Checks.start()
                    .text("seal", seal, 0, NAME)
                    .text("withoutSealReason", withoutSealReason, 0, TEXT)
                    .number("copies", copies, 1, 100_000)
                    .unclassified("seal", seal)
                    .unclassified("withoutSealReason", withoutSealReason)
                    .orThrow();
            return new Seal(blank(seal), copies, blank(withoutSealReason));
        }
    }

    record Dispatch(Sending.Channel channel) {}

    record Disclose(String place, String secrecyReviewer) {
        Disclose check() {
            Checks.start()
                    .text("place", place, 1, 500)
                    .text("secrecyReviewer", secrecyReviewer, 1, NAME)
                    .unclassified("place", place)
                    .unclassified("secrecyReviewer", secrecyReviewer)
                    .orThrow();
            return this;
        }
    }

    record Archive(Filing.Retention retention, @Nullable String fileNo) {
        Archive check() {
            optional("fileNo", fileNo);
            return this;
        }
    }

    record Repeal(String reason, @Nullable LocalDate from) {
        Repeal check() {
            text("reason", reason);
            Checks.start()
                    .unless(isReckoned(from), "from", "outgoing.date-range")
                    .orThrow();
            return this;
        }
    }

    /** Days that a calendar reckons with. */
    private static boolean isReckoned(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 2000 && day.getYear() < 2100);
    }

    private static String text(String field, String value) {
        Checks.start().text(field, value, 1, TEXT).unclassified(field, value).orThrow();
        return value;
    }

    private static @Nullable String optional(String field, @Nullable String value) {
        Checks.start().text(field, value, 0, TEXT).unclassified(field, value).orThrow();
        return blank(value);
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
