package io.districtoffice.document.outgoing;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.outgoing.model.Moments;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The register 发文登记簿 of the own office, and under which codes it numbers. */
@RestController
class OutgoingRegisterController {
    private final OutgoingQueries queries;
    private final OutgoingViews views;
    private final Codes codes;
    private final Moments moments;

    OutgoingRegisterController(OutgoingQueries queries, OutgoingViews views, Codes codes, Moments moments) {
        this.queries = queries;
        this.views = views;
        this.codes = codes;
        this.moments = moments;
    }

    @GetMapping("/api/v1/registers/outgoing")
    Mono<Listed<RegisterLineView>> register(QueryParameters query, PageRequest page, Actor by) {
        query.only("year", "code", "status", "genre", "q");
        Long year = query.number("year");
        var line = new OutgoingQueries.Line(
                year == null ? moments.now().today().getYear() : (int) Math.max(1, Math.min(year, 9998)),
                query.text("code"),
                query.oneOf("status", OutgoingDocument.Status.class),
                query.oneOf("genre", Genre.class),
                query.text("q"));
        return queries.register(by, line, page)
                .map(found -> Replies.page(found.map(stored -> views.line(stored.state()))));
    }

    @GetMapping("/api/v1/document-codes")
    Mono<Listed<CodeView>> codes(Actor by) {
        return Mono.just(
                new Listed<>(codes.of(by.office()).stream().map(CodeView::of).toList(), null, null));
    }
}
