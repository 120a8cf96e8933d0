package io.districtoffice.document.outgoing;

import io.districtoffice.document.outgoing.model.Disclosure;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.Receipts;
import io.districtoffice.document.outgoing.model.Recipient;
import io.districtoffice.document.outgoing.model.Registration;
import io.districtoffice.document.outgoing.model.Signature;
import io.districtoffice.document.outgoing.model.Step;
import io.districtoffice.document.outgoing.model.Watch;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Replies;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Shows outgoing documents to one caller. */
final class OutgoingViews {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final DocumentDirectory directory;
    private final MongoVersions versions;
    private final Receipts receipts;

    OutgoingViews(DocumentDirectory directory, MongoVersions versions, Receipts receipts) {
        this.directory = directory;
        this.versions = versions;
        this.receipts = receipts;
    }

    Mono<ResponseEntity<OutgoingView>> ok(Mono<Stored<OutgoingDocument>> stored, Actor by) {
        return stored.flatMap(found -> whole(found, by).map(view -> Replies.ok(found, same -> view)));
    }

    Mono<OutgoingView> whole(Stored<OutgoingDocument> stored, Actor by) {
        var document = stored.state();
        if (!document.isOut() || !isOwn(document, by)) {
            return Mono.just(view(stored, by, true, null));
        }
        int all = document.sending().recipients();
        return Mono.fromCompletionStage(() -> receipts.of(document.id()))
                .map(count -> new OutgoingView.Receipts(
                        all, count.signedFor(), count.excused(), all - count.signedFor() - count.excused()))
                .map(count -> view(stored, by, true, count));
    }

    OutgoingView listed(Stored<OutgoingDocument> stored, Actor by) {
        return view(stored, by, false, null);
    }

    Mono<List<VersionView>> versions(OutgoingDocument document) {
        return versions.of(document).map(all -> all.stream()
                .map(one -> new VersionView(one.no(), one.command(), one.at(), ContentView.of(one.content())))
                .toList());
    }

    RegisterLineView line(OutgoingDocument document) {
        var registration = document.registration();
        return new RegisterLineView(
                registration.docNo(),
                registration.code(),
                registration.year(),
                registration.no(),
                document.id(),
                document.status(),
                document.content().title(),
                document.content().genre(),
                document.content().urgency(),
                document.docDate(),
                document.signature() == null
                        ? null
                        : document.signature().signer().shown(),
                document.content().mainTo().stream().map(Recipient::name).toList(),
                registration.copies(),
                registration.at(),
                registration.by().shown(),
                registration.voided());
    }

    private static boolean isOwn(OutgoingDocument document, Actor by) {
        return document.office().equals(by.office());
    }

    private OutgoingView view(
            Stored<OutgoingDocument> stored, Actor by, boolean whole, OutgoingView.@Nullable Receipts receipts) {
        var document = stored.state();
        var content = document.content();
        boolean own = isOwn(document, by);
        return new OutgoingView(
                stored.id(),
                stored.version(),
                document.status(),
                new OutgoingView.Named(document.office(), directory.nameOf(document.office())),
                content.title(),
                content.genre(),
                content.direction(),
                content.urgency(),
                document.registration() == null ? null : document.registration().docNo(),
                document.docDate(),
                document.docDate() == null ? null : DATE.format(document.docDate()),
                document.drafter().shown(),
                document.draftedAt(),
                document.round(),
                OutgoingType.open(document, Watch.STEP)
                        .map(watch -> watch.limit().due())
                        .orElse(null),
                whole ? ContentView.of(own ? content : content.withoutReasons()) : null,
                countersigns(document, by, own),
                receipts,
                whole && own ? handling(document) : null,
                document.commands(by));
    }

    private static List<OutgoingView.CountersignView> countersigns(OutgoingDocument document, Actor by, boolean own) {
        return document.asked().stream()
                .filter(one -> own || one.unit().equals(by.unit()) || one.unit().equals(by.office()))
                .map(one -> new OutgoingView.CountersignView(
                        new OutgoingView.Named(one.unit(), one.name()),
                        one.answer(),
                        one.opinion(),
                        one.by() == null ? null : one.by().shown(),
                        one.at(),
                        one.limit().due()))
                .toList();
    }

    private static OutgoingView.Handling handling(OutgoingDocument document) {
        return new OutgoingView.Handling(
                document.steps().stream().map(OutgoingViews::step).toList(),
                document.signatory(),
                map(
                        document.meeting(),
                        one -> new OutgoingView.MeetingView(
                                one.why(), one.name(), one.heldOn(), one.ruling(), one.at())),
                map(document.disclosure(), OutgoingViews::disclosure),
                map(document.signature(), one -> signature(document, one)),
                map(document.registration(), OutgoingViews::registration),
                map(
                        document.printing(),
                        one -> new OutgoingView.PrintingView(
                                one.place(), one.on(), one.by().shown(), one.at())),
                map(
                        document.sealing(),
                        one -> new OutgoingView.SealingView(
                                one.seal(),
                                one.copies(),
                                one.without(),
                                one.keeper().shown(),
                                one.approver().shown(),
                                one.at())),
                map(
                        document.sending(),
                        one -> new OutgoingView.SendingView(
                                one.channel(), one.by().shown(), one.at())),
                map(
                        document.filing(),
                        one -> new OutgoingView.FilingView(
                                one.retention(), one.fileNo(), one.by().shown(), one.at())),
                map(
                        document.ending(),
                        one -> new OutgoingView.EndingView(
                                one.reason(), one.by().shown(), one.at(), one.from())),
                document.late().stream()
                        .map(one -> new OutgoingView.LateView(one.rule(), one.due()))
                        .toList());
    }

    private static <T, V> @Nullable V map(@Nullable T value, Function<T, V> view) {
        return value == null ? null : view.apply(value);
    }

    private static OutgoingView.StepView step(Step one) {
        return new OutgoingView.StepView(
                one.no(),
                one.command(),
                one.to(),
                one.by() == null ? null : one.by().shown(),
                one.at(),
                one.opinion(),
                one.faults().stream()
                        .map(fault -> new OutgoingView.FaultView(
                                fault.gate(), fault.gate().word(), fault.clause(), fault.text()))
                        .toList());
    }

    private static OutgoingView.DisclosureView disclosure(Disclosure one) {
        var published = one.published();
        return new OutgoingView.DisclosureView(
                one.attribute(),
                one.reason(),
                published == null ? null : published.place(),
                published == null ? null : published.secrecyReviewer(),
                published == null ? null : published.at());
    }

    private static OutgoingView.SignatureView signature(OutgoingDocument document, Signature one) {
        var oral = one.oral();
        var confirmBy = OutgoingType.open(document, Watch.CONFIRM)
                .map(watch -> watch.limit().due())
                .orElse(null);
        return new OutgoingView.SignatureView(
                one.signer().shown(),
                one.signer().id(),
                one.opinion(),
                one.at(),
                one.isPending(),
                oral == null ? null : oral.phonedAt(),
                oral == null ? null : oral.witness(),
                oral == null ? null : oral.recordedBy().shown(),
                oral == null ? null : oral.confirmedAt(),
                confirmBy);
    }

    private static OutgoingView.RegistrationView registration(Registration one) {
        String last = one.firstCopyNo() == null
                ? null
                : "%06d".formatted(Long.parseLong(one.firstCopyNo()) + one.copies() - 1);
        return new OutgoingView.RegistrationView(
                one.code(),
                one.year(),
                one.no(),
                one.copies(),
                one.firstCopyNo(),
                last,
                one.by().shown(),
                one.at(),
                one.voided());
    }
}
