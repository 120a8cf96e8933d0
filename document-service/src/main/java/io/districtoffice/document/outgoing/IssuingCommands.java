package io.districtoffice.document.outgoing;

import io.districtoffice.document.outgoing.model.Issuing;
import io.districtoffice.document.outgoing.model.Moments;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.document.outgoing.model.Sending;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** What becomes of a signed document: the register, the press, the seal, the way out, the archive. */
final class IssuingCommands {
    private static final Logger log = LoggerFactory.getLogger(IssuingCommands.class);
    private static final Actor SYSTEM = Actor.system("document.outgoing");

    private final AggregateStore<OutgoingDocument, OutgoingEvent> documents;
    private final OutgoingNumbers numbers;
    private final Moments moments;

    IssuingCommands(
            AggregateStore<OutgoingDocument, OutgoingEvent> documents, OutgoingNumbers numbers, Moments moments) {
        this.documents = documents;
        this.numbers = numbers;
        this.moments = moments;
    }

    /** The number stays with the document, so that a repeat after a fault goes on where it ended. */
    Mono<Stored<OutgoingDocument>> register(
            Actor by, String id, CommandId command, IfMatch match, OutgoingRequest.Register what) {
        var now = moments.now();
        return documents
                .updateAfter(by, id, command, match, found -> {
                    var issuing = new Issuing(found);
                    issuing.requireRegistering(by);
                    return numbers.next(found, now.today().getYear())
                            .map(no -> issuing.register(by, now, no, what.copies(), what.firstCopyNo()));
                })
                .onErrorResume(lost -> numbers.settle(id)
                        .doOnError(open -> log.warn("A number of {} may be open; its withdrawal settles it.", id, open))
                        .onErrorComplete()
                        .then(Mono.error(lost)));
    }

    Mono<Stored<OutgoingDocument>> voidNumber(Actor by, String id, CommandId command, IfMatch match, String reason) {
        return documents.update(
                by, id, command, match, found -> new Issuing(found).voidNumber(by, moments.now(), reason));
    }

    Mono<Stored<OutgoingDocument>> print(
            Actor by, String id, CommandId command, IfMatch match, OutgoingRequest.Print what) {
        String place = what.place() == null ? "本机关文印室" : what.place();
        return documents.update(
                by, id, command, match, found -> new Issuing(found).print(by, moments.now(), place, what.printedOn()));
    }

    Mono<Stored<OutgoingDocument>> seal(
            Actor by, String id, CommandId command, IfMatch match, OutgoingRequest.Seal what) {
        return documents.update(by, id, command, match, found -> {
            var registration = found.registration();
            int printed = registration == null ? 1 : registration.copies();
            int copies = what.copies() == null ? printed : what.copies();
            return new Issuing(found).seal(by, moments.now(), what.seal(), copies, what.withoutSealReason());
        });
    }

    Mono<Stored<OutgoingDocument>> dispatch(
            Actor by, String id, CommandId command, IfMatch match, Sending.Channel channel) {
        return documents.update(
                by, id, command, match, found -> new Issuing(found).dispatch(by, moments.now(), channel));
    }

    Mono<Stored<OutgoingDocument>> disclose(
            Actor by, String id, CommandId command, IfMatch match, OutgoingRequest.Disclose what) {
        return documents.update(by, id, command, match, found -> new Issuing(found)
                .disclose(by, moments.now(), what.place(), what.secrecyReviewer()));
    }

    Mono<Stored<OutgoingDocument>> archive(
            Actor by, String id, CommandId command, IfMatch match, OutgoingRequest.Archive what) {
        return documents.update(by, id, command, match, found -> new Issuing(found)
                .archive(by, moments.now(), what.retention(), what.fileNo()));
    }

    Mono<Stored<OutgoingDocument>> revoke(Actor by, String id, CommandId command, IfMatch match, String reason) {
        return documents.update(by, id, command, match, found -> new Issuing(found).revoke(by, moments.now(), reason));
    }

    Mono<Stored<OutgoingDocument>> repeal(
            Actor by, String id, CommandId command, IfMatch match, OutgoingRequest.Repeal what) {
        return documents.update(by, id, command, match, found -> new Issuing(found)
                .repeal(by, moments.now(), what.reason(), what.from()));
    }

    /** Repeated, it changes nothing; what is no outgoing document is somebody else's. */
    Mono<Void> ranLate(String id, String rule, String occurrence) {
        return documents
                .save(SYSTEM, id, IfMatch.NONE, found -> new Issuing(found).ranLate(moments.now(), rule, occurrence))
                .onErrorResume(NotInScope.class, other -> Mono.empty())
                .then();
    }
}
