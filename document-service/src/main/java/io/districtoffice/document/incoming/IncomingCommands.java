package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingDocument.Registration;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.Claims;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Series;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One method per use case. */
final class IncomingCommands {

    static final String SOURCE = "incoming-source";

    private final AggregateStore<IncomingDocument, IncomingEvent> documents;
    private final Claims claims;
    private final Series series;
    private final OfficeTime time;

    IncomingCommands(
            AggregateStore<IncomingDocument, IncomingEvent> documents, Claims claims, Series series, OfficeTime time) {
        this.documents = documents;
        this.claims = claims;
        this.series = series;
        this.time = time;
    }

    Mono<Stored<IncomingDocument>> signFor(IncomingDocument.Arrival arrival, CommandId command, Actor by) {
        return documents.create(by, command, id -> IncomingDocument.signFor(id, arrival, by, time.now()));
    }

    /**
     * The source's number is claimed first (unless this is a known second copy), then the register's next number is
     * taken; both stay with the document, so that a repeat after a fault goes on where it ended.
     */
    Mono<Stored<IncomingDocument>> register(
            String id, @Nullable String duplicateOf, IfMatch match, CommandId command, Actor by) {
        return documents.get(by, id).flatMap(found -> {
            var registration = found.state().registration();
            // a repeat of this command is answered as before, anything else is refused by the state
            return registration != null
                    ? documents.update(by, id, command, match, document -> document.register(registration))
                    : claim(found.state(), id, duplicateOf)
                            .then(Mono.defer(() -> number(found.state(), id, duplicateOf, match, command, by)));
        });
    }

    private Mono<Void> claim(IncomingDocument document, String id, @Nullable String duplicateOf) {
        var source = document.source();
        return duplicateOf != null
                ? Mono.empty()
                : claims.take(SOURCE, document.office() + "|" + source.organ() + "|" + source.docNo(), id);
    }

    private Mono<Stored<IncomingDocument>> number(
            IncomingDocument document,
            String id,
            @Nullable String duplicateOf,
            IfMatch match,
            CommandId command,
            Actor by) {
        int year = time.now().atZone(OfficeTime.ZONE).getYear();
        return series.next("incoming-" + document.office() + "-" + year, id, no -> Mono.empty())
                .flatMap(no -> documents.update(
                        by,
                        id,
                        command,
                        match,
                        found -> found.register(new Registration(no, year, by.id(), time.now(), duplicateOf))));
    }
}
