package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.Circulating;
import io.districtoffice.document.incoming.model.Due;
import io.districtoffice.document.incoming.model.Finishing;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.document.incoming.model.Working;
import io.districtoffice.document.limit.model.Moments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.decision.People.Official;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What is done with a document: by units, by its readers' desk, and at its end. */
final class WorkCommands {

    private final AggregateStore<IncomingDocument, IncomingEvent> documents;
    private final Files files;
    private final People people;
    private final Moments moments;

    WorkCommands(
            AggregateStore<IncomingDocument, IncomingEvent> documents, Files files, People people, Moments moments) {
        this.documents = documents;
        this.files = files;
        this.people = people;
        this.moments = moments;
    }

    Mono<Stored<IncomingDocument>> assign(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Assignment request) {
        return documents.update(by, id, command, match, document -> {
            people.requireUnits(Named.units(request.leadUnitId(), request.coUnitIds()));
            var order = new Working.Order(
                    IncomingRequests.orNull(request.leadUnitId()),
                    IncomingRequests.orEmpty(request.coUnitIds()),
                    new Due(request.dueAt(), request.dueInWorkingDays()),
                    chaser(request.chaserId(), document));
            return new Working(document).assign(order, by, moments.now());
        });
    }

    private @Nullable Person chaser(@Nullable String person, IncomingDocument document) {
        if (person == null || person.isBlank()) {
            return null;
        }
        Official found = people.official(person, document.office());
        return found == null ? noSuchPerson("chaserId") : found.person();
    }

    private static <T> T noSuchPerson(String field) {
        return Refused.invalid(List.of(new FieldError(field, "incoming.no-such-person")));
    }

    Mono<Stored<IncomingDocument>> accept(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Acceptance request) {
        return documents.update(by, id, command, match, document -> new Working(document)
                .accept(handler(request.personId(), by), by, moments.now()));
    }

    private @Nullable Person handler(@Nullable String person, Actor by) {
        if (person == null || person.isBlank() || by.unit() == null) {
            return null;
        }
        Person found = people.member(person, by.unit());
        return found == null ? noSuchPerson("personId") : found;
    }

    Mono<Stored<IncomingDocument>> decline(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Reason request) {
        return documents.update(
                by, id, command, match, document -> new Working(document).decline(request.reason(), by, moments.now()));
    }

    Mono<Stored<IncomingDocument>> giveOpinion(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Opinion request) {
        return documents.updateAfter(
                by,
                id,
                command,
                match,
                document -> files.with(by, request.files(), id, refs -> new Working(document)
                        .giveOpinion(request.text(), refs, by, moments.now())));
    }

    Mono<Stored<IncomingDocument>> submitResult(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Result request) {
        return documents.updateAfter(
                by,
                id,
                command,
                match,
                document -> files.with(by, request.files(), id, refs -> new Working(document)
                        .submitResult(request.text(), refs, request.reasons(), by, moments.now())));
    }

    Mono<Stored<IncomingDocument>> sendBack(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Back request) {
        var due = new Due(request.dueAt(), request.dueInWorkingDays());
        return documents.update(by, id, command, match, document -> new Working(document)
                .sendBack(request.reason(), due, by, moments.now()));
    }

    Mono<Stored<IncomingDocument>> reply(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Reply request) {
        return documents.updateAfter(
                by,
                id,
                command,
                match,
                document -> files.with(by, request.files(), id, refs -> new Working(document)
                        .reply(
                                IncomingRequests.orNull(request.text()),
                                IncomingRequests.orNull(request.outgoingId()),
                                refs,
                                by,
                                moments.now())));
    }

    /** Ids of records come from the command: a repetition makes the same ones. */
    Mono<Stored<IncomingDocument>> circulate(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Circulation request) {
        return documents.update(by, id, command, match, document -> {
            var wish = new Circulating.Wish(
                    IncomingRequests.orNull(request.purpose()),
                    request.mode() == WorkRequests.Mode.ORDER,
                    Boolean.TRUE.equals(request.paper()),
                    Boolean.TRUE.equals(request.opinionWanted()),
                    request.readBy(),
                    Named.readers(people, IncomingRequests.orEmpty(request.readers())));
            return new Circulating(document).circulate(wish, command::derivedId, by, moments.now());
        });
    }

    Mono<Stored<IncomingDocument>> deliver(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Delivery request) {
        return documents.update(by, id, command, match, document -> new Circulating(document)
                .deliver(request.recordId(), by, moments.now()));
    }

    Mono<Stored<IncomingDocument>> chase(Actor by, String id, CommandId command, IfMatch match) {
        return documents.update(by, id, command, match, document -> new Circulating(document).chase(by, moments.now()));
    }

    Mono<Stored<IncomingDocument>> close(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Note request) {
        return documents.update(by, id, command, match, document -> new Finishing(document)
                .close(IncomingRequests.orNull(request.note()), by, moments.now()));
    }

    Mono<Stored<IncomingDocument>> archive(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Archiving request) {
        return documents.update(by, id, command, match, document -> new Finishing(document)
                .archive(request.retention(), IncomingRequests.orNull(request.original()), by, moments.now()));
    }

    Mono<Stored<IncomingDocument>> notArchive(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Keeping request) {
        return documents.update(by, id, command, match, document -> new Finishing(document)
                .notArchive(request.reason(), by, moments.now()));
    }

    Mono<Stored<IncomingDocument>> dispose(
            Actor by, String id, CommandId command, IfMatch match, WorkRequests.Disposing request) {
        return documents.update(by, id, command, match, document -> new Finishing(document)
                .dispose(
                        request.way(),
                        people.official(request.approvedById(), document.office()),
                        request.witnessId() == null ? null : people.official(request.witnessId(), document.office()),
                        IncomingRequests.orNull(request.note()),
                        by,
                        moments.now()));
    }
}
