package io.districtoffice.supervision.assignment;

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
import io.districtoffice.supervision.assignment.AssignmentQueries.Filter;
import io.districtoffice.supervision.assignment.AssignmentView.FeedbackView;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.limit.model.Light;
import io.districtoffice.supervision.limit.model.Moments;
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

@RestController
@RequestMapping("/api/v1/assignments")
class AssignmentController {

    private final AssignmentCommands commands;
    private final AssignmentQueries queries;
    private final Attachments attachments;
    private final People people;
    private final Moments moments;

    AssignmentController(
            AssignmentCommands commands,
            AssignmentQueries queries,
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
    Mono<Listed<AssignmentView>> list(QueryParameters query, PageRequest page, Actor by) {
        query.only("status", "light", "unit", "itemId", "mine", "dueFrom", "dueTo");
        var filter = new Filter(
                query.oneOf("status", Assignment.Status.class),
                query.oneOf("light", Light.class),
                query.text("unit"),
                query.text("itemId"),
                query.flag("mine") ? by.id() : null,
                query.instant("dueFrom"),
                query.instant("dueTo"));
        var now = moments.now().at();
        var items = queries.list(by, filter, now, page).map(found -> found.map(view(by)));
        return query.flag("count")
                ? items.zipWith(queries.count(by, filter, now), Replies::page)
                : items.map(Replies::page);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<AssignmentView>> get(@PathVariable String id, Actor by) {
        return queries.get(by, id).map(ok(by));
    }

    @GetMapping("/{id}/history")
    Mono<Listed<HistoryEntry>> history(@PathVariable String id, Actor by) {
        return queries.history(by, id).map(entries -> new Listed<>(entries, null, null));
    }

    @GetMapping("/{id}/feedback")
    Mono<Listed<FeedbackView>> feedback(@PathVariable String id, QueryParameters query, PageRequest page, Actor by) {
        query.only();
        boolean ofUnit = by.office() == null;
        return queries.feedback(by, id, page)
                .map(found -> Replies.page(found.map(one -> FeedbackView.of(one, ofUnit))));
    }

    @GetMapping("/{id}/attachments/{attachmentId}")
    Mono<ResponseEntity<Flux<DataBuffer>>> attachment(
            @PathVariable String id, @PathVariable String attachmentId, Actor by) {
        return queries.attachment(by, id, attachmentId).flatMap(attachments::download);
    }

    @PostMapping("/{id}/receive")
    Mono<ResponseEntity<AssignmentView>> receive(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return commands.receive(by, id, command, match).map(ok(by));
    }

    @PostMapping("/{id}/accept")
    Mono<ResponseEntity<AssignmentView>> accept(
            @PathVariable String id,
            @RequestBody AssignmentRequest.Acceptance request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.accept(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/object")
    Mono<ResponseEntity<AssignmentView>> object(
            @PathVariable String id,
            @RequestBody AssignmentRequest.Reason request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.object(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/sustain-objection")
    Mono<ResponseEntity<AssignmentView>> sustainObjection(
            @PathVariable String id,
            @RequestBody AssignmentRequest.Reason request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.sustainObjection(by, id, command, match, request.check())
                .map(ok(by));
    }

    @PostMapping("/{id}/reject-objection")
    Mono<ResponseEntity<AssignmentView>> rejectObjection(
            @PathVariable String id,
            @RequestBody AssignmentRequest.Reason request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.rejectObjection(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/feedback")
    Mono<ResponseEntity<AssignmentView>> tell(
            @PathVariable String id,
            @RequestBody AssignmentRequest.Told request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.feedback(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/claim-done")
    Mono<ResponseEntity<AssignmentView>> claimDone(
            @PathVariable String id,
            @RequestBody AssignmentRequest.Claim request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.claimDone(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/accept-result")
    Mono<ResponseEntity<AssignmentView>> acceptResult(
            @PathVariable String id,
            @RequestBody AssignmentRequest.Note request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.acceptResult(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/send-back")
    Mono<ResponseEntity<AssignmentView>> sendBack(
            @PathVariable String id,
            @RequestBody AssignmentRequest.Reason request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.sendBack(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/reassign")
    Mono<ResponseEntity<AssignmentView>> reassign(
            @PathVariable String id,
            @RequestBody AssignmentRequest.Reassignment request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.reassign(by, id, command, match, request.check()).map(ok(by));
    }

    private Function<Stored<Assignment>, ResponseEntity<AssignmentView>> ok(Actor by) {
        return stored -> Replies.ok(stored, view(by));
    }

    private Function<Stored<Assignment>, AssignmentView> view(Actor by) {
        return stored -> AssignmentView.of(stored, by, people, moments.now().at());
    }
}
