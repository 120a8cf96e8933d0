package io.districtoffice.document.outgoing;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Language;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The life of an outgoing document up to its signature, and reading. */
@RestController
@RequestMapping(OutgoingController.PATH)
class OutgoingController {
    static final String PATH = "/api/v1/outgoing-documents";

    private final OutgoingCommands commands;
    private final OutgoingQueries queries;
    private final OutgoingViews views;
    private final Attachments attachments;

    OutgoingController(
            OutgoingCommands commands, OutgoingQueries queries, OutgoingViews views, Attachments attachments) {
        this.commands = commands;
        this.queries = queries;
        this.views = views;
        this.attachments = attachments;
    }

    @PostMapping
    Mono<ResponseEntity<OutgoingView>> draft(@RequestBody OutgoingRequest.Draft request, CommandId command, Actor by) {
        return commands.draft(by, command, request.check()).flatMap(stored -> views.whole(stored, by)
                .map(view -> Replies.created(URI.create(PATH + "/" + stored.id()), stored, same -> view)));
    }

    /** Autosave: no key, no event. */
    @PutMapping("/{id}/draft")
    Mono<ResponseEntity<OutgoingView>> saveDraft(
            @PathVariable String id, @RequestBody OutgoingRequest.Draft request, IfMatch match, Actor by) {
        return views.ok(commands.saveDraft(by, id, match, request.check()), by);
    }

    @PostMapping("/{id}/submit-review")
    Mono<ResponseEntity<OutgoingView>> submitReview(
            @PathVariable String id,
            @RequestBody OutgoingRequest.SubmitReview request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.submitReview(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/return-draft")
    Mono<ResponseEntity<OutgoingView>> returnDraft(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Return request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.returnDraft(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/withdraw")
    Mono<ResponseEntity<OutgoingView>> withdraw(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Why request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.withdraw(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/request-countersign")
    Mono<ResponseEntity<OutgoingView>> requestCountersign(
            @PathVariable String id,
            @RequestBody OutgoingRequest.RequestCountersign request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.requestCountersign(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/agree")
    Mono<ResponseEntity<OutgoingView>> agree(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Opinion request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.agree(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/disagree")
    Mono<ResponseEntity<OutgoingView>> disagree(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Disagree request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.disagree(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/no-reply")
    Mono<ResponseEntity<OutgoingView>> noReply(
            @PathVariable String id,
            @RequestBody OutgoingRequest.NoReply request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.noReply(by, id, command, match, request.unitId()), by);
    }

    @PostMapping("/{id}/send-to-meeting")
    Mono<ResponseEntity<OutgoingView>> sendToMeeting(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Why request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.sendToMeeting(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/adopted")
    Mono<ResponseEntity<OutgoingView>> adopted(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Adopted request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.adopted(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/submit-sign")
    Mono<ResponseEntity<OutgoingView>> submitSign(
            @PathVariable String id,
            @RequestBody OutgoingRequest.SubmitSign request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.submitSign(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/sign")
    Mono<ResponseEntity<OutgoingView>> sign(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Sign request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.sign(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/oral-approve")
    Mono<ResponseEntity<OutgoingView>> oralApprove(
            @PathVariable String id,
            @RequestBody OutgoingRequest.OralApprove request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.oralApprove(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/confirm-sign")
    Mono<ResponseEntity<OutgoingView>> confirmSign(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Opinion request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.confirmSign(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/recheck")
    Mono<ResponseEntity<OutgoingView>> recheck(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Recheck request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.recheck(by, id, command, match, request.check()), by);
    }

    @GetMapping
    Mono<Listed<OutgoingView>> list(QueryParameters query, PageRequest page, Actor by) {
        query.only("status", "genre", "mine", "replyTo");
        var filter = new OutgoingQueries.Filter(
                query.oneOf("status", OutgoingDocument.Status.class),
                query.oneOf("genre", Genre.class),
                query.flag("mine"),
                query.text("replyTo"));
        var items = queries.list(by, filter, page).map(found -> found.map(stored -> views.listed(stored, by)));
        return query.flag("count") ? items.zipWith(queries.count(by, filter), Replies::page) : items.map(Replies::page);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<OutgoingView>> get(@PathVariable String id, Actor by) {
        return views.ok(queries.get(by, id), by);
    }

    @GetMapping("/{id}/history")
    Mono<Listed<HistoryEntry>> history(@PathVariable String id, Actor by) {
        return queries.history(by, id).map(entries -> new Listed<>(entries, null, null));
    }

    @GetMapping("/{id}/attachments/{attachmentId}")
    Mono<ResponseEntity<Flux<DataBuffer>>> attachment(
            @PathVariable String id, @PathVariable String attachmentId, Actor by) {
        return queries.get(by, id)
                .flatMap(found -> attachments.boundTo(id, attachmentId))
                .flatMap(attachments::download);
    }

    /** What the rules find in it now, the hard ones first. */
    @GetMapping("/{id}/lint")
    Mono<LintView> lint(
            @PathVariable String id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            Actor by) {
        return queries.ofOffice(by, id).map(Stored::state).flatMap(document -> queries.lint(
                        document.office(), id, document.content())
                .map(findings -> LintView.of(document, findings, Language.of(language))));
    }

    /** The text at each step at which it was handed on, the oldest first. */
    @GetMapping("/{id}/versions")
    Mono<Listed<VersionView>> versions(@PathVariable String id, Actor by) {
        return queries.ofOffice(by, id)
                .flatMap(found -> views.versions(found.state()))
                .map(all -> new Listed<>(all, null, null));
    }
}
