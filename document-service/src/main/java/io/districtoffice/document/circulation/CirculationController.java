package io.districtoffice.document.circulation;

import io.districtoffice.document.circulation.CirculationQueries.Filter;
import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
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
@RequestMapping("/api/v1/circulation-records")
class CirculationController {

    private final CirculationCommands commands;
    private final CirculationQueries queries;
    private final Attachments attachments;

    CirculationController(CirculationCommands commands, CirculationQueries queries, Attachments attachments) {
        this.commands = commands;
        this.queries = queries;
        this.attachments = attachments;
    }

    @GetMapping
    Mono<Listed<CirculationView>> list(QueryParameters query, PageRequest page, Actor by) {
        query.only("status", "documentId", "mine", "holding");
        var filter = new Filter(
                query.oneOf("status", CirculationRecord.Status.class),
                query.text("documentId"),
                query.flag("mine"),
                query.flag("holding"));
        return queries.list(by, filter, page)
                .map(found -> Replies.page(found.map(stored -> CirculationView.of(stored, by))));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<CirculationView>> get(@PathVariable String id, Actor by) {
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

    @PostMapping("/{id}/read")
    Mono<ResponseEntity<CirculationView>> read(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return commands.read(by, id, command, match).map(ok(by));
    }

    @PostMapping("/{id}/opine")
    Mono<ResponseEntity<CirculationView>> opine(
            @PathVariable String id,
            @RequestBody CirculationRequest.Opinion request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.opine(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/return")
    Mono<ResponseEntity<CirculationView>> giveBack(
            @PathVariable String id,
            @RequestBody CirculationRequest.Return request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.giveBack(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/recall")
    Mono<ResponseEntity<CirculationView>> recall(
            @PathVariable String id,
            @RequestBody CirculationRequest.Reason request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.recall(by, id, command, match, request.check()).map(ok(by));
    }

    @PostMapping("/{id}/skip")
    Mono<ResponseEntity<CirculationView>> skip(
            @PathVariable String id,
            @RequestBody CirculationRequest.Reason request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.skip(by, id, command, match, request.check()).map(ok(by));
    }

    private static Function<Stored<CirculationRecord>, ResponseEntity<CirculationView>> ok(Actor by) {
        return stored -> Replies.ok(stored, one -> CirculationView.of(one, by));
    }
}
