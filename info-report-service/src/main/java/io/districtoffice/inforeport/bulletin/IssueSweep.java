package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue.Status;
import io.districtoffice.platform.store.Repeating;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What no event would bring about: lets go of placements that a broken compose has left, voids numbers given in the moment
 * of a cancellation, closes what is over. Every replica does it; it bears repetition.
 */
final class IssueSweep implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(IssueSweep.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** A command that was on its way when the issue went on has long ended after this time. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    private static final Set<Status> COMPOSABLE =
            EnumSet.of(Status.OPEN, Status.COMPOSED, Status.PROOFED, Status.SIGNED);

    private final MongoIssues issues;
    private final Placements placements;
    private final IssueNumbers numbers;
    private final Closing closing;
    private final Disposable sweeping;

    IssueSweep(MongoIssues issues, Placements placements, IssueNumbers numbers, Closing closing) {
        this.issues = issues;
        this.placements = placements;
        this.numbers = numbers;
        this.closing = closing;
        this.sweeping = Repeating.every(PAUSE, "sweep of issues", Mono.defer(this::sweep));
    }

    Mono<Void> sweep() {
        var open = each(issues.newest(COMPOSABLE), placements::reconcile);
        var lately = each(
                issues.touchedWithin(LATELY), id -> placements.reconcile(id).then(numbers.cancelled(id)));
        var out = each(issues.oldest(EnumSet.of(Status.PUBLISHED, Status.CORRECTED)), closing::closeIfOver);
        return Flux.concat(open, lately, out).then();
    }

    /** One that cannot be done does not keep the others from it. */
    private static Flux<Void> each(Flux<String> ids, Function<String, Mono<Void>> work) {
        return ids.concatMap(id -> work.apply(id).onErrorResume(e -> {
            log.warn("Issue {} is swept again in {}", id, PAUSE, e);
            return Mono.empty();
        }));
    }

    @Override
    public void close() {
        sweeping.dispose();
    }
}
