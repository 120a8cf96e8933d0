package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.IssueQueries.Filter;
import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.BulletinIssue.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The life of an issue, from its plan to its readers. */
@RestController
@RequestMapping(IssueController.PATH)
class IssueController {

    static final String PATH = "/api/v1/bulletin-issues";

    private final IssueCommands commands;
    private final Composing composing;
    private final IssueQueries queries;
    private final IssueViews views;

    IssueController(IssueCommands commands, Composing composing, IssueQueries queries, IssueViews views) {
        this.commands = commands;
        this.composing = composing;
        this.queries = queries;
        this.views = views;
    }

    @PostMapping
    Mono<ResponseEntity<IssueView>> plan(@RequestBody IssueRequest.Plan request, CommandId command, Actor by) {
        return commands.plan(by, command, request).flatMap(stored -> views.whole(stored, by)
                .map(view -> Replies.created(URI.create(PATH + "/" + stored.id()), stored, same -> view)));
    }

    @PostMapping("/{id}/open")
    Mono<ResponseEntity<IssueView>> open(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return ok(commands.open(by, id, command, match), by);
    }

    @PostMapping("/{id}/compose")
    Mono<ResponseEntity<IssueView>> compose(
            @PathVariable String id,
            @RequestBody IssueRequest.Compose request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return ok(composing.compose(by, id, command, match, request.composition()), by);
    }

    @PostMapping("/{id}/proof")
    Mono<ResponseEntity<IssueView>> proof(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return ok(commands.proof(by, id, command, match), by);
    }

    @PostMapping("/{id}/sign")
    Mono<ResponseEntity<IssueView>> sign(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return ok(commands.sign(by, id, command, match), by);
    }

    @PostMapping("/{id}/number")
    Mono<ResponseEntity<IssueView>> number(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return ok(commands.number(by, id, command, match), by);
    }

    @PostMapping("/{id}/publish")
    Mono<ResponseEntity<IssueView>> publish(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return ok(commands.publish(by, id, command, match), by);
    }

    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<IssueView>> correct(
            @PathVariable String id,
            @RequestBody IssueRequest.Correct request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return ok(commands.correct(by, id, command, match, request), by);
    }

    @PostMapping("/{id}/return-to-open")
    Mono<ResponseEntity<IssueView>> returnToOpen(
            @PathVariable String id,
            @RequestBody IssueRequest.Why request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return ok(commands.returnToOpen(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/cancel")
    Mono<ResponseEntity<IssueView>> cancel(
            @PathVariable String id,
            @RequestBody IssueRequest.Why request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return ok(commands.cancel(by, id, command, match, request.check()), by);
    }

    @GetMapping
    Mono<Listed<IssueView>> list(QueryParameters query, PageRequest page, Actor by) {
        query.only("status", "publication", "year", "mine");
        var filter = new Filter(
                query.oneOf("status", Status.class), query.text("publication"), year(query), query.flag("mine"));
        var items = queries.list(by, filter, page).map(found -> found.map(stored -> views.listed(stored, by)));
        return query.flag("count") ? items.zipWith(queries.count(by, filter), Replies::page) : items.map(Replies::page);
    }

    private static @Nullable Integer year(QueryParameters query) {
        Long year = query.number("year");
        // a year that no issue can have finds none
        return year == null ? null : (int) Math.max(0, Math.min(year, 9999));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<IssueView>> get(@PathVariable String id, Actor by) {
        return ok(queries.get(by, id), by);
    }

    @GetMapping("/{id}/history")
    Mono<Listed<HistoryEntry>> history(@PathVariable String id, Actor by) {
        return queries.history(by, id).map(entries -> new Listed<>(entries, null, null));
    }

    private Mono<ResponseEntity<IssueView>> ok(Mono<Stored<BulletinIssue>> done, Actor by) {
        return done.flatMap(stored -> views.whole(stored, by).map(view -> Replies.ok(stored, same -> view)));
    }
}
