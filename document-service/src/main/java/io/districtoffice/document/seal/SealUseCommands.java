package io.districtoffice.document.seal;

import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.document.seal.model.SealEvent;
import io.districtoffice.document.seal.model.SealUse;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import reactor.core.publisher.Mono;

/** One method per use case. */
final class SealUseCommands {
    private static final Actor SYSTEM = Actor.system("document.seal-uses");

    private final AggregateStore<SealUse, SealEvent> uses;
    private final AggregateStore<OutgoingDocument, OutgoingEvent> documents;
    private final OfficeTime time;

    SealUseCommands(
            AggregateStore<SealUse, SealEvent> uses,
            AggregateStore<OutgoingDocument, OutgoingEvent> documents,
            OfficeTime time) {
        this.uses = uses;
        this.documents = documents;
        this.time = time;
    }

    Mono<Stored<SealUse>> request(Actor by, CommandId command, SealUseRequest.Application what) {
        return uses.create(
                by, command, id -> SealUse.request(id, by, time.now(), what.seal(), what.material(), what.copies()));
    }

    Mono<Stored<SealUse>> approve(Actor by, String id, CommandId command, IfMatch match) {
        return uses.update(by, id, command, match, found -> found.approve(by, time.now()));
    }

    Mono<Stored<SealUse>> refuse(Actor by, String id, CommandId command, IfMatch match, String reason) {
        return uses.update(by, id, command, match, found -> found.refuse(by, time.now(), reason));
    }

    Mono<Stored<SealUse>> use(Actor by, String id, CommandId command, IfMatch match) {
        return uses.update(by, id, command, match, found -> found.use(by, time.now()));
    }

    /** The record of a document that was sealed; once, however often it is told. */
    Mono<Void> sealed(String document, String eventId) {
        return documents.get(SYSTEM, document).map(Stored::state).flatMap(found -> {
            var sealing = found.sealing();
            if (sealing == null || sealing.seal() == null) {
                return Mono.empty();
            }
            String id = Ids.derivedFrom(document, "seal");
            return uses.create(
                            SYSTEM, CommandId.ofEvent(eventId, "seal-use"), id, made -> SealUse.ofDocument(made, found))
                    .onErrorResume(
                            e -> e instanceof Refused refused && refused.code().equals("already-exists"),
                            there -> Mono.empty())
                    .then();
        });
    }
}
