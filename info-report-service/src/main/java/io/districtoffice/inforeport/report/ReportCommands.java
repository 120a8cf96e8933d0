package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.AttachmentRef;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** What units do with their reports. */
final class ReportCommands {

    private final AggregateStore<Report, ReportEvent> reports;
    private final ReportFiles files;
    private final Directory directory;
    private final Terms terms;
    private final OfficeTime time;

    ReportCommands(
            AggregateStore<Report, ReportEvent> reports,
            ReportFiles files,
            Directory directory,
            Terms terms,
            OfficeTime time) {
        this.reports = reports;
        this.files = files;
        this.directory = directory;
        this.terms = terms;
        this.time = time;
    }

    Mono<Stored<Report>> draft(Actor by, CommandId command, ReportRequest request) {
        return reports.createAfter(
                by, command, id -> files.bound(by, request.draft().files(), id, refs -> begin(id, by, request, refs)));
    }

    private Decision<Report, ReportEvent> begin(String id, Actor by, ReportRequest request, List<AttachmentRef> refs) {
        var content = request.draft().content(refs);
        String desk = directory.desk(by, request.desk());
        var claim = request.signOff() == null ? null : request.signOff().claim();
        if (request.submitsAtOnce() || claim != null) {
            boolean delegated = directory.signsForTheHead(by);
            return Report.submitSigned(
                    id,
                    by,
                    time.now(),
                    desk,
                    content,
                    claim,
                    delegated,
                    request.submitsAtOnce(),
                    terms.unclaimed(content.infoClass(), time.now()));
        }
        return Report.draft(id, by, time.now(), desk, content, request.goesDirect());
    }

    Mono<Stored<Report>> saveDraft(Actor by, String id, IfMatch match, ReportRequest.Draft request) {
        return reports.saveAfter(
                by,
                id,
                match,
                report -> files.bound(by, request.files(), id, refs -> report.saveDraft(by, request.content(refs))));
    }

    Mono<Stored<Report>> approveInUnit(Actor by, String id, CommandId command, IfMatch match) {
        return reports.update(by, id, command, match, report -> report.approveInUnit(by, time.now()));
    }

    Mono<Stored<Report>> submit(Actor by, String id, CommandId command, IfMatch match) {
        return reports.update(by, id, command, match, report -> report.submit(by, time.now(), unclaimed(report)));
    }

    private Instant unclaimed(Report report) {
        return terms.unclaimed(report.original().infoClass(), time.now());
    }

    Mono<Stored<Report>> submitDirect(Actor by, String id, CommandId command, IfMatch match) {
        return reports.update(by, id, command, match, report -> report.submitDirect(by, time.now(), unclaimed(report)));
    }

    Mono<Stored<Report>> supplement(
            Actor by, String id, CommandId command, IfMatch match, ReportRequest.Supplement request) {
        return reports.updateAfter(
                by,
                id,
                command,
                match,
                report -> files.bound(
                        by, request.files(), id, refs -> report.supplement(by, time.now(), request.text(), refs)));
    }

    Mono<Stored<Report>> answer(Actor by, String id, CommandId command, IfMatch match, DeskRequest.Answer request) {
        return reports.updateAfter(
                by,
                id,
                command,
                match,
                report -> files.bound(
                        by, request.files(), id, refs -> report.answer(by, time.now(), request.text(), refs)));
    }

    Mono<Stored<Report>> withdraw(
            Actor by, String id, CommandId command, IfMatch match, ReportRequest.Withdrawal request) {
        return reports.update(by, id, command, match, report -> report.withdraw(by, time.now(), request.reason()));
    }
}
