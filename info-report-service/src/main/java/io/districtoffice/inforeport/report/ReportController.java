package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.InfoClass;
import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import java.net.URI;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/reports")
class ReportController {

    private final ReportCommands commands;
    private final ReportQueries queries;
    private final Attachments attachments;
    private final Directory directory;
    private final OfficeTime time;

    ReportController(
            ReportCommands commands,
            ReportQueries queries,
            Attachments attachments,
            Directory directory,
            OfficeTime time) {
        this.commands = commands;
        this.queries = queries;
        this.attachments = attachments;
        this.directory = directory;
        this.time = time;
    }

    @PostMapping
    Mono<ResponseEntity<ReportView>> draft(@RequestBody ReportRequest request, CommandId command, Actor by) {
        return commands.draft(by, command, request)
                .map(stored -> Replies.created(URI.create("/api/v1/reports/" + stored.id()), stored, whole(by)));
    }

    @PutMapping("/{id}/draft")
    Mono<ResponseEntity<ReportView>> saveDraft(
            @PathVariable String id, @RequestBody ReportRequest.Draft request, IfMatch match, Actor by) {
        return commands.saveDraft(by, id, match, request).map(ok(by));
    }

    @PostMapping("/{id}/approve-in-unit")
    Mono<ResponseEntity<ReportView>> approveInUnit(
            @PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return commands.approveInUnit(by, id, command, match).map(ok(by));
    }

    @PostMapping("/{id}/submit")
    Mono<ResponseEntity<ReportView>> submit(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return commands.submit(by, id, command, match).map(ok(by));
    }

    @PostMapping("/{id}/submit-direct")
    Mono<ResponseEntity<ReportView>> submitDirect(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return commands.submitDirect(by, id, command, match).map(ok(by));
    }

    @PostMapping("/{id}/supplement")
    Mono<ResponseEntity<ReportView>> supplement(
            @PathVariable String id,
            @RequestBody ReportRequest.Supplement request,
            CommandId command,
            IfMatch match,
            Actor by) {
        // it only adds, so a machine need not have read the report before
        IfMatch needed = by.isClient() ? match.optional() : match;
        return commands.supplement(by, id, command, needed, request).map(ok(by));
    }

    @PostMapping("/{id}/answer")
    Mono<ResponseEntity<ReportView>> answer(
            @PathVariable String id,
            @RequestBody DeskRequest.Answer request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.answer(by, id, command, match.appending(by), request).map(ok(by));
    }

    @PostMapping("/{id}/withdraw")
    Mono<ResponseEntity<ReportView>> withdraw(
            @PathVariable String id,
            @RequestBody ReportRequest.Withdrawal request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.withdraw(by, id, command, match, request).map(ok(by));
    }

    /** How a list may be asked for; the name is what stands in the query. */
    private enum Order {
        newest,
        waiting
    }

    @GetMapping
    Mono<Listed<ReportView>> list(QueryParameters query, PageRequest page, Actor by) {
        boolean desk = ReportView.worksAtDesk(by);
        if (desk) {
            // who edits is the desk's own matter
            query.only("status", "infoClass", "tone", "unit", "topic", "from", "to", "direct", "order", "editor");
        } else {
            query.only("status", "infoClass", "tone", "unit", "topic", "from", "to", "direct", "order");
        }
        String editor = query.text("editor");
        var filter = new ReportFilter(
                query.oneOf("status", Status.class),
                query.oneOf("infoClass", InfoClass.class),
                query.oneOf("tone", InfoTone.class),
                query.text("unit"),
                "me".equals(editor) ? by.id() : editor,
                query.text("topic"),
                query.instant("from"),
                query.instant("to"),
                query.flag("direct"),
                query.oneOf("order", Order.class) == Order.waiting);
        var items = queries.list(by, filter, page)
                .map(found -> found.map(stored -> ReportView.listed(stored, by, directory, time.now())));
        return query.flag("count") ? items.zipWith(queries.count(by, filter), Replies::page) : items.map(Replies::page);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<ReportView>> get(@PathVariable String id, Actor by) {
        return queries.get(by, id).map(ok(by));
    }

    @GetMapping("/{id}/history")
    Mono<Listed<HistoryView>> history(@PathVariable String id, Actor by) {
        return queries.history(by, id).map(entries -> new Listed<>(entries, null, null));
    }

    @GetMapping("/{id}/attachments/{attachmentId}")
    Mono<ResponseEntity<Flux<DataBuffer>>> attachment(
            @PathVariable String id, @PathVariable String attachmentId, Actor by) {
        return queries.attachment(by, id, attachmentId).flatMap(attachments::download);
    }

    private Function<Stored<Report>, ResponseEntity<ReportView>> ok(Actor by) {
        return stored -> Replies.ok(stored, whole(by));
    }

    private Function<Stored<Report>, ReportView> whole(Actor by) {
        return stored -> ReportView.whole(stored, by, directory, time.now());
    }
}
