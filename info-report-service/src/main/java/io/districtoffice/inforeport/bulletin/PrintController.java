package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.page.model.IssuePrinting;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.web.Language;
import io.districtoffice.platform.web.Replies;
import io.districtoffice.printing.Places;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An issue to be read and printed. Until it is out only the desk sees it, as a proof. */
@RestController
@RequestMapping(IssueController.PATH + "/{id}")
class PrintController {

    /** Set one after the other; whoever comes when so many wait comes again. */
    private static final int WAITING = 8;

    private final IssueQueries queries;
    private final IssuePages pages;
    private final IssuePrinting printing;
    private final Places places = new Places(WAITING, () -> Refused.busy("issue.printing-busy"));

    PrintController(IssueQueries queries, IssuePages pages, IssuePrinting printing) {
        this.queries = queries;
        this.pages = pages;
        this.printing = printing;
    }

    @GetMapping("/page")
    Mono<ResponseEntity<byte[]>> page(
            @PathVariable String id,
            Actor by,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        var language = Language.of(accepted);
        return queries.get(by, id).flatMap(found -> places.aside(
                        () -> printing.html(pages.of(found.state(), language)).getBytes(StandardCharsets.UTF_8))
                .map(html -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .header("Content-Security-Policy", printing.contentSecurity())
                        .header("X-Content-Type-Options", "nosniff")
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(html)));
    }

    @GetMapping("/pdf")
    Mono<ResponseEntity<byte[]>> pdf(
            @PathVariable String id,
            Actor by,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        var language = Language.of(accepted);
        return queries.get(by, id).flatMap(found -> {
            var name = ContentDisposition.inline()
                    .filename(IssuePages.fileName(found.state(), language), StandardCharsets.UTF_8)
                    .build();
            return places.aside(() -> printing.pdf(pages.of(found.state(), language)))
                    .map(pdf -> Replies.file(MediaType.APPLICATION_PDF, name).body(pdf));
        });
    }
}
