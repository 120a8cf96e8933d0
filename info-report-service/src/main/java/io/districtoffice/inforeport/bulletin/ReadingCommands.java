package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.inforeport.bulletin.model.Reading;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import reactor.core.publisher.Mono;

/** What readers do with issues. */
final class ReadingCommands {

    private final AggregateStore<BulletinIssue, IssueEvent> issues;
    private final Readings readings;
    private final Closing closing;

    ReadingCommands(AggregateStore<BulletinIssue, IssueEvent> issues, Readings readings, Closing closing) {
        this.issues = issues;
        this.readings = readings;
        this.closing = closing;
    }

    /**
     * The newest revision, or, with {@code If-Match}, the one that the reader has seen. The last one closes the issue; if
     * that fails now, the housekeeping does it.
     */
    Mono<Stored<Reading>> read(Actor by, String id, CommandId command, IfMatch match) {
        return issues.ahead(by, id, command, match.optional()).flatMap(issue -> readings.read(
                        by, issue.state(), command)
                .flatMap(read -> closing.closeIfOver(issue).onErrorComplete().thenReturn(read)));
    }
}
