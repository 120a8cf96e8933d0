package io.districtoffice.document.outgoing;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.Countersign;
import io.districtoffice.document.outgoing.model.Direction;
import io.districtoffice.document.outgoing.model.Disclosure;
import io.districtoffice.document.outgoing.model.Filing;
import io.districtoffice.document.outgoing.model.Gate;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.Sending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outgoing document as one caller sees it: the drafting office everything, a unit that was asked the text and its own
 * answer.
 *
 * @param due until when the hand that has it should be done
 * @param content without its long parts in lists
 * @param countersigns only the own one for a unit that was asked
 * @param docDateText 成文日期 as printed
 * @param receipts once it is sent, not in lists
 * @param handling how it was made; only for the drafting office, not in lists
 * @param commands what this caller may do next
 */
record OutgoingView(
        String id,
        long version,
        OutgoingDocument.Status status,
        Named office,
        String title,
        Genre genre,
        Direction direction,
        Urgency urgency,
        @Nullable String docNo,
        @Nullable LocalDate docDate,
        @Nullable String docDateText,
        String drafter,
        Instant draftedAt,
        int round,
        @Nullable Instant due,
        @Nullable ContentView content,
        List<CountersignView> countersigns,
        @Nullable Receipts receipts,
        @Nullable Handling handling,
        List<String> commands) {
    record Named(String id, String name) {}

    record CountersignView(
            Named unit,
            Countersign.Answer answer,
            @Nullable String opinion,
            @Nullable String by,
            @Nullable Instant at,
            Instant due) {}

    record Receipts(int recipients, int signedFor, int excused, int open) {}

    record StepView(
            int no,
            String command,
            OutgoingDocument.Status to,
            @Nullable String by,
            Instant at,
            @Nullable String opinion,
            List<FaultView> faults) {}

    record FaultView(Gate gate, String gateName, String clause, String text) {}

    record MeetingView(
            String why, @Nullable String name, @Nullable LocalDate heldOn, @Nullable String ruling, Instant at) {}

    record DisclosureView(
            Disclosure.Attribute attribute,
            String reason,
            @Nullable String place,
            @Nullable String secrecyReviewer,
            @Nullable Instant publishedAt) {}

    /** @param pending whether an approval by phone waits for the signature */
    record SignatureView(
            String signer,
            String signerId,
            @Nullable String opinion,
            Instant at,
            boolean pending,
            @Nullable Instant phonedAt,
            @Nullable String witness,
            @Nullable String recordedBy,
            @Nullable Instant confirmedAt,
            @Nullable Instant confirmBy) {}

    record RegistrationView(
            String code,
            int year,
            long no,
            int copies,
            @Nullable String firstCopyNo,
            @Nullable String lastCopyNo,
            String by,
            Instant at,
            @Nullable String voided) {}

    record PrintingView(String place, LocalDate on, String by, Instant at) {}

    record SealingView(
            @Nullable String seal,
            int copies,
            @Nullable String withoutSealReason,
            String keeper,
            String approver,
            Instant at) {}

    record SendingView(Sending.Channel channel, String by, Instant at) {}

    record FilingView(Filing.Retention retention, @Nullable String fileNo, String by, Instant at) {}

    record EndingView(String reason, String by, Instant at, @Nullable LocalDate from) {}

    record LateView(String rule, Instant due) {}

    record Handling(
            List<StepView> steps,
            @Nullable String signatoryId,
            @Nullable MeetingView meeting,
            @Nullable DisclosureView disclosure,
            @Nullable SignatureView signature,
            @Nullable RegistrationView registration,
            @Nullable PrintingView printing,
            @Nullable SealingView sealing,
            @Nullable SendingView sending,
            @Nullable FilingView filing,
            @Nullable EndingView ending,
            List<LateView> late) {}
}
