package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.Editing;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.inforeport.bulletin.model.Issuing;
import io.districtoffice.inforeport.bulletin.model.Publication;
import io.districtoffice.inforeport.bulletin.model.PublicationEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import java.util.List;
import reactor.core.publisher.Mono;

/** What a desk does with its issues; composing is in {@link Composing}. */
final class IssueCommands {

    private static final Actor SYSTEM = Actor.system("info-report.issues");

    private final AggregateStore<BulletinIssue, IssueEvent> issues;
    private final AggregateStore<Publication, PublicationEvent> publications;
    private final IssueNumbers numbers;
    private final BulletinDirectory directory;
    private final OfficeTime time;

    IssueCommands(
            AggregateStore<BulletinIssue, IssueEvent> issues,
            AggregateStore<Publication, PublicationEvent> publications,
            IssueNumbers numbers,
            BulletinDirectory directory,
            OfficeTime time) {
        this.issues = issues;
        this.publications = publications;
        this.numbers = numbers;
        this.directory = directory;
        this.time = time;
    }

    Mono<Stored<BulletinIssue>> plan(Actor by, CommandId command, IssueRequest.Plan request) {
        return issues.createAfter(by, command, id -> publication(by, request.publicationId())
                .map(found -> BulletinIssue.plan(id, by, time.now(), found, request.date())));
    }

    private Mono<Publication> publication(Actor by, String id) {
        return publications
                .get(by, id)
                .map(Stored::state)
                .onErrorResume(
                        NotInScope.class,
                        unknown ->
                                Refused.invalid(List.of(new FieldError("publicationId", "issue.no-such-publication"))));
    }

    Mono<Stored<BulletinIssue>> open(Actor by, String id, CommandId command, IfMatch match) {
        return issues.update(by, id, command, match, issue -> new Editing(issue).open(by, time.now()));
    }

    Mono<Stored<BulletinIssue>> proof(Actor by, String id, CommandId command, IfMatch match) {
        return issues.update(by, id, command, match, issue -> new Editing(issue).proof(by, time.now()));
    }

    Mono<Stored<BulletinIssue>> sign(Actor by, String id, CommandId command, IfMatch match) {
        return issues.update(by, id, command, match, issue -> new Editing(issue).sign(by, time.now()));
    }

    Mono<Stored<BulletinIssue>> number(Actor by, String id, CommandId command, IfMatch match) {
        return issues.updateAfter(
                by, id, command, match, issue -> numbers.next(issue, new Issuing(issue).requireNumbering(by))
                        .map(no -> new Issuing(issue).number(by, time.now(), no)));
    }

    Mono<Stored<BulletinIssue>> publish(Actor by, String id, CommandId command, IfMatch match) {
        return issues.updateAfter(by, id, command, match, issue -> published(by, issue));
    }

    private Mono<Decision<BulletinIssue, IssueEvent>> published(Actor by, BulletinIssue issue) {
        new Issuing(issue).requirePublishing(by);
        return publications
                .get(SYSTEM, issue.publication())
                .map(found -> found.state().terms())
                .map(terms -> new Issuing(issue).publish(by, time.now(), terms, directory.readership(terms.readers())));
    }

    Mono<Stored<BulletinIssue>> correct(
            Actor by, String id, CommandId command, IfMatch match, IssueRequest.Correct request) {
        var what = request.correcting();
        return issues.update(by, id, command, match, issue -> new Issuing(issue).correct(by, time.now(), what));
    }

    Mono<Stored<BulletinIssue>> returnToOpen(
            Actor by, String id, CommandId command, IfMatch match, IssueRequest.Why request) {
        return issues.update(
                by, id, command, match, issue -> new Editing(issue).returnToOpen(by, time.now(), request.reason()));
    }

    Mono<Stored<BulletinIssue>> cancel(
            Actor by, String id, CommandId command, IfMatch match, IssueRequest.Why request) {
        return issues.update(
                by, id, command, match, issue -> new Editing(issue).cancel(by, time.now(), request.reason()));
    }
}
