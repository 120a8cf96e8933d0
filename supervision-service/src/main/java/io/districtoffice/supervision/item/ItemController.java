package io.districtoffice.supervision.item;

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
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.limit.model.Moments;
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

/** Making items, giving orders, and reading. */
@RestController
@RequestMapping(ItemController.PATH)
class ItemController {

    static final String PATH = "/api/v1/supervision-items";

    private final ItemCommands commands;
    private final ItemQueries queries;
    private final Attachments attachments;
    private final People people;
    private final Moments moments;

    ItemController(
            ItemCommands commands, ItemQueries queries, Attachments attachments, People people, Moments moments) {
        this.commands = commands;
        this.queries = queries;
        this.attachments = attachments;
        this.people = people;
        this.moments = moments;
    }

    @GetMapping
    Mono<Listed<ItemView>> list(QueryParameters query, PageRequest page, Actor by) {
        var filter = ItemFilter.of(query, by);
        var now = moments.now().at();
        var items =
                queries.list(by, filter, now, page).map(found -> found.map(one -> ItemView.of(one, by, people, now)));
        return query.flag("count")
                ? items.zipWith(queries.count(by, filter, now), Replies::page)
                : items.map(Replies::page);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<ItemView>> get(@PathVariable String id, Actor by) {
        return queries.get(by, id).map(ok(by));
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
    Mono<ResponseEntity<ItemView>> propose(@RequestBody ItemRequest.Proposal request, CommandId command, Actor by) {
        return commands.propose(by, command, request.check())
                .map(one -> Replies.created(
                        URI.create(PATH + "/" + one.id()),
                        one,
                        stored -> ItemView.of(stored, by, people, moments.now().at())));
    }

    @PostMapping("/{id}/overlap-check")
    Mono<ResponseEntity<ItemView>> overlapCheck(
            @PathVariable String id,
            @RequestBody ItemRequest.OverlapCheck request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.overlapCheck(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/approve")
    Mono<ResponseEntity<ItemView>> approve(
            @PathVariable String id,
            @RequestBody ItemRequest.Approval request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.approve(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/refuse")
    Mono<ResponseEntity<ItemView>> refuse(
            @PathVariable String id,
            @RequestBody ItemRequest.Refusal request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.refuse(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/decompose")
    Mono<ResponseEntity<ItemView>> decompose(
            @PathVariable String id,
            @RequestBody ItemRequest.Decomposition request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.decompose(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/issue-notice")
    Mono<ResponseEntity<ItemView>> issueNotice(
            @PathVariable String id,
            @RequestBody ItemRequest.NoticeRequest request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.issueNotice(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/urge")
    Mono<ResponseEntity<ItemView>> urge(
            @PathVariable String id,
            @RequestBody ItemRequest.Urging request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.urge(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/mark-milestone")
    Mono<ResponseEntity<ItemView>> markMilestone(
            @PathVariable String id,
            @RequestBody ItemRequest.Mark request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.markMilestone(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/new-instruction")
    Mono<ResponseEntity<ItemView>> newInstruction(
            @PathVariable String id,
            @RequestBody ItemRequest.Again request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.newInstruction(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/reopen")
    Mono<ResponseEntity<ItemView>> reopen(
            @PathVariable String id,
            @RequestBody ItemRequest.Again request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.reopen(by, id, command, match, request.check()).map(ok(by));
    }

    private Function<Stored<SupervisionItem>, ResponseEntity<ItemView>> ok(Actor by) {
        return stored -> Replies.ok(
                stored, one -> ItemView.of(one, by, people, moments.now().at()));
    }
}
