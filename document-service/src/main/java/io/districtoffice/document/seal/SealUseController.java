package io.districtoffice.document.seal;

import io.districtoffice.document.seal.model.SealEvent;
import io.districtoffice.document.seal.model.SealUse;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.ListFilter;
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

/** The register of uses of seals 用印登记 of the own office. */
@RestController
@RequestMapping(SealUseController.PATH)
class SealUseController {
    static final String PATH = "/api/v1/seal-uses";

    private final SealUseCommands commands;
    private final AggregateStore<SealUse, SealEvent> uses;

    SealUseController(SealUseCommands commands, AggregateStore<SealUse, SealEvent> uses) {
        this.commands = commands;
        this.uses = uses;
    }

    @PostMapping
    Mono<ResponseEntity<SealUseView>> request(
            @RequestBody SealUseRequest.Application request, CommandId command, Actor by) {
        return commands.request(by, command, request.check())
                .map(stored ->
                        Replies.created(URI.create(PATH + "/" + stored.id()), stored, one -> SealUseView.of(one, by)));
    }

    @PostMapping("/{id}/approve")
    Mono<ResponseEntity<SealUseView>> approve(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return ok(commands.approve(by, id, command, match), by);
    }

    @PostMapping("/{id}/refuse")
    Mono<ResponseEntity<SealUseView>> refuse(
            @PathVariable String id,
            @RequestBody SealUseRequest.Why request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return ok(commands.refuse(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/use")
    Mono<ResponseEntity<SealUseView>> use(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return ok(commands.use(by, id, command, match), by);
    }

    @GetMapping
    Mono<Listed<SealUseView>> list(QueryParameters query, PageRequest page, Actor by) {
        var status = query.only("status").oneOf("status", SealUse.Status.class);
        String role = SealUseType.ROLES.stream().filter(by::hasRole).findFirst().orElse("NONE");
        var filter = ListFilter.readBy(by, "office:" + by.office() + ":" + role).and("state.status", status);
        return uses.page(filter, page).map(found -> Replies.page(found.map(stored -> SealUseView.of(stored, by))));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<SealUseView>> get(@PathVariable String id, Actor by) {
        return ok(uses.get(by, id), by);
    }

    private static Mono<ResponseEntity<SealUseView>> ok(Mono<Stored<SealUse>> stored, Actor by) {
        return stored.map(found -> Replies.ok(found, one -> SealUseView.of(one, by)));
    }
}
