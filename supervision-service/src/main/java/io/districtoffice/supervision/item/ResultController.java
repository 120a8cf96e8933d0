package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Replies;
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.limit.model.Moments;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The result of an item, and its end. */
@RestController
@RequestMapping(ItemController.PATH)
class ResultController {

    private final ResultCommands commands;
    private final People people;
    private final Moments moments;

    ResultController(ResultCommands commands, People people, Moments moments) {
        this.commands = commands;
        this.people = people;
        this.moments = moments;
    }

    @PostMapping("/{id}/submit-final")
    Mono<ResponseEntity<ItemView>> submitFinal(
            @PathVariable String id,
            @RequestBody ResultRequest.Final request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.submitFinal(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/verify")
    Mono<ResponseEntity<ItemView>> verify(
            @PathVariable String id,
            @RequestBody ResultRequest.Verdict request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.verify(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/report-to-leader")
    Mono<ResponseEntity<ItemView>> reportToLeader(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return commands.reportToLeader(by, id, command, match).map(ok(by));
    }

    @PostMapping("/{id}/no-new-instruction")
    Mono<ResponseEntity<ItemView>> noNewInstruction(
            @PathVariable String id,
            @RequestBody ResultRequest.NothingMore request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.noNewInstruction(by, id, command, match, request.check())
                .map(ok(by));
    }

    @PostMapping("/{id}/conclude")
    Mono<ResponseEntity<ItemView>> conclude(
            @PathVariable String id,
            @RequestBody ResultRequest.Conclusion request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.conclude(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/object")
    Mono<ResponseEntity<ItemView>> object(
            @PathVariable String id,
            @RequestBody ResultRequest.Reason request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.object(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/uphold")
    Mono<ResponseEntity<ItemView>> uphold(
            @PathVariable String id,
            @RequestBody ResultRequest.Reason request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.uphold(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/change")
    Mono<ResponseEntity<ItemView>> change(
            @PathVariable String id,
            @RequestBody ResultRequest.Change request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.change(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/rate")
    Mono<ResponseEntity<ItemView>> rate(
            @PathVariable String id,
            @RequestBody ResultRequest.Rating request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.rate(by, id, command, match, request).map(ok(by));
    }

    @PostMapping("/{id}/close")
    Mono<ResponseEntity<ItemView>> close(
            @PathVariable String id,
            @RequestBody ResultRequest.Closing request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.close(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/suspend")
    Mono<ResponseEntity<ItemView>> suspend(
            @PathVariable String id,
            @RequestBody ResultRequest.Pause request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.suspend(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/resume")
    Mono<ResponseEntity<ItemView>> resume(
            @PathVariable String id,
            @RequestBody ResultRequest.GoingOn request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.resume(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/cancel")
    Mono<ResponseEntity<ItemView>> cancel(
            @PathVariable String id,
            @RequestBody ResultRequest.Reason request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.cancel(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/confirm")
    Mono<ResponseEntity<ItemView>> confirm(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return commands.confirm(by, id, command, match).map(ok(by));
    }

    private Function<Stored<SupervisionItem>, ResponseEntity<ItemView>> ok(Actor by) {
        return stored -> Replies.ok(
                stored, one -> ItemView.of(one, by, people, moments.now().at()));
    }
}
