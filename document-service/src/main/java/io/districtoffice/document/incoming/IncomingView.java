package io.districtoffice.document.incoming;

import io.districtoffice.document.attachment.model.FileRef;
import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.incoming.model.Circulation;
import io.districtoffice.document.incoming.model.Disposal;
import io.districtoffice.document.incoming.model.DocHandling;
import io.districtoffice.document.incoming.model.Handling;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.Instruction;
import io.districtoffice.document.incoming.model.Medium;
import io.districtoffice.document.incoming.model.NotFiled;
import io.districtoffice.document.incoming.model.Retention;
import io.districtoffice.document.incoming.model.ReturnReason;
import io.districtoffice.document.incoming.model.UnitPart;
import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.limit.model.Limit;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Late;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.store.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incoming document as one caller sees it. A unit that only sent it sees what became of it; the units that work on it
 * see names of their own people only.
 *
 * @param receiptNo its place in the register, e.g. {@code 2026-17}
 * @param title absent for a classified paper
 * @param needsReply whether the sender still waits for an answer (R21)
 * @param heldBy whoever it waits for first; all of them are at {@code /location}
 * @param commands what this caller may do next
 */
record IncomingView(
        String id,
        long version,
        IncomingDocument.Status status,
        String office,
        String officeName,
        IncomingDocument.Book book,
        String sourceOrg,
        @Nullable String sourceDocNo,
        @Nullable NamedView sourceUnit,
        @Nullable String title,
        int copies,
        List<String> copyNos,
        IncomingDocument.Carrier carrier,
        @Nullable Genre genre,
        Urgency urgency,
        SecrecyLevel secrecy,
        @Nullable LocalDate docDate,
        boolean replyWanted,
        boolean needsReply,
        Instant receivedAt,
        @Nullable Instant registeredAt,
        @Nullable String receiptNo,
        @Nullable String duplicateOf,
        List<FileRef> attachments,
        @Nullable StubView stub,
        @Nullable NoteView review,
        @Nullable RejectionView rejection,
        @Nullable ProposalView proposal,
        @Nullable Person submittedTo,
        List<InstructionView> instructions,
        @Nullable HandlingView handling,
        @Nullable CirculationView circulation,
        @Nullable ReplyView reply,
        @Nullable NoteView closing,
        @Nullable FilingView filing,
        @Nullable DisposalView disposal,
        @Nullable HolderView heldBy,
        @Nullable Instant heldSince,
        int chases,
        List<Late> missed,
        List<String> commands) {

    /** @param by absent for those who may not know */
    record NoteView(@Nullable String text, @Nullable Person by, Instant at) {}

    record StubView(SecrecyLevel level, String copyNo, Person custodian, String place, Instant since) {}

    record RejectionView(ReturnReason reason, String text, Instant at) {}

    record ReaderView(String key, @Nullable String name) {}

    record ProposalView(
            DocHandling handling,
            @Nullable String text,
            @Nullable NamedView leadUnit,
            List<NamedView> coUnits,
            @Nullable Instant dueAt,
            boolean important,
            List<ReaderView> readers,
            @Nullable Person by,
            Instant at) {}

    /** @param outcome what came of the supervised item */
    record InstructionView(
            String id,
            Person leader,
            @Nullable String text,
            boolean markOnly,
            boolean supervise,
            @Nullable String requirement,
            @Nullable NamedView leadUnit,
            List<NamedView> coUnits,
            @Nullable Integer dueInWorkingDays,
            Instant at,
            Medium medium,
            @Nullable Person enteredBy,
            List<FileRef> scans,
            @Nullable Instant confirmedAt,
            Instruction.@Nullable Outcome outcome) {}

    record UnitView(
            NamedView unit,
            boolean lead,
            @Nullable Instant acceptedAt,
            @Nullable Person handler,
            @Nullable OpinionView opinion,
            @Nullable String absence) {}

    record OpinionView(String text, List<FileRef> attachments, @Nullable Person by, Instant at) {}

    record ResultView(String text, List<FileRef> attachments, @Nullable Person by, Instant at, boolean late) {}

    record BackView(int round, String reason, Instant at) {}

    record DeclinedView(NamedView unit, String reason, Instant at) {}

    /** @param dueOriginal the first date, when it has moved */
    record HandlingView(
            List<UnitView> units,
            @Nullable Instant dueAt,
            @Nullable Instant dueOriginal,
            @Nullable Boolean provisional,
            @Nullable Person chaser,
            @Nullable Instant transferredAt,
            int round,
            @Nullable ResultView result,
            List<BackView> sentBack,
            List<DeclinedView> declined) {}

    record PartView(
            String recordId,
            ReaderView reader,
            int place,
            CirculationRecord.Status status,
            boolean done,
            Instant since) {}

    record CirculationView(
            String purpose,
            WorkRequests.Mode mode,
            boolean paper,
            boolean opinionWanted,
            @Nullable Instant readBy,
            Instant at,
            int readers,
            int done,
            List<PartView> parts) {}

    record ReplyView(
            @Nullable String text,
            @Nullable String outgoingId,
            List<FileRef> attachments,
            @Nullable Person by,
            Instant at) {}

    record FilingView(
            boolean archived,
            @Nullable Retention retention,
            @Nullable NotFiled reason,
            @Nullable String original,
            @Nullable Person by,
            Instant at) {}

    record DisposalView(
            Disposal.Way way,
            Person approvedBy,
            @Nullable Person witness,
            @Nullable String note,
            Person by,
            Instant at) {}

    static IncomingView of(Stored<IncomingDocument> stored, Actor by, People people) {
        return new Maker(stored.state(), by, people).view(stored.version());
    }

    private record Maker(IncomingDocument document, Actor by, People people, boolean ofOffice, boolean inside) {

        Maker(IncomingDocument document, Actor by, People people) {
            this(document, by, people, document.office().equals(by.office()), Sight.isInside(by, document));
        }

        IncomingView view(long version) {
            var registration = document.registration();
            var particulars = document.particulars();
            var stub = document.stub();
            return new IncomingView(
                    document.id(),
                    version,
                    document.status(),
                    document.office(),
                    people.nameOf(document.office()),
                    document.book(),
                    document.source().organ(),
                    stub == null ? document.source().docNo() : null,
                    particulars.sourceUnit() == null ? null : named(particulars.sourceUnit()),
                    stub == null ? document.title() : null,
                    document.copies(),
                    particulars.copyNos(),
                    document.carrier(),
                    particulars.genre(),
                    particulars.urgency(),
                    stub == null ? particulars.secrecy() : stub.level(),
                    particulars.docDate(),
                    particulars.replyWanted(),
                    document.needsReply(),
                    document.receipt().at(),
                    registration == null ? null : registration.at(),
                    registration == null ? null : registration.receiptNo(),
                    registration == null ? null : registration.duplicateOf(),
                    particulars.files(),
                    stub == null
                            ? null
                            : new StubView(
                                    stub.level(),
                                    stub.copyNo(),
                                    stub.now().custodian(),
                                    stub.now().place(),
                                    stub.now().since()),
                    ofOffice ? review() : null,
                    rejection(),
                    inside ? proposal() : null,
                    inside && document.submission() != null
                            ? document.submission().leader()
                            : null,
                    inside
                            ? document.instructions().stream()
                                    .map(this::instruction)
                                    .toList()
                            : List.of(),
                    inside ? handling() : null,
                    ofOffice ? circulation() : null,
                    reply(),
                    closing(),
                    ofOffice ? filing() : null,
                    ofOffice ? disposal() : null,
                    inside && document.heldBy() != null ? HolderView.of(document.heldBy(), people) : null,
                    inside ? document.heldSince() : null,
                    inside ? document.chases() : 0,
                    inside ? document.late() : List.of(),
                    document.offeredTo(by));
        }

        private NamedView named(String unit) {
            return NamedView.of(unit, people);
        }

        private List<NamedView> named(List<String> units) {
            return units.stream().map(this::named).toList();
        }

        private @Nullable NoteView review() {
            var review = document.review();
            return review == null ? null : new NoteView(review.findings(), review.by(), review.at());
        }

        private @Nullable RejectionView rejection() {
            var one = document.rejection();
            return one == null ? null : new RejectionView(one.reason(), one.text(), one.at());
        }

        private @Nullable ProposalView proposal() {
            var one = document.proposal();
            return one == null
                    ? null
                    : new ProposalView(
                            one.handling(),
                            one.text(),
                            one.lead() == null ? null : named(one.lead()),
                            named(one.coUnits()),
                            one.due() == null ? null : one.due().due(),
                            one.important(),
                            ofOffice
                                    ? one.readers().stream()
                                            .map(reader -> new ReaderView(reader.key(), reader.name()))
                                            .toList()
                                    : List.of(),
                            ofOffice ? one.by() : null,
                            one.at());
        }

        private InstructionView instruction(Instruction one) {
            return new InstructionView(
                    one.id(),
                    one.leader(),
                    one.text(),
                    one.markOnly(),
                    one.supervise(),
                    one.requirement(),
                    one.lead() == null ? null : named(one.lead()),
                    named(one.coUnits()),
                    one.workingDays(),
                    one.at(),
                    one.medium(),
                    ofOffice ? one.enteredBy() : null,
                    one.scans(),
                    one.confirmedAt(),
                    one.outcome());
        }

        private @Nullable HandlingView handling() {
            Handling one = document.handling();
            if (one.units().isEmpty() && one.declined().isEmpty()) {
                return null;
            }
            Limit due = one.due();
            var result = one.result();
            return new HandlingView(
                    one.units().stream().map(this::unit).toList(),
                    due == null ? null : due.due(),
                    due == null || due.due().equals(due.original()) ? null : due.original(),
                    due == null ? null : due.provisional(),
                    ofOffice ? one.chaser() : null,
                    one.transferredAt(),
                    one.round(),
                    result == null
                            ? null
                            : new ResultView(
                                    result.text(),
                                    result.files(),
                                    isOf(one.lead()) ? result.by() : null,
                                    result.at(),
                                    result.late()),
                    one.sentBack().stream()
                            .map(back -> new BackView(back.round(), back.reason(), back.at()))
                            .toList(),
                    one.declined().stream()
                            .map(no -> new DeclinedView(named(no.unit()), no.reason(), no.at()))
                            .toList());
        }

        private boolean isOf(@Nullable UnitPart part) {
            return part != null && part.unit().equals(by.unit());
        }

        private UnitView unit(UnitPart part) {
            var opinion = part.opinion();
            return new UnitView(
                    named(part.unit()),
                    part.lead(),
                    part.acceptedAt(),
                    isOf(part) || ofOffice ? part.handler() : null,
                    opinion == null
                            ? null
                            : new OpinionView(
                                    opinion.text(), opinion.files(), isOf(part) ? opinion.by() : null, opinion.at()),
                    part.absence());
        }

        private @Nullable CirculationView circulation() {
            Circulation round = document.circulation();
            return round == null
                    ? null
                    : new CirculationView(
                            round.purpose(),
                            round.ordered() ? WorkRequests.Mode.ORDER : WorkRequests.Mode.PARALLEL,
                            round.paper(),
                            round.opinionWanted(),
                            round.readBy(),
                            round.at(),
                            round.parts().size(),
                            (int) round.parts().stream().filter(round::isDone).count(),
                            round.parts().stream()
                                    .map(part -> new PartView(
                                            part.record(),
                                            new ReaderView(
                                                    part.reader().key(),
                                                    part.reader().name()),
                                            part.place(),
                                            part.status(),
                                            round.isDone(part),
                                            part.since()))
                                    .toList());
        }

        private @Nullable ReplyView reply() {
            var one = document.reply();
            return one == null
                    ? null
                    : new ReplyView(one.text(), one.document(), one.files(), ofOffice ? one.by() : null, one.at());
        }

        private @Nullable NoteView closing() {
            var one = document.closing();
            return one == null ? null : new NoteView(inside ? one.note() : null, ofOffice ? one.by() : null, one.at());
        }

        private @Nullable FilingView filing() {
            var one = document.filing();
            return one == null
                    ? null
                    : new FilingView(
                            one.retention() != null, one.retention(), one.reason(), one.original(), one.by(), one.at());
        }

        private @Nullable DisposalView disposal() {
            var one = document.disposal();
            return one == null
                    ? null
                    : new DisposalView(one.way(), one.approvedBy(), one.witness(), one.note(), one.by(), one.at());
        }
    }
}
