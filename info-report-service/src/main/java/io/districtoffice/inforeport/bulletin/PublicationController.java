package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.Publication;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(PublicationController.PATH)
class PublicationController {

    static final String PATH = "/api/v1/publications";

    private final PublicationCommands commands;
    private final PublicationQueries queries;
    private final BulletinDirectory directory;

    PublicationController(PublicationCommands commands, PublicationQueries queries, BulletinDirectory directory) {
        this.commands = commands;
        this.queries = queries;
        this.directory = directory;
    }

    @PostMapping
    Mono<ResponseEntity<PublicationView>> found(@RequestBody PublicationRequest request, CommandId command, Actor by) {
        return commands.found(by, command, request.check())
                .map(stored -> Replies.created(URI.create(PATH + "/" + stored.id()), stored, this::view));
    }

    @PostMapping("/{id}/change")
    Mono<ResponseEntity<PublicationView>> change(
            @PathVariable String id,
            @RequestBody PublicationRequest request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.change(by, id, command, match, request.check()).map(this::ok);
    }

    @PostMapping("/{id}/end")
    Mono<ResponseEntity<PublicationView>> end(
            @PathVariable String id,
            @RequestBody PublicationRequest.End request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.end(by, id, command, match, request.check()).map(this::ok);
    }

    @GetMapping
    Mono<Listed<PublicationView>> list(QueryParameters query, PageRequest page, Actor by) {
        var status = query.only("status").oneOf("status", Publication.Status.class);
        var items = queries.list(by, status, page)
                .map(found -> found.map(stored -> PublicationView.listed(stored, directory)));
        return query.flag("count") ? items.zipWith(queries.count(by, status), Replies::page) : items.map(Replies::page);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<PublicationView>> get(@PathVariable String id, Actor by) {
        return queries.get(by, id).map(this::ok);
    }

    @GetMapping("/{id}/history")
    Mono<Listed<HistoryEntry>> history(@PathVariable String id, Actor by) {
        return queries.history(by, id).map(entries -> new Listed<>(entries, null, null));
    }

    private ResponseEntity<PublicationView> ok(Stored<Publication> stored) {
        return Replies.ok(stored, this::view);
    }

    private PublicationView view(Stored<Publication> stored) {
        return PublicationView.whole(stored, directory);
    }
}
