package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.limit.model.Moments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The register 收文登记簿 of the own office (D01). */
@RestController
@RequestMapping("/api/v1/registers/incoming")
class RegisterController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;

    private final RegisterQueries queries;
    private final People people;
    private final Moments moments;

    RegisterController(RegisterQueries queries, People people, Moments moments) {
        this.queries = queries;
        this.people = people;
        this.moments = moments;
    }

    /** This year's, unless another one is asked for; a search goes through all of them. */
    @GetMapping
    Mono<Listed<RegisterLineView>> register(QueryParameters query, PageRequest page, Actor by) {
        query.only("year", "book", "status", "sender", "q");
        String words = query.text("q");
        var line = new RegisterQueries.Line(
                year(query, words),
                query.oneOf("book", IncomingDocument.Book.class),
                query.oneOf("status", IncomingDocument.Status.class),
                query.text("sender"),
                words);
        return queries.page(by, line, page)
                .map(found -> Replies.page(found.map(stored -> RegisterLineView.of(stored, people))));
    }

    private @Nullable Integer year(QueryParameters query, @Nullable String words) {
        Long asked = query.number("year");
        if (asked == null) {
            return words == null ? moments.now().today().getYear() : null;
        }
        return (int) Math.max(FIRST_YEAR, Math.min(asked, LAST_YEAR));
    }
}
