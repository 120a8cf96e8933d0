package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.AttachmentRef;
import io.districtoffice.inforeport.report.model.Instructing;
import io.districtoffice.inforeport.report.model.IssueReaders;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What leaders say of what they have read, by themselves or through a secretary. */
final class InstructionCommands {

    private final AggregateStore<Report, ReportEvent> reports;
    private final IssueReaders readers;
    private final ReportFiles files;
    private final Directory directory;
    private final OfficeTime time;

    InstructionCommands(
            AggregateStore<Report, ReportEvent> reports,
            IssueReaders readers,
            ReportFiles files,
            Directory directory,
            OfficeTime time) {
        this.reports = reports;
        this.readers = readers;
        this.files = files;
        this.directory = directory;
        this.time = time;
    }

    Mono<Stored<Report>> instruct(Actor by, String id, CommandId command, IfMatch match, InstructionRequest request) {
        return reports.updateAfter(by, id, command, match, report -> hasRead(report, by)
                .flatMap(read -> files.bound(
                        by, request.files(), id, scans -> instruct(report, by, command, request, read, scans))));
    }

    private Decision<Report, ReportEvent> instruct(
            Report report,
            Actor by,
            CommandId command,
            InstructionRequest request,
            boolean read,
            List<AttachmentRef> scans) {
        var leader = request.onBehalfOf() == null ? null : directory.desk(request.onBehalfOf());
        var onBehalf = request.isOnBehalf() ? new Instructing.OnBehalf(leader, request.medium(), scans) : null;
        var wish = request.wish();
        return new Instructing(report)
                .instruct(command.derivedId(), by, time.now(), wish, read, onBehalf, directory.known(wish));
    }

    private Mono<Boolean> hasRead(Report report, Actor by) {
        return Flux.fromIterable(report.use().adoptions())
                .concatMap(one -> Mono.fromCompletionStage(() -> readers.hasRead(one.issue(), by.id())))
                .any(read -> read);
    }

    Mono<Stored<Report>> confirm(
            Actor by, String id, CommandId command, IfMatch match, InstructionRequest.Confirmation request) {
        return reports.update(by, id, command, match, report -> new Instructing(report)
                .confirm(by, time.now(), request.instructionId()));
    }
}
