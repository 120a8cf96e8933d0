package io.districtoffice.document.incoming;

import io.districtoffice.document.attachment.model.FileRef;
import io.districtoffice.document.circulation.model.Reader;
import io.districtoffice.document.incoming.model.Deciding;
import io.districtoffice.document.incoming.model.Due;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingDocument.Registration;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.document.incoming.model.OnBehalf;
import io.districtoffice.document.incoming.model.Particulars;
import io.districtoffice.document.incoming.model.Stub;
import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.limit.model.Moments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.decision.People.Official;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.Claims;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Series;
import io.districtoffice.platform.store.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Taking documents in, and deciding what becomes of them; what is done with them is in {@link WorkCommands}. */
final class IncomingCommands {

    static final String SOURCE = "incoming-source";

    private final AggregateStore<IncomingDocument, IncomingEvent> documents;
    private final Claims claims;
    private final Series series;
    private final Files files;
    private final People people;
    private final Moments moments;

    IncomingCommands(
            AggregateStore<IncomingDocument, IncomingEvent> documents,
            Claims claims,
            Series series,
            Files files,
            People people,
            Moments moments) {
        this.documents = documents;
        this.claims = claims;
        this.series = series;
        this.files = files;
        this.people = people;
        this.moments = moments;
    }

    Mono<Stored<IncomingDocument>> signFor(Actor by, CommandId command, IncomingRequests.SignFor request) {
        String id = command.derivedId();
        return documents.createAfter(
                by,
                command,
                chosen -> files.with(
                        by,
                        request.files(),
                        id,
                        refs -> IncomingDocument.signFor(chosen, arrival(request, refs), by, moments.now())));
    }

    private IncomingDocument.Arrival arrival(IncomingRequests.SignFor request, List<FileRef> refs) {
        String unit = IncomingRequests.orNull(request.sourceUnitId());
        if (unit != null) {
            people.requireUnits(java.util.Map.of("sourceUnitId", unit));
        }
        var particulars = new Particulars(
                request.genre(),
                request.urgency() == null ? Urgency.NONE : request.urgency(),
                request.docDate(),
                IncomingRequests.orEmpty(request.copyNos()),
                unit,
                request.secrecy() == null
                        ? SecrecyLevel.NONE
                        : request.secrecy().level(),
                Boolean.TRUE.equals(request.replyWanted()),
                refs);
        return new IncomingDocument.Arrival(
                request.book(),
                request.source(),
                request.title().strip(),
                request.declaredCopies(),
                request.countedCopies(),
                request.carrier(),
                particulars);
    }

    /** A classified paper has its number in the same register at once (R46). */
    Mono<Stored<IncomingDocument>> registerStub(Actor by, CommandId command, IncomingRequests.StubEntry request) {
        return documents.createAfter(by, command, id -> {
            var now = moments.now();
            if (by.office() == null) {
                return Refused.forbidden("incoming.only-a-district-office-receives");
            }
            var custody = new Stub.Custody(custodian(request.custodianId(), by), request.place(), now.at());
            return number(by.office(), now.today().getYear(), id)
                    .map(no -> IncomingDocument.stub(
                            id,
                            request.book(),
                            request.sourceOrg().strip(),
                            request.level(),
                            request.copyNo(),
                            custody,
                            by,
                            now,
                            no));
        });
    }

    Mono<Stored<IncomingDocument>> move(
            Actor by, String id, CommandId command, IfMatch match, IncomingRequests.Move request) {
        return documents.update(by, id, command, match, document -> {
            var now = moments.now();
            var custody = new Stub.Custody(custodian(request.custodianId(), by), request.place(), now.at());
            return document.move(custody, by, now);
        });
    }

    private Person custodian(String person, Actor by) {
        Official found = by.office() == null ? null : people.official(person, by.office());
        return found == null
                ? Refused.invalid(List.of(new FieldError("custodianId", "incoming.no-such-person")))
                : found.person();
    }

    /**
     * The source's number is claimed first (unless this is a known second copy), then the register's next number is
     * taken; both stay with the document, so that a repeat after a fault goes on where it ended.
     */
    Mono<Stored<IncomingDocument>> register(
            Actor by, String id, CommandId command, IfMatch match, IncomingRequests.Register request) {
        var now = moments.now();
        int year = now.today().getYear();
        String duplicateOf = IncomingRequests.orNull(request.duplicateOf());
        return documents.updateAfter(by, id, command, match, document -> {
            document.requireReceived();
            return claim(document, duplicateOf)
                    .then(Mono.defer(() -> number(document.office(), year, id)))
                    .map(no -> document.register(new Registration(no, year, by.id(), now.at(), duplicateOf), by, now));
        });
    }

    private Mono<Long> number(String office, int year, String id) {
        return series.next("incoming-" + office + "-" + year, id, no -> Mono.empty());
    }

