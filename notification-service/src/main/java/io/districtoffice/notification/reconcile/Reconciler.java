package io.districtoffice.notification.reconcile;

import io.districtoffice.notification.reconcile.Owner.Open;
import io.districtoffice.notification.reconcile.Owner.Page;
import io.districtoffice.notification.snapshot.model.Half;
import io.districtoffice.notification.snapshot.model.Snapshot;
import io.districtoffice.notification.snapshot.model.Snapshots;
import io.districtoffice.notification.snapshot.model.Snapshots.Head;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Holds what is watched here against what is open at its owners, page by page in the order of ids. What is open there is
 * followed anew, which makes good whatever was missed; what is open here alone, and was heard of long enough before, ends.
 */
final class Reconciler {

    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);
    private static final int PAGE = 200;
    private static final int HEADS = 1_000;
    private static final int VERSION_BITS = 8;

    /** What came in later may have come after the owner was asked. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private final Snapshots snapshots;
    private final MeterRegistry metrics;

    Reconciler(Snapshots snapshots, MeterRegistry metrics) {
        this.snapshots = snapshots;
        this.metrics = metrics;
    }

    /** @param missed versions that no event had told of; @param ended what the owner no longer speaks of */
    record Found(int open, int missed, int ended) {
        Found and(Found other) {
            return new Found(open + other.open, missed + other.missed, ended + other.ended);
        }
    }

    Mono<Found> run(Owner owner) {
        return page(owner, "")
                .expand(done -> done.next() == null ? Mono.empty() : page(owner, done.next()))
                .map(Done::found)
                .reduce(Found::and)
                .doOnNext(found -> {
                    log.info("{}: {}", owner.name(), found);
                    metrics.counter("office.reconcile.missed").increment(found.missed());
                    metrics.counter("office.reconcile.ended").increment(found.ended());
                });
    }

    private record Done(Found found, @Nullable String next) {}

    private Mono<Done> page(Owner owner, String after) {
        return owner.open(after, PAGE).flatMap(page -> heads(owner, after, page).flatMap(heads -> {
            var subjects = page.items().stream().map(Open::subject).collect(Collectors.toSet());
            var known = heads.stream().collect(Collectors.groupingBy(Head::subject));
            int missed = (int) page.items().stream()
                    .filter(open -> known.getOrDefault(open.subject(), List.of()).stream()
                            .noneMatch(head -> sameVersion(head, open)))
                    .count();
            var gone =
                    heads.stream().filter(head -> isGone(head, subjects, page)).toList();
            return apply(owner, page, known, gone)
                    .thenReturn(new Done(new Found(page.items().size(), missed, gone.size()), page.next()));
        }));
    }

    private Mono<List<Head>> heads(Owner owner, String after, Page page) {
        return Mono.fromCompletionStage(() -> snapshots.open(owner.name(), after, page.next(), HEADS));
    }

    /** An event of that version or of a later one has come. */
    private static boolean sameVersion(Head head, Open open) {
        return head.seq() >> VERSION_BITS >= open.seq() >> VERSION_BITS;
    }

    private static boolean isGone(Head head, Set<String> open, Page page) {
        return !open.contains(head.subject()) && head.at().isBefore(page.at().minus(SETTLED));
    }

    private Mono<Void> apply(Owner owner, Page page, Map<String, List<Head>> known, List<Head> gone) {
        var all = new ArrayList<Snapshot>();
        for (Open open : page.items()) {
            for (Half half : Half.values()) {
                var snapshot = snapshot(owner, page, open, half);
                boolean heard =
                        known.getOrDefault(open.subject(), List.of()).stream().anyMatch(head -> head.half() == half);
                if (heard || snapshot.isOpen()) {
                    all.add(snapshot);
                }
            }
        }
        for (Head head : gone) {
            all.add(new Snapshot(
                    head.subject(), "", owner.name(), head.half(), head.seq() + 1, page.at(), List.of(), List.of()));
        }
        return Flux.fromIterable(all)
                .buffer(PAGE)
                .concatMap(some -> Mono.fromCompletionStage(() -> snapshots.apply(some)))
                .then();
    }

    private static Snapshot snapshot(Owner owner, Page page, Open open, Half half) {
        return new Snapshot(
                open.subject(),
                open.type(),
                owner.name(),
                half,
                open.seq(),
                page.at(),
                open.tasks().stream()
                        .filter(task -> Half.ofAddressee(task.to()) == half)
                        .toList(),
                open.deadlines().stream()
                        .filter(deadline -> Half.ofAddressee(deadline.to()) == half)
                        .toList());
    }
}
