package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.inforeport.report.model.PooledReports;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets go of reports that are placed in an issue and do not stand in it. A placement that was based on an older version of
 * the issue can belong to no compose that is still to be written; a younger one may, until it is a minute old.
 */
final class Placements {

    static final Duration GRACE = Duration.ofSeconds(60);

    private static final Actor SYSTEM = Actor.system("info-report.placements");
    private static final int AT_ONCE = 8;

    private final AggregateStore<BulletinIssue, IssueEvent> issues;
    private final PooledReports reports;
    private final Clock system;

    Placements(AggregateStore<BulletinIssue, IssueEvent> issues, PooledReports reports, Clock system) {
        this.issues = issues;
        this.reports = reports;
        this.system = system;
    }

    Mono<Void> reconcile(String issue) {
        return Mono.defer(() -> {
            // taken before the issue is read: whatever happens in between is younger
            var before = system.instant().minus(GRACE);
            return issues.get(SYSTEM, issue).flatMap(found -> Mono.fromCompletionStage(() -> reports.placedIn(issue))
                    .flatMap(placed -> release(found, placed, before)));
        });
    }

    private Mono<Void> release(Stored<BulletinIssue> found, List<String> placed, Instant before) {
        var kept = kept(found.state());
        return Flux.fromIterable(placed)
                .filter(report -> !kept.contains(report))
                .flatMap(
                        report -> Mono.fromCompletionStage(
                                () -> reports.release(report, found.id(), found.version(), before)),
                        AT_ONCE)
                .then();
    }

    private static Set<String> kept(BulletinIssue issue) {
        return issue.status() == BulletinIssue.Status.CANCELLED
                ? Set.of()
                : Set.copyOf(issue.layout().reports());
    }
}
