package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.limit.model.Moments;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import java.net.URI;
import java.util.function.Function;
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

/** {@code /api/v1/incoming-documents}: taking in and deciding; the rest is in {@link WorkController}. */
@RestController
@RequestMapping(IncomingController.PATH)
class IncomingController {

    static final String PATH = "/api/v1/incoming-documents";

    private final IncomingCommands commands;
    private final IncomingQueries queries;
    private final Attachments attachments;
    private final People people;
    private final Moments moments;

    IncomingController(
            IncomingCommands commands,
            IncomingQueries queries,
            Attachments attachments,
            People people,
            Moments moments) {
        this.commands = commands;
        this.queries = queries;
        this.attachments = attachments;
        this.people = people;
        this.moments = moments;
    }

    @GetMapping
    Mono<Listed<IncomingView>> list(QueryParameters query, PageRequest page, Actor by) {
        query.only("status", "book", "heldBy");
        var filter = new IncomingQueries.Filter(
                query.oneOf("status", IncomingDocument.Status.class),
                query.oneOf("book", IncomingDocument.Book.class),
                query.text("heldBy"));
        return queries.page(by, filter, page).map(found -> Replies.page(found.map(view(by))));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<IncomingView>> get(@PathVariable String id, Actor by) {
        return queries.get(by, id).map(ok(by));
    }

    /** Who has it since when (R22): one question, one answer. */
    @GetMapping("/{id}/location")
    Mono<Listed<LocationView>> location(@PathVariable String id, Actor by) {
        return queries.get(by, id)
                .map(found -> new Listed<>(LocationView.of(found.state(), people, moments.now()), null, null));
    }

    @GetMapping("/{id}/history")
    Mono<Listed<HistoryEntry>> history(@PathVariable String id, Actor by) {
        return queries.history(by, id).map(entries -> new Listed<>(entries, null, null));
    }

    @GetMapping("/{id}/attachments/{attachmentId}")
    Mono<ResponseEntity<Flux<DataBuffer>>> attachment(
            @PathVariable String id, @PathVariable String attachmentId, Actor by) {
        return queries.attachment(by, id, attachmentId).flatMap(attachments::download);
    }

    @PostMapping
    Mono<ResponseEntity<IncomingView>> signFor(
            @RequestBody IncomingRequests.SignFor request, CommandId command, Actor by) {
        return commands.signFor(by, command, request.check()).map(created(by));
    }

    @PostMapping("/stubs")
    Mono<ResponseEntity<IncomingView>> registerStub(
            @RequestBody IncomingRequests.StubEntry request, CommandId command, Actor by) {
        return commands.registerStub(by, command, request.check()).map(created(by));
    }

    @PostMapping("/{id}/register")
    Mono<ResponseEntity<IncomingView>> register(
            @PathVariable String id,
            @RequestBody IncomingRequests.Register request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.register(by, id, command, match, request).map(ok(by));
    }

    @PostMapping("/{id}/move")
    Mono<ResponseEntity<IncomingView>> move(
            @PathVariable String id,
            @RequestBody IncomingRequests.Move request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.move(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/prelim-review")
    Mono<ResponseEntity<IncomingView>> prelimReview(
            @PathVariable String id,
            @RequestBody IncomingRequests.Review request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.prelimReview(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/return-to-sender")
    Mono<ResponseEntity<IncomingView>> returnToSender(
            @PathVariable String id,
            @RequestBody IncomingRequests.Return request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.returnToSender(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/propose")
    Mono<ResponseEntity<IncomingView>> propose(
            @PathVariable String id,
            @RequestBody IncomingRequests.Proposal request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.propose(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/submit")
    Mono<ResponseEntity<IncomingView>> submit(
            @PathVariable String id,
            @RequestBody IncomingRequests.Submission request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.submit(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/instruct")
    Mono<ResponseEntity<IncomingView>> instruct(
            @PathVariable String id,
            @RequestBody WorkRequests.Instruction request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.instruct(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/confirm-instruction")
    Mono<ResponseEntity<IncomingView>> confirm(
            @PathVariable String id,
            @RequestBody WorkRequests.Confirmation request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.confirm(by, id, command, match, request).map(ok(by));
    }

    private Function<Stored<IncomingDocument>, ResponseEntity<IncomingView>> created(Actor by) {
        return stored -> Replies.created(URI.create(PATH + "/" + stored.id()), stored, view(by));
    }

    private Function<Stored<IncomingDocument>, ResponseEntity<IncomingView>> ok(Actor by) {
        return stored -> Replies.ok(stored, view(by));
    }

    private Function<Stored<IncomingDocument>, IncomingView> view(Actor by) {
        return stored -> IncomingView.of(stored, by, people);
    }
}
