package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /api/v1/incoming-documents}. */
@RestController
@RequestMapping(IncomingController.PATH)
class IncomingController {

    static final String PATH = "/api/v1/incoming-documents";

    private final IncomingCommands commands;
    private final IncomingQueries queries;

    IncomingController(IncomingCommands commands, IncomingQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @PostMapping
    Mono<ResponseEntity<IncomingView>> signFor(
            @RequestBody IncomingRequests.SignFor body, CommandId command, Actor by) {
        return commands.signFor(body.arrival(), command, by)
                .map(document -> Replies.created(URI.create(PATH + "/" + document.id()), document, IncomingView::of));
    }

    @PostMapping("/{id}/register")
    Mono<ResponseEntity<IncomingView>> register(
            @PathVariable String id,
            @RequestBody IncomingRequests.Register body,
            IfMatch match,
            CommandId command,
            Actor by) {
        return commands.register(id, body.duplicateOf(), match, command, by)
                .map(document -> Replies.ok(document, IncomingView::of));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<IncomingView>> get(@PathVariable String id, Actor by) {
        return queries.get(by, id).map(document -> Replies.ok(document, IncomingView::of));
    }

    @GetMapping
    Mono<Listed<IncomingView>> list(QueryParameters query, PageRequest page, Actor by) {
        var status = query.only("status").oneOf("status", IncomingDocument.Status.class);
        return queries.page(by, status, page).map(Replies::page);
    }

    @GetMapping("/{id}/history")
    Mono<Listed<HistoryEntry>> history(@PathVariable String id, Actor by) {
        return queries.history(by, id).map(entries -> Replies.page(new Page<>(entries, null)));
    }
}
