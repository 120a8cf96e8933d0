package io.districtoffice.document.dispatch;

import io.districtoffice.document.dispatch.model.Dispatch;
import io.districtoffice.document.outgoing.model.Paper;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Documents on their way: what a unit has received, what an office has sent. */
@RestController
@RequestMapping(DispatchController.PATH)
class DispatchController {
    static final String PATH = "/api/v1/dispatches";

    private final DispatchCommands commands;
    private final DispatchQueries queries;
    private final Attachments attachments;
    private final ReferenceCopy reference;

    DispatchController(
            DispatchCommands commands, DispatchQueries queries, Attachments attachments, ReferenceCopy reference) {
        this.commands = commands;
        this.queries = queries;
        this.attachments = attachments;
        this.reference = reference;
    }

    @GetMapping
    Mono<Listed<DispatchView>> list(QueryParameters query, PageRequest page, Actor by) {
        query.only("status", "documentId", "box");
        var filter = new DispatchQueries.Filter(
                query.oneOf("status", Dispatch.Status.class),
                query.text("documentId"),
                query.oneOf("box", DispatchQueries.Box.class));
        var items = queries.list(by, filter, page).map(found -> found.map(stored -> view(stored, by, null)));
        return query.flag("count") ? items.zipWith(queries.count(by, filter), Replies::page) : items.map(Replies::page);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<DispatchView>> get(@PathVariable String id, Actor by) {
        return whole(queries.get(by, id), by);
    }

    /** A file of the document as it went out. */
    @GetMapping("/{id}/attachments/{attachmentId}")
    Mono<ResponseEntity<Flux<DataBuffer>>> attachment(
            @PathVariable String id, @PathVariable String attachmentId, Actor by) {
        return queries.get(by, id)
                .flatMap(found -> queries.attachment(found.state(), attachmentId))
                .flatMap(attachments::download);
    }

    @GetMapping("/{id}/history")
    Mono<Listed<HistoryEntry>> history(@PathVariable String id, Actor by) {
        return queries.history(by, id).map(entries -> new Listed<>(entries, null, null));
    }

    @PostMapping("/{id}/deliver")
    Mono<ResponseEntity<DispatchView>> deliver(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return whole(commands.deliver(by, id, command, match), by);
    }

    @PostMapping("/{id}/sign-for")
    Mono<ResponseEntity<DispatchView>> signFor(
            @PathVariable String id,
            @RequestBody DispatchRequest.SignFor request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return whole(commands.signFor(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/refuse")
    Mono<ResponseEntity<DispatchView>> refuse(
            @PathVariable String id,
            @RequestBody DispatchRequest.Why request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return whole(commands.refuse(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/return")
    Mono<ResponseEntity<DispatchView>> giveBack(
            @PathVariable String id,
            @RequestBody DispatchRequest.Return request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return whole(commands.giveBack(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/recall")
    Mono<ResponseEntity<DispatchView>> recall(
            @PathVariable String id,
            @RequestBody DispatchRequest.Why request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return whole(commands.recall(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/resend")
    Mono<ResponseEntity<DispatchView>> resend(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return whole(commands.resend(by, id, command, match), by);
    }

    @PostMapping("/{id}/excuse")
    Mono<ResponseEntity<DispatchView>> excuse(
            @PathVariable String id,
            @RequestBody DispatchRequest.Why request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return whole(commands.excuse(by, id, command, match, request.check()), by);
    }

    private Mono<ResponseEntity<DispatchView>> whole(Mono<Stored<Dispatch>> stored, Actor by) {
        return stored.flatMap(
                found -> queries.paper(found.state()).map(paper -> Replies.ok(found, same -> view(found, by, paper))));
    }

    private DispatchView view(Stored<Dispatch> stored, Actor by, @Nullable Paper paper) {
        String office = stored.state().office();
        String name = reference
                .find("unit:" + office)
                .map(found -> found.path("name").asString(office))
                .orElse(office);
        return DispatchView.of(stored, by, name, paper);
    }
}
