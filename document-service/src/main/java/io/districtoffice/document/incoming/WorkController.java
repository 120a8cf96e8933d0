package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Replies;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /api/v1/incoming-documents}: what is done with them. */
@RestController
@RequestMapping(IncomingController.PATH)
class WorkController {

    private final WorkCommands commands;
    private final People people;

    WorkController(WorkCommands commands, People people) {
        this.commands = commands;
        this.people = people;
    }

    @PostMapping("/{id}/assign")
    Mono<ResponseEntity<IncomingView>> assign(
            @PathVariable String id,
            @RequestBody WorkRequests.Assignment request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.assign(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/accept")
    Mono<ResponseEntity<IncomingView>> accept(
            @PathVariable String id,
            @RequestBody WorkRequests.Acceptance request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.accept(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/decline")
    Mono<ResponseEntity<IncomingView>> decline(
            @PathVariable String id,
            @RequestBody WorkRequests.Reason request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.decline(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/give-opinion")
    Mono<ResponseEntity<IncomingView>> giveOpinion(
            @PathVariable String id,
            @RequestBody WorkRequests.Opinion request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.giveOpinion(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/submit-result")
    Mono<ResponseEntity<IncomingView>> submitResult(
            @PathVariable String id,
            @RequestBody WorkRequests.Result request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.submitResult(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/send-back")
    Mono<ResponseEntity<IncomingView>> sendBack(
            @PathVariable String id,
            @RequestBody WorkRequests.Back request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.sendBack(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/reply")
    Mono<ResponseEntity<IncomingView>> reply(
            @PathVariable String id,
            @RequestBody WorkRequests.Reply request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.reply(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/circulate")
    Mono<ResponseEntity<IncomingView>> circulate(
            @PathVariable String id,
            @RequestBody WorkRequests.Circulation request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.circulate(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/deliver")
    Mono<ResponseEntity<IncomingView>> deliver(
            @PathVariable String id,
            @RequestBody WorkRequests.Delivery request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.deliver(by, id, command, match, request).map(ok(by));
    }

    @PostMapping("/{id}/chase")
    Mono<ResponseEntity<IncomingView>> chase(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return commands.chase(by, id, command, match).map(ok(by));
    }

    @PostMapping("/{id}/close")
    Mono<ResponseEntity<IncomingView>> close(
            @PathVariable String id,
            @RequestBody WorkRequests.Note request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.close(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/archive")
    Mono<ResponseEntity<IncomingView>> archive(
            @PathVariable String id,
            @RequestBody WorkRequests.Archiving request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.archive(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/not-archive")
    Mono<ResponseEntity<IncomingView>> notArchive(
            @PathVariable String id,
            @RequestBody WorkRequests.Keeping request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.notArchive(by, id, command, match, request).map(ok(by));
    }

    @PostMapping("/{id}/dispose")
    Mono<ResponseEntity<IncomingView>> dispose(
            @PathVariable String id,
            @RequestBody WorkRequests.Disposing request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.dispose(by, id, command, match, request.check()).map(ok(by));
    }

    private Function<Stored<IncomingDocument>, ResponseEntity<IncomingView>> ok(Actor by) {
        return stored -> Replies.ok(stored, one -> IncomingView.of(one, by, people));
    }
}
