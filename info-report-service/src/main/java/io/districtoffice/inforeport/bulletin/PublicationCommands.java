package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.Publication;
import io.districtoffice.inforeport.bulletin.model.PublicationEvent;
import io.districtoffice.inforeport.bulletin.model.Terms;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.Claims;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import reactor.core.publisher.Mono;

/** What a chief editor settles about publications. */
final class PublicationCommands {

    private static final String NAME = "publication";
    private static final Actor SYSTEM = Actor.system("info-report.publications");

    private final AggregateStore<Publication, PublicationEvent> publications;
    private final Claims claims;
    private final BulletinDirectory directory;
    private final OfficeTime time;

    PublicationCommands(
            AggregateStore<Publication, PublicationEvent> publications,
            Claims claims,
            BulletinDirectory directory,
            OfficeTime time) {
        this.publications = publications;
        this.claims = claims.owners(NAME, id -> publications
                .get(SYSTEM, id)
                .map(found -> true)
                .onErrorResume(NotInScope.class, gone -> Mono.just(false)));
        this.directory = directory;
        this.time = time;
    }

    Mono<Stored<Publication>> found(Actor by, CommandId command, PublicationRequest request) {
        var terms = terms(by, request);
        return publications.createAfter(
                by,
                command,
                id -> named(id, Publication.found(id, by, time.now(), terms, directory.readership(terms.readers()))));
    }

    Mono<Stored<Publication>> change(
            Actor by, String id, CommandId command, IfMatch match, PublicationRequest request) {
        var terms = terms(by, request);
        return publications.updateAfter(
                by,
                id,
                command,
                match,
                found -> named(id, found.change(by, time.now(), terms, directory.readership(terms.readers()))));
    }

    Mono<Stored<Publication>> end(
            Actor by, String id, CommandId command, IfMatch match, PublicationRequest.End request) {
        return publications.update(by, id, command, match, found -> found.end(by, time.now(), request.reason()));
    }

    private Terms terms(Actor by, PublicationRequest request) {
        return request.terms(by.office() == null ? "" : directory.nameOf(by.office()));
    }

    /**
     * The name is taken for ever, also when the publication gets another or ends: issues are quoted by it, and two of one
     * name would have the same numbers. It is taken only for a decision that stands.
     */
    private Mono<Decision<Publication, PublicationEvent>> named(
            String id, Decision<Publication, PublicationEvent> decision) {
        String name = decision.state().terms().name();
        return claims.take(NAME, decision.state().office() + "/" + name, id)
                .onErrorMap(
                        Refused.class, refused -> refused.code().equals("already-taken") ? nameTaken(name) : refused)
                .thenReturn(decision);
    }

    private static Refused nameTaken(String name) {
        try {
            return Refused.because("publication.name-taken", "name", name);
        } catch (Refused refused) {
            return refused;
        }
    }
}