    private Mono<Void> claim(IncomingDocument document, @Nullable String duplicateOf) {
        return duplicateOf == null
                ? claims.take(SOURCE, key(document), document.id())
                : documents
                        .get(Actor.system("document.duplicates"), duplicateOf)
                        .map(Stored::state)
                        .filter(first -> key(first).equals(key(document)) && first.registration() != null)
                        .onErrorResume(NotInScope.class, none -> Mono.empty())
                        .switchIfEmpty(Mono.defer(() ->
                                Refused.invalid(List.of(new FieldError("duplicateOf", "incoming.no-such-document")))))
                        .then();
    }

    private static String key(IncomingDocument document) {
        var source = document.source();
        return document.office() + "|" + source.organ() + "|" + source.docNo();
    }

    Mono<Stored<IncomingDocument>> prelimReview(
            Actor by, String id, CommandId command, IfMatch match, IncomingRequests.Review request) {
        return documents.update(
                by,
                id,
                command,
                match,
                document -> document.prelimReview(IncomingRequests.orNull(request.findings()), by, moments.now()));
    }

    /** What went back may come again under the same number. */
    Mono<Stored<IncomingDocument>> returnToSender(
            Actor by, String id, CommandId command, IfMatch match, IncomingRequests.Return request) {
        return documents
                .update(
                        by,
                        id,
                        command,
                        match,
                        document -> document.returnToSender(request.reason(), request.text(), by, moments.now()))
                .flatMap(stored ->
                        claims.release(SOURCE, key(stored.state()), id).thenReturn(stored));
    }

    Mono<Stored<IncomingDocument>> propose(
            Actor by, String id, CommandId command, IfMatch match, IncomingRequests.Proposal request) {
        return documents.update(by, id, command, match, document -> {
            people.requireUnits(Named.units(request.leadUnitId(), request.coUnitIds()));
            var plan = new Deciding.Plan(
                    request.handling(),
                    IncomingRequests.orNull(request.text()),
                    IncomingRequests.orNull(request.leadUnitId()),
                    IncomingRequests.orEmpty(request.coUnitIds()),
                    new Due(request.dueAt(), request.dueInWorkingDays()),
                    Boolean.TRUE.equals(request.important()),
                    readers(request.readers()));
            return new Deciding(document).propose(plan, by, moments.now());
        });
    }

    private List<Reader> readers(@Nullable List<String> keys) {
        return Named.readers(people, IncomingRequests.orEmpty(keys));
    }

    Mono<Stored<IncomingDocument>> submit(
            Actor by, String id, CommandId command, IfMatch match, IncomingRequests.Submission request) {
        return documents.update(by, id, command, match, document -> new Deciding(document)
                .submit(leader(IncomingRequests.orNull(request.leaderId()), document), by, moments.now()));
    }

    /** Where the office has one leader, it is he. */
    private Person leader(@Nullable String person, IncomingDocument document) {
        if (person == null) {
            Person only = people.onlyLeader(document.office());
            return only == null ? Refused.invalid(List.of(new FieldError("leaderId", "incoming.which-leader"))) : only;
        }
        Official found = people.official(person, document.office());
        return found == null || !found.roles().contains("LEADER")
                ? Refused.invalid(List.of(new FieldError("leaderId", "incoming.no-such-leader")))
                : found.person();
    }

    Mono<Stored<IncomingDocument>> instruct(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Instruction request) {
        return documents.updateAfter(by, id, command, match, document -> {
            people.requireUnits(Named.units(request.leadUnitId(), request.coUnitIds()));
            return files.with(by, request.files(), id, scans -> new Deciding(document)
                    .instruct(command.derivedId(), word(request), behalf(by, request, scans), by, moments.now()));
        });
    }

    private static Deciding.Word word(WorkRequests.Instruction request) {
        return new Deciding.Word(
                IncomingRequests.orNull(request.text()),
                Boolean.TRUE.equals(request.markOnly()),
                Boolean.TRUE.equals(request.supervise()),
                IncomingRequests.orNull(request.requirement()),
                IncomingRequests.orNull(request.leadUnitId()),
                IncomingRequests.orEmpty(request.coUnitIds()),
                request.dueInWorkingDays());
    }

    private @Nullable OnBehalf behalf(Actor by, WorkRequests.Instruction request, List<FileRef> scans) {
        if (!request.isOnBehalf()) {
            return null;
        }
        Official of = request.onBehalfOf() == null || by.office() == null
                ? null
                : people.official(request.onBehalfOf(), by.office());
        return new OnBehalf(of, request.medium(), scans);
    }

    Mono<Stored<IncomingDocument>> confirm(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Confirmation request) {
        return documents.update(by, id, command, match, document -> new Deciding(document)
                .confirm(request.instructionId(), by, moments.now()));
    }
}
