package io.districtoffice.document.outgoing;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** From the register to the archive. */
@RestController
@RequestMapping(OutgoingController.PATH)
class IssuingController {
    private final IssuingCommands commands;
    private final OutgoingViews views;

    IssuingController(IssuingCommands commands, OutgoingViews views) {
        this.commands = commands;
        this.views = views;
    }

    @PostMapping("/{id}/register")
    Mono<ResponseEntity<OutgoingView>> register(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Register request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.register(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/void-number")
    Mono<ResponseEntity<OutgoingView>> voidNumber(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Why request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.voidNumber(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/print")
    Mono<ResponseEntity<OutgoingView>> print(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Print request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.print(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/seal")
    Mono<ResponseEntity<OutgoingView>> seal(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Seal request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.seal(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/dispatch")
    Mono<ResponseEntity<OutgoingView>> dispatch(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Dispatch request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.dispatch(by, id, command, match, request.channel()), by);
    }

    @PostMapping("/{id}/disclose")
    Mono<ResponseEntity<OutgoingView>> disclose(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Disclose request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.disclose(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/archive")
    Mono<ResponseEntity<OutgoingView>> archive(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Archive request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.archive(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/revoke")
    Mono<ResponseEntity<OutgoingView>> revoke(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Why request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.revoke(by, id, command, match, request.check()), by);
    }

    @PostMapping("/{id}/repeal")
    Mono<ResponseEntity<OutgoingView>> repeal(
            @PathVariable String id,
            @RequestBody OutgoingRequest.Repeal request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return views.ok(commands.repeal(by, id, command, match, request.check()), by);
    }
}
