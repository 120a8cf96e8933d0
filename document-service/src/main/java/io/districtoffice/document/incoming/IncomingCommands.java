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
        var at = time.now();
        int year = at.atZone(OfficeTime.ZONE).getYear();
        return documents.updateAfter(by, id, command, match, document -> {
            document.requireReceived();
            return claim(document, id, duplicateOf)
                    .then(series.next("incoming-" + document.office() + "-" + year, id, no -> Mono.empty()))
                    .map(no -> document.register(new Registration(no, year, by.id(), at, duplicateOf)));
        });
    }

    private Mono<Void> claim(IncomingDocument document, String id, @Nullable String duplicateOf) {
        var source = document.source();
        return duplicateOf != null
                ? Mono.empty()
                : claims.take(SOURCE, document.office() + "|" + source.organ() + "|" + source.docNo(), id);
    }
}
