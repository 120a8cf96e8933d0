package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.AtDesk;
import io.districtoffice.inforeport.report.model.Merging;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.inforeport.report.model.Sight;
import io.districtoffice.inforeport.report.model.Survivor;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.PreconditionFailed;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** What the desk does with reports. */
final class DeskCommands {

    private final AggregateStore<Report, ReportEvent> reports;
    private final Directory directory;
    private final Terms terms;
    private final OfficeTime time;

    DeskCommands(AggregateStore<Report, ReportEvent> reports, Directory directory, Terms terms, OfficeTime time) {
        this.reports = reports;
        this.directory = directory;
        this.terms = terms;
        this.time = time;
    }

    /** Of two who claim at once with the same version, the second hears who has it, not that his page is old. */
    Mono<Stored<Report>> claim(Actor by, String id, CommandId command, IfMatch match) {
        return update(by, id, command, match, desk -> desk.claim(by, time.now()))
                .onErrorResume(PreconditionFailed.class, stale -> reports.get(by, id)
                        .flatMap(found -> tooLate(found.state(), stale)));
    }

    private static Mono<Stored<Report>> tooLate(Report report, PreconditionFailed stale) {
        boolean taken = stale.reason() == PreconditionFailed.Reason.STALE
                && (report.status() == Status.EDITING || report.status() == Status.QUERYING);
        return taken ? Mono.fromSupplier(() -> new AtDesk(report).alreadyClaimed()) : Mono.error(stale);
    }

    Mono<Stored<Report>> release(Actor by, String id, CommandId command, IfMatch match) {
        return update(by, id, command, match, desk -> desk.release(by, time.now()));
    }

    Mono<Stored<Report>> reassign(
            Actor by, String id, CommandId command, IfMatch match, DeskRequest.Reassignment request) {
        return update(
                by, id, command, match, desk -> desk.reassign(by, time.now(), directory.desk(request.editorId())));
    }

    Mono<Stored<Report>> edit(Actor by, String id, CommandId command, IfMatch match, DeskRequest.Edit request) {
        return update(by, id, command, match, desk -> desk.edit(by, time.now(), request.title(), request.body()));
    }

    Mono<Stored<Report>> query(Actor by, String id, CommandId command, IfMatch match, DeskRequest.Question request) {
        return update(by, id, command, match, desk -> {
            var limit = terms.query(desk.report().original().infoClass(), time.now());
            return desk.query(by, time.now(), request.text(), limit);
        });
    }

    Mono<Stored<Report>> cancelQuery(
            Actor by, String id, CommandId command, IfMatch match, DeskRequest.Reason request) {
        return update(by, id, command, match, desk -> desk.cancelQuery(by, time.now(), request.reason()));
    }

    Mono<Stored<Report>> sendBack(
            Actor by, String id, CommandId command, IfMatch match, DeskRequest.SendingBack request) {
        return update(
                by, id, command, match, desk -> desk.sendBack(by, time.now(), request.reason(), request.distortion()));
    }

    Mono<Stored<Report>> reject(Actor by, String id, CommandId command, IfMatch match, DeskRequest.Rejection request) {
        return update(
                by,
                id,
                command,
                match,
                desk -> desk.reject(by, time.now(), request.reason(), request.note(), request.distortion()));
    }

    Mono<Stored<Report>> passToPool(Actor by, String id, CommandId command, IfMatch match) {
        return update(by, id, command, match, desk -> desk.passToPool(by, time.now()));
    }

    Mono<Stored<Report>> unpool(Actor by, String id, CommandId command, IfMatch match, DeskRequest.Reason request) {
        return update(by, id, command, match, desk -> desk.unpool(by, time.now(), request.reason()));
    }

    /** What the other report does with it comes back by event, see {@link MergingEventsListener}. */
    Mono<Stored<Report>> mergeInto(Actor by, String id, CommandId command, IfMatch match, DeskRequest.Merger request) {
        return reports.updateAfter(by, id, command, match, report -> survivor(by, request.survivorId())
                .map(found ->
                        new Merging(report).mergeInto(by, time.now(), found.orElse(null), request.sharePerMille())));
    }

    private Mono<Optional<Survivor>> survivor(Actor by, String id) {
        return reports.get(by, id)
                .map(found -> Optional.of(Survivor.of(found.state())))
                .onErrorResume(NotInScope.class, none -> Mono.just(Optional.empty()));
    }

    Mono<Stored<Report>> share(Actor by, String id, CommandId command, IfMatch match, DeskRequest.Sharing request) {
        return reports.update(by, id, command, match, report -> new Sight(report)
                .share(by, time.now(), request.office(), directory.isOffice(request.office())));
    }

    Mono<Stored<Report>> showInformant(
            Actor by, String id, CommandId command, IfMatch match, DeskRequest.Reason request) {
        return reports.update(
                by, id, command, match, report -> new Sight(report).showInformant(by, time.now(), request.reason()));
    }

    private Mono<Stored<Report>> update(
            Actor by,
            String id,
            CommandId command,
            IfMatch match,
            Function<AtDesk, Decision<Report, ReportEvent>> transition) {
        return reports.update(by, id, command, match, report -> transition.apply(new AtDesk(report)));
    }
}
