package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.inforeport.bulletin.model.IssueNo;
import io.districtoffice.inforeport.bulletin.model.Numbering;
import io.districtoffice.inforeport.bulletin.model.Publication;
import io.districtoffice.inforeport.bulletin.model.PublicationEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.Series;
import io.districtoffice.platform.store.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Numbers of issues, without gap: one series for each publication and year, and one for each publication in all. An issue
 * that asks again in the same year, because it was taken back in between, gets the number that it has.
 */
final class IssueNumbers {

    private static final Actor SYSTEM = Actor.system("info-report.issue-numbers");

    private final Series series;
    private final AggregateStore<Publication, PublicationEvent> publications;
    private final AggregateStore<BulletinIssue, IssueEvent> issues;

    IssueNumbers(
            Series series,
            AggregateStore<Publication, PublicationEvent> publications,
            AggregateStore<BulletinIssue, IssueEvent> issues) {
        this.series = series;
        this.publications = publications;
        this.issues = issues;
    }

    Mono<IssueNo> next(BulletinIssue issue, int year) {
        String ofYear = ofYear(issue, year);
        String total = total(issue);
        return publications
                .get(SYSTEM, issue.publication())
                .flatMap(found -> begun(found.state().terms().numbering(), ofYear, total, year))
                .then(Mono.defer(() -> next(ofYear, issue.id())))
                .flatMap(no -> next(total, issue.id()).map(all -> new IssueNo(year, no, all)));
    }

    private Mono<Integer> next(String name, String owner) {
        return series.next(name, owner, no -> Mono.empty()).map(Math::toIntExact);
    }

    /** Says nothing to a series that has begun. */
    private Mono<Void> begun(@Nullable Numbering from, String ofYear, String total, int year) {
        return from == null || from.year() != year
                ? Mono.empty()
                : series.startAt(ofYear, from.no()).then(series.startAt(total, from.total()));
    }

    /**
     * A cancelled issue that was taken back in the moment in which it got its numbers: they stay with the reason and are
     * never given again. Nothing happens when it has none.
     */
    Mono<Void> cancelled(String id) {
        return issues.get(SYSTEM, id)
                .map(Stored::state)
                .filter(issue -> issue.cancelled() != null)
                .flatMap(issue -> annul(
                                issue,
                                issue.layout().signedIn(),
                                issue.cancelled().text())
                        .then(series.annul(total(issue), id, issue.cancelled().text())));
    }

    /** An issue that got a number of one year, was taken back, and came out in the next. */
    Mono<Void> numbered(String id) {
        return issues.get(SYSTEM, id)
                .map(Stored::state)
                .filter(issue -> issue.issued().number() != null)
                .flatMap(issue -> annul(issue, earlier(issue), "numbered in " + issue.year()));
    }

    private static List<Integer> earlier(BulletinIssue issue) {
        return issue.layout().signedIn().stream()
                .filter(year -> year != issue.year())
                .toList();
    }

    private Mono<Void> annul(BulletinIssue issue, List<Integer> years, String reason) {
        return Flux.fromIterable(years)
                .concatMap(year -> series.annul(ofYear(issue, year), issue.id(), reason))
                .then();
    }

    private static String ofYear(BulletinIssue issue, int year) {
        return "issue:" + issue.publication() + ":" + year;
    }

    private static String total(BulletinIssue issue) {
        return "issue-total:" + issue.publication();
    }
}
