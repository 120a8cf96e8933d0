package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.Distribution;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.inforeport.bulletin.model.IssueNo;
import io.districtoffice.inforeport.bulletin.model.Readership;
import io.districtoffice.inforeport.report.model.Adoption;
import io.districtoffice.inforeport.report.model.PooledReports;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.Stored;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One issue goes out to its reports and its readers (architecture.md §4): each report is adopted and each reader gets a
 * copy, once, however often the event comes.
 */
final class Spread {

    private static final Logger log = LoggerFactory.getLogger(Spread.class);
    private static final Actor SYSTEM = Actor.system("info-report.spread");
    private static final int AT_ONCE = 8;

    private final AggregateStore<BulletinIssue, IssueEvent> issues;
    private final PooledReports reports;
    private final Readings readings;

    Spread(AggregateStore<BulletinIssue, IssueEvent> issues, PooledReports reports, Readings readings) {
        this.issues = issues;
        this.reports = reports;
        this.readings = readings;
    }

    Mono<Void> published(String id, String eventId) {
        return issues.get(SYSTEM, id).map(Stored::state).flatMap(issue -> Flux.concat(
                        adopt(issue, eventId), tell(issue, eventId))
                .then());
    }

    /** A correction: everybody reads again. */
    Mono<Void> corrected(String id, String eventId) {
        return issues.get(SYSTEM, id).map(Stored::state).flatMap(issue -> tell(issue, eventId));
    }

    private Mono<Void> adopt(BulletinIssue issue, String eventId) {
        var adoption = adoption(issue);
        return Flux.fromIterable(issue.layout().reports())
                .flatMap(
                        report -> Mono.fromCompletionStage(() -> reports.adopt(report, adoption, eventId))
                                .onErrorResume(e -> isOutcome(e), e -> outcome(issue, report, e)),
                        AT_ONCE)
                .then();
    }

    /** A report refuses what was placed before only when somebody has gone round its rules: the issue tells n of m. */
    private static boolean isOutcome(Throwable failure) {
        return failure instanceof Refused refused && refused.kind() != Refused.Kind.BUSY;
    }

    private static Mono<Void> outcome(BulletinIssue issue, String report, Throwable failure) {
        log.error("Issue {} could not adopt report {}: {}", issue.id(), report, failure.getMessage());
        return Mono.empty();
    }

    private static Adoption adoption(BulletinIssue issue) {
        IssueNo number = Objects.requireNonNull(issue.issued().number());
        Distribution to = Objects.requireNonNull(issue.issued().distribution());
        return new Adoption(
                issue.publication(),
                issue.edition().name(),
                issue.id(),
                number.no(),
                number.year(),
                to.at(),
                Readership.ofAdopted(to.readers()));
    }

    private Mono<Void> tell(BulletinIssue issue, String eventId) {
        var command = CommandId.ofEvent(eventId, "read");
        return Flux.fromIterable(issue.readers())
                .flatMap(reader -> readings.tell(issue, reader, command), AT_ONCE)
                .then();
    }
}
