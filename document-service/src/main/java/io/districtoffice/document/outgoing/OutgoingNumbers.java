package io.districtoffice.document.outgoing;

import io.districtoffice.document.outgoing.model.CodeOfOffice;
import io.districtoffice.document.outgoing.model.DocNo;
import io.districtoffice.document.outgoing.model.Issuing;
import io.districtoffice.document.outgoing.model.Moments;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Series;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Document numbers, without gap: one series for each code and year (R15). What is lost in between stays, void. */
final class OutgoingNumbers {
    private static final Actor SYSTEM = Actor.system("document.outgoing-numbers");

    private final AggregateStore<OutgoingDocument, OutgoingEvent> documents;
    private final Series series;
    private final Codes codes;
    private final Moments moments;

    OutgoingNumbers(
            AggregateStore<OutgoingDocument, OutgoingEvent> documents, Series series, Codes codes, Moments moments) {
        this.documents = documents;
        this.series = series;
        this.codes = codes;
        this.moments = moments;
    }

    Mono<DocNo> next(OutgoingDocument document, int year) {
        String code = document.content().code();
        return series.given(name(code, year - 1), document.id()) // asked again over New Year
                .map(no -> new DocNo(code, year - 1, no))
                .switchIfEmpty(Mono.defer(() -> next(document, code, year)));
    }

    private Mono<DocNo> next(OutgoingDocument document, String code, int year) {
        String name = name(code, year);
        return begun(codes.of(document), name, year)
                .then(Mono.defer(() -> series.next(name, document.id(), no -> Mono.empty())))
                .map(no -> new DocNo(code, year, no));
    }

    private Mono<Void> begun(CodeOfOffice code, String name, int year) {
        var start = code.start();
        return start == null || start.year() != year ? Mono.empty() : series.startAt(name, start.no());
    }

    /** A void number is marked in the series; one that a withdrawn document was given is entered, void. */
    Mono<Void> settle(String id) {
        return documents.get(SYSTEM, id).map(Stored::state).flatMap(document -> {
            if (document.status() != OutgoingDocument.Status.WITHDRAWN) {
                return Mono.empty();
            }
            var registration = document.registration();
            if (registration != null) {
                String why = registration.voided() == null ? "" : registration.voided();
                return series.annul(name(registration.code(), registration.year()), id, why);
            }
            return lost(document);
        });
    }

    private Mono<Void> lost(OutgoingDocument document) {
        String code = document.content().code();
        int year = document.touchedAt().atZone(OfficeTime.ZONE).getYear();
        return Flux.just(year - 1, year)
                .concatMap(one -> series.given(name(code, one), document.id()).map(no -> new DocNo(code, one, no)))
                .next()
                .flatMap(no -> documents.save(
                        SYSTEM, document.id(), IfMatch.NONE, found -> new Issuing(found).numberLost(moments.now(), no)))
                .then();
    }

    private static String name(String code, int year) {
        return "outgoing-" + code + "-" + year;
    }
}
