package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.inforeport.bulletin.model.Issuing;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.PreconditionFailed;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import reactor.core.publisher.Mono;

/** Closes an issue that everybody has read, or that has been out for seven days. */
final class Closing {

    private static final Actor SYSTEM = Actor.system("info-report.closing");

    private final AggregateStore<BulletinIssue, IssueEvent> issues;
    private final Readings readings;
    private final OfficeTime time;

    Closing(AggregateStore<BulletinIssue, IssueEvent> issues, Readings readings, OfficeTime time) {
        this.issues = issues;
        this.readings = readings;
        this.time = time;
    }

    Mono<Void> closeIfOver(String id) {
        return issues.get(SYSTEM, id).flatMap(this::closeIfOver);
    }

    /** Only the version that was looked at: a correction in between is to be read anew. */
    Mono<Void> closeIfOver(Stored<BulletinIssue> found) {
        var command = CommandId.ofEvent(found.id(), "close");
        return readings.unread(found.state())
                .flatMap(unread -> issues.update(
                        SYSTEM, found.id(), command, IfMatch.exactly(found.version()), issue -> new Issuing(issue)
                                .close(time.now(), unread)))
                .then()
                .onErrorResume(Closing::isNotYet, notYet -> Mono.empty());
    }

    private static boolean isNotYet(Throwable failure) {
        return failure instanceof PreconditionFailed
                || (failure instanceof Refused refused && refused.kind() == Refused.Kind.STATE);
    }
}
