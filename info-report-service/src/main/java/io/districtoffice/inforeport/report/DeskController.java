package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.Replies;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The desk's daily work on reports. */
@RestController
@RequestMapping("/api/v1/reports/{id}")
class DeskController {

    private final DeskCommands commands;
    private final ReportQueries queries;
    private final Directory directory;
    private final OfficeTime time;

    DeskController(DeskCommands commands, ReportQueries queries, Directory directory, OfficeTime time) {
        this.commands = commands;
        this.queries = queries;
        this.directory = directory;
        this.time = time;
    }

    @PostMapping("/claim")
    Mono<ResponseEntity<ReportView>> claim(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return commands.claim(by, id, command, match).map(ok(by));
    }

    @PostMapping("/release")
    Mono<ResponseEntity<ReportView>> release(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return commands.release(by, id, command, match).map(ok(by));
    }

    @PostMapping("/reassign")
    Mono<ResponseEntity<ReportView>> reassign(
            @PathVariable String id,
            @RequestBody DeskRequest.Reassignment request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.reassign(by, id, command, match, request).map(ok(by));
    }

    @PostMapping("/edit")
    Mono<ResponseEntity<ReportView>> edit(
            @PathVariable String id,
            @RequestBody DeskRequest.Edit request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.edit(by, id, command, match, request).map(ok(by));
    }

    @PostMapping("/query")
    Mono<ResponseEntity<ReportView>> query(
            @PathVariable String id,
            @RequestBody DeskRequest.Question request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.query(by, id, command, match, request).map(ok(by));
    }

    @PostMapping("/cancel-query")
    Mono<ResponseEntity<ReportView>> cancelQuery(
            @PathVariable String id,
            @RequestBody DeskRequest.Reason request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.cancelQuery(by, id, command, match, request).map(ok(by));
    }

    @PostMapping("/send-back")
    Mono<ResponseEntity<ReportView>> sendBack(
            @PathVariable String id,
            @RequestBody DeskRequest.SendingBack request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.sendBack(by, id, command, match, request).map(ok(by));
    }

    @PostMapping("/reject")
    Mono<ResponseEntity<ReportView>> reject(
            @PathVariable String id,
            @RequestBody DeskRequest.Rejection request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.reject(by, id, command, match, request).map(ok(by));
    }

    @PostMapping("/pass-to-pool")
    Mono<ResponseEntity<ReportView>> passToPool(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return commands.passToPool(by, id, command, match).map(ok(by));
    }

    @PostMapping("/unpool")
    Mono<ResponseEntity<ReportView>> unpool(
            @PathVariable String id,
            @RequestBody DeskRequest.Reason request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.unpool(by, id, command, match, request).map(ok(by));
    }

    @PostMapping("/merge-into")
    Mono<ResponseEntity<ReportView>> mergeInto(
            @PathVariable String id,
            @RequestBody DeskRequest.Merger request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.mergeInto(by, id, command, match, request).map(ok(by));
    }

    @PostMapping("/share")
    Mono<ResponseEntity<ReportView>> share(
            @PathVariable String id,
            @RequestBody DeskRequest.Sharing request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.share(by, id, command, match, request).map(ok(by));
    }

    /** The one answer of the desk that names the informant (I17). */
    @PostMapping("/show-informant")
    Mono<ResponseEntity<ReportView>> showInformant(
            @PathVariable String id,
            @RequestBody DeskRequest.Reason request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.showInformant(by, id, command, match, request)
                .map(stored -> Replies.ok(stored, one -> ReportView.withInformant(one, by, directory, time.now())));
    }

    @GetMapping("/similar")
    Mono<Listed<SimilarView>> similar(@PathVariable String id, Actor by) {
        return queries.similar(by, id)
                .map(found -> found.map(one -> SimilarView.of(one, directory)))
                .map(Replies::page);
    }

    @GetMapping("/difference")
    Mono<DifferenceView> difference(@PathVariable String id, Actor by) {
        return queries.difference(by, id);
    }

    private Function<Stored<Report>, ResponseEntity<ReportView>> ok(Actor by) {
        return stored -> Replies.ok(stored, one -> ReportView.whole(one, by, directory, time.now()));
    }
}
