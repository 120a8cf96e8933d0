package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.Column;
import io.districtoffice.inforeport.bulletin.model.Composition;
import io.districtoffice.inforeport.bulletin.model.Editing;
import io.districtoffice.inforeport.bulletin.model.Edition;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.inforeport.bulletin.model.Publication;
import io.districtoffice.inforeport.bulletin.model.PublicationEvent;
import io.districtoffice.inforeport.report.model.Composable;
import io.districtoffice.inforeport.report.model.Placement;
import io.districtoffice.inforeport.report.model.PooledReports;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Composes an issue of reports of the pool without a transaction: each report is placed first, the issue is written last
 * and only as the version that everything was checked against. What was placed in vain is let go by {@link Placements}.
 */
final class Composing {

    /** A compose ends within this time or not at all; a placement that is much older belongs to none. */
    static final Duration LIMIT = Duration.ofSeconds(8);

    private static final Actor SYSTEM = Actor.system("info-report.composing");
    private static final int AT_ONCE = 16;

    private final AggregateStore<BulletinIssue, IssueEvent> issues;
    private final AggregateStore<Publication, PublicationEvent> publications;
    private final PooledReports reports;
    private final Placements placements;
    private final OfficeTime time;
    private final Clock system;

    Composing(
            AggregateStore<BulletinIssue, IssueEvent> issues,
            AggregateStore<Publication, PublicationEvent> publications,
            PooledReports reports,
            Placements placements,
            OfficeTime time,
            Clock system) {
        this.issues = issues;
        this.publications = publications;
        this.reports = reports;
        this.placements = placements;
        this.time = time;
        this.system = system;
    }

    Mono<Stored<BulletinIssue>> compose(
            Actor by, String id, CommandId command, IfMatch match, Composition composition) {
        return issues.ahead(by, id, command, match)
                .flatMap(found -> found.replayed() ? Mono.just(found) : compose(by, command, found, composition))
                .timeout(LIMIT);
    }

    private Mono<Stored<BulletinIssue>> compose(
            Actor by, CommandId command, Stored<BulletinIssue> found, Composition composition) {
        new Editing(found.state()).requireComposing(by);
        return fitting(by, found.state(), composition).flatMap(fitting -> place(found, composition, fitting.reports())
                .then(write(by, command, found, fitting))
                .onErrorResume(failed ->
                        placements.reconcile(found.id()).onErrorComplete().then(Mono.error(failed))));
    }

    /** What was wanted, as it fits now. */
    private record Fitting(List<Column> columns, Edition edition, List<Composable> reports) {}

    private Mono<Fitting> fitting(Actor by, BulletinIssue issue, Composition composition) {
        var edition = publications
                .get(SYSTEM, issue.publication())
                .map(found -> found.state().terms().edition());
        var pool = Mono.fromCompletionStage(() -> reports.composable(by, composition.reports()));
        return Mono.zip(edition, pool, (now, seen) -> new Fitting(composition.of(issue, now, seen), now, seen));
    }

    /** Those that were adopted through another publication meanwhile stay placed as they are. */
    private Mono<Void> place(Stored<BulletinIssue> found, Composition composition, List<Composable> fitting) {
        var placement = new Placement(
                found.id(),
                found.state().publication(),
                found.version(),
                system.instant().truncatedTo(ChronoUnit.MILLIS));
        return Flux.fromIterable(fitting)
                .filter(Composable::pooled)
                .map(Composable::id)
                .flatMap(
                        report -> Mono.fromCompletionStage(() -> reports.place(report, placement))
                                .onErrorResume(Composing::isTooLate, e -> composition.tooLate(report, code(e))),
                        AT_ONCE)
                .then();
    }

    private Mono<Stored<BulletinIssue>> write(
            Actor by, CommandId command, Stored<BulletinIssue> found, Fitting fitting) {
        return issues.update(by, found.id(), command, IfMatch.exactly(found.version()), issue -> new Editing(issue)
                .compose(by, time.now(), fitting.columns(), fitting.edition()));
    }

    private static boolean isTooLate(Throwable failure) {
        return failure instanceof Refused refused && refused.kind() == Refused.Kind.STATE;
    }

    private static String code(Throwable refused) {
        return ((Refused) refused).code();
    }
}
