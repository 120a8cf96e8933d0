package io.districtoffice.document.outgoing;

import static io.districtoffice.printing.register.RegisterPrinter.MOST_ROWS;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.outgoing.model.Moments;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.register.model.RegisterWords;
import io.districtoffice.platform.decision.Actor;
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
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register 发文登记簿 of the own office, by pages and printed, and under which codes it numbers. */
@RestController
class OutgoingRegisterController {
    private static final String REGISTER = "/api/v1/registers/outgoing";
    private static final String[] FILTER = {"year", "code", "status", "genre", "q"};

    private final OutgoingRegisterQueries queries;
    private final OutgoingViews views;
    private final DocumentDirectory directory;
    private final Codes codes;
    private final Moments moments;
    private final Places places;
    private final RegisterPrinter printer;

    OutgoingRegisterController(
            OutgoingRegisterQueries queries,
            OutgoingViews views,
            DocumentDirectory directory,
            Codes codes,
            Moments moments,
            Places places,
            RegisterPrinter printer) {
        this.queries = queries;
        this.views = views;
        this.directory = directory;
        this.codes = codes;
        this.moments = moments;
        this.places = places;
        this.printer = printer;
    }

    @GetMapping(REGISTER)
    Mono<Listed<RegisterLineView>> register(QueryParameters query, PageRequest page, Actor by) {
        return queries.page(by, line(query.only(FILTER)), page)
                .map(found -> Replies.page(found.map(stored -> views.line(stored.state()))));
    }

    @GetMapping(REGISTER + "/pdf")
    Mono<ResponseEntity<Flux<DataBuffer>>> pdf(
            QueryParameters query,
            Actor by,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return printed(Form.PDF, query, by, accepted);
    }

    @GetMapping(REGISTER + "/xlsx")
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
        String office = directory.nameOf(String.valueOf(by.office()));
        var sheet =
                new RegisterSheet(words, views, office, line, by, moments.now().at());
        var name = (form == Form.PDF ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(sheet.register().title() + form.ending(), StandardCharsets.UTF_8)
                .build();
        var rows = queries.all(by, line).map(stored -> sheet.row(stored.state()));
        var file = printer.print(form, sheet.register(), rows, Replies::content);
        return queries.count(by, line, MOST_ROWS + 1).map(count -> {
            if (count > MOST_ROWS) {
                Refused.invalid("register.too-many-rows", List.of(), "limit", MOST_ROWS);
            }
            return Replies.file(MediaType.parseMediaType(form.mediaType()), name)
                    .body(places.held(file));
        });
    }

    private OutgoingRegisterQueries.Line line(QueryParameters query) {
        Long year = query.number("year");
        return new OutgoingRegisterQueries.Line(
                year == null ? moments.now().today().getYear() : (int) Math.max(1, Math.min(year, 9998)),
                query.text("code"),
                query.oneOf("status", OutgoingDocument.Status.class),
                query.oneOf("genre", Genre.class),
                query.text("q"));
    }

    @GetMapping("/api/v1/document-codes")
    Mono<Listed<CodeView>> codes(Actor by) {
        return Mono.just(
                new Listed<>(codes.of(by.office()).stream().map(CodeView::of).toList(), null, null));
    }
}
