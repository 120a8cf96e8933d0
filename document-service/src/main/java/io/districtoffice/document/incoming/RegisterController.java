package io.districtoffice.document.incoming;

import static io.districtoffice.printing.register.RegisterPrinter.MOST_ROWS;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.limit.model.Moments;
import io.districtoffice.document.register.model.RegisterWords;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.web.Language;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import io.districtoffice.printing.Places;
import io.districtoffice.printing.register.Form;
import io.districtoffice.printing.register.RegisterPrinter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register 收文登记簿 of the own office (D01), by pages and printed. */
@RestController
@RequestMapping("/api/v1/registers/incoming")
class RegisterController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;
    private static final String[] FILTER = {"year", "book", "status", "sender", "q"};

    private final RegisterQueries queries;
    private final People people;
    private final Moments moments;
    private final Places places;
    private final RegisterPrinter printer;

    RegisterController(
            RegisterQueries queries, People people, Moments moments, Places places, RegisterPrinter printer) {
        this.queries = queries;
        this.people = people;
        this.moments = moments;
        this.places = places;
        this.printer = printer;
    }

    @GetMapping
    Mono<Listed<RegisterLineView>> register(QueryParameters query, PageRequest page, Actor by) {
        return queries.page(by, line(query.only(FILTER)), page)
                .map(found -> Replies.page(found.map(stored -> RegisterLineView.of(stored, people))));
    }

    @GetMapping("/pdf")
    Mono<ResponseEntity<Flux<DataBuffer>>> pdf(
            QueryParameters query,
            Actor by,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return printed(Form.PDF, query, by, accepted);
    }

    @GetMapping("/xlsx")
    Mono<ResponseEntity<Flux<DataBuffer>>> xlsx(
            QueryParameters query,
            Actor by,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return printed(Form.XLSX, query, by, accepted);
    }

    /** The head of the answer waits until the file is there, so that what goes wrong before is told as a problem. */
    private Mono<ResponseEntity<Flux<DataBuffer>>> printed(
            Form form, QueryParameters query, Actor by, @Nullable String accepted) {
        var line = line(query.exactly(FILTER));
        var words = RegisterWords.in(Language.of(accepted));
        var sheet = new RegisterSheet(words, people, line, by, moments.now().at());
        var name = (form == Form.PDF ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(sheet.register().title() + form.ending(), StandardCharsets.UTF_8)
                .build();
        var file = printer.print(form, sheet.register(), queries.all(by, line).map(sheet::row), Replies::content);
        return queries.count(by, line, MOST_ROWS + 1).map(count -> {
            if (count > MOST_ROWS) {
                Refused.invalid("register.too-many-rows", List.of(), "limit", MOST_ROWS);
            }
            return Replies.file(MediaType.parseMediaType(form.mediaType()), name)
                    .body(places.held(file));
        });
    }

    /** This year's, unless another one is asked for; a search goes through all of them. */
    private RegisterQueries.Line line(QueryParameters query) {
        String words = query.text("q");
        return new RegisterQueries.Line(
                year(query, words),
                query.oneOf("book", IncomingDocument.Book.class),
                query.oneOf("status", IncomingDocument.Status.class),
                query.text("sender"),
                words);
    }

    private @Nullable Integer year(QueryParameters query, @Nullable String words) {
        Long asked = query.number("year");
        if (asked == null) {
            return words == null ? moments.now().today().getYear() : null;
        }
        return (int) Math.max(FIRST_YEAR, Math.min(asked, LAST_YEAR));
    }
}
