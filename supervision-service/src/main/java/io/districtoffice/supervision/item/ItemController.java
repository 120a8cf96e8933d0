package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import io.districtoffice.supervision.item.model.SupervisionItem;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /api/v1/supervision-items}. */
@RestController
@RequestMapping(ItemController.PATH)
class ItemController {

    static final String PATH = "/api/v1/supervision-items";

    private final ItemCommands commands;
    private final ItemQueries queries;

    ItemController(ItemCommands commands, ItemQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @PostMapping
    Mono<ResponseEntity<ItemView>> propose(@RequestBody ItemRequests.Propose body, CommandId command, Actor by) {
        return commands.propose(body.check(), command, by)
                .map(item -> Replies.created(URI.create(PATH + "/" + item.id()), item, ItemView::of));
    }

    @PostMapping("/{id}/refuse")
    Mono<ResponseEntity<ItemView>> refuse(
            @PathVariable String id,
            @RequestBody ItemRequests.Refuse body,
            IfMatch match,
            CommandId command,
            Actor by) {
        return commands.refuse(id, body.check(), match, command, by).map(item -> Replies.ok(item, ItemView::of));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<ItemView>> get(@PathVariable String id, Actor by) {
        return queries.get(by, id).map(item -> Replies.ok(item, ItemView::of));
    }

    @GetMapping
    Mono<Listed<ItemView>> list(QueryParameters query, PageRequest page, Actor by) {
        var status = query.only("status").oneOf("status", SupervisionItem.Status.class);
        return queries.page(by, status, page).map(Replies::page);
    }

    @GetMapping("/{id}/history")
    Mono<Listed<HistoryEntry>> history(@PathVariable String id, Actor by) {
        return queries.history(by, id).map(entries -> Replies.page(new Page<>(entries, null)));
    }
}
