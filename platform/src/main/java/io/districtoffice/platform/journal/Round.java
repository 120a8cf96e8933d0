package io.districtoffice.platform.journal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.crash.CrashPoint;
import io.districtoffice.platform.crash.CrashPoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.bson.BsonDocument;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One round of the relay: collect → journal → publish → pull. A crash between any two of them is made good by the next
 * round: the journal skips what it has, the topic gets it twice.
 */
final class Round {

    private static final int AUDITS = 200;
    private static final int AT_ONCE = 256;

    /**
     * @param published entries published and pulled
     * @param more more is waiting than one round takes
     */
    record Result(int published, boolean more) {}

    /**
     * What a round found waiting and has not published yet.
     *
     * @param oldest system time of the oldest entry found, milliseconds
     */
    record Seen(int waiting, long oldest) {

        static final Seen NOTHING = new Seen(0, Long.MAX_VALUE);
    }

    /** What is done in this round. */
    record Work(List<Waiting> aggregates, List<BsonDocument> audits, boolean whole) {

        List<BsonDocument> entries() {
            return Stream.concat(aggregates.stream().flatMap(one -> one.entries().stream()), audits.stream())
                    .toList();
        }
    }

    /** How far one aggregate came. */
    private record Sent(Waiting aggregate, int count, boolean whole, boolean brokerAway) {}

    private final Supplier<? extends Collection<MongoCollection<BsonDocument>>> outboxes;
    private final MongoCollection<BsonDocument> intake;
    private final Chain chain;
    private final Publisher publisher;
    private final Stuck stuck;
    private final Lease lease;
    private final CrashPoints crashPoints;
    private volatile Seen seen = Seen.NOTHING;

    Round(
            MongoDatabase database,
            Supplier<? extends Collection<MongoCollection<BsonDocument>>> outboxes,
            Lease lease,
            Chain chain,
            Publisher publisher,
            Stuck stuck,
            CrashPoints crashPoints) {
        this.outboxes = outboxes;
        this.intake = database.getCollection(AuditIntake.COLLECTION, BsonDocument.class);
        this.lease = lease;
        this.chain = chain;
        this.publisher = publisher;
        this.stuck = stuck;
        this.crashPoints = crashPoints;
    }

    /** Fails with the store's or the broker's error when nothing could be done. */
    Mono<Result> run() {
        return Mono.defer(this::collect).doOnNext(this::see).flatMap(work -> journal(work)
                .then(Mono.defer(() -> publish(work)))
                .doOnNext(published -> seen = new Seen(seen.waiting() - published, seen.oldest()))
                .map(published -> new Result(published, !work.whole())));
    }

    private void see(Work work) {
        seen = new Seen(
                work.aggregates().stream().mapToInt(one -> one.entries().size()).sum(),
                work.aggregates().stream().mapToLong(Waiting::oldest).min().orElse(Long.MAX_VALUE));
    }

    Seen seen() {
        return seen;
    }

    Chain chain() {
        return chain;
    }

    Mono<Work> collect() {
        long fence = lease.fence();
        if (fence == 0) {
            return Mono.error(new NotHeld());
        }
        chain.begin(fence);
        return Flux.fromIterable(outboxes.get())
                .flatMapSequential(
                        // as long as the journal must be asked, all that is waiting must be seen
                        one -> Waiting.in(one, chain.settled() ? stuck.in(one) : List.of()),
                        8)
                .collectList()
                .zipWith(
                        audits(),
                        (pages, audits) -> new Work(
                                pages.stream()
                                        .flatMap(page -> page.aggregates().stream())
                                        .toList(),
                                audits,
                                pages.stream().allMatch(Waiting.Page::whole) && audits.size() < AUDITS));
    }

    private Mono<List<BsonDocument>> audits() {
        return Flux.from(
                        intake.find().sort(Sorts.ascending("_id")).limit(AUDITS).batchSize(AUDITS + 1))
                .map(row -> Waiting.entry(AuditIntake.AGGREGATE, row))
                .collectList();
    }

    Mono<Void> journal(Work work) {
        return Mono.defer(() -> {
            if (!lease.held()) {
                return Mono.error(new NotHeld());
            }
            pass(work, CrashPoint.STORED);
            return chain.append(work.entries())
                    .doOnError(Chain.Fenced.class, e -> lease.lost())
                    .then(Mono.fromRunnable(() -> {
                        if (work.whole()) {
                            chain.settle();
                        }
                    }))
                    .then(fold(work.audits()));
        });
    }

    /** The lease is not held, or was lost while collecting. */
    static final class NotHeld extends RuntimeException {
        NotHeld() {
            super("the lease is not held", null, false, false);
        }
    }

    private Mono<Void> fold(List<BsonDocument> audits) {
        if (audits.isEmpty()) {
            return Mono.empty();
        }
        List<String> ids = Waiting.ids(audits);
        return Mono.from(intake.deleteMany(Filters.in("_id", ids)))
                .doOnNext(deleted -> chain.done(ids))
                .then();
    }

    /** Aggregates side by side, the entries of each one after the other; what was published is pulled. */
    Mono<Integer> publish(Work work) {
        if (work.aggregates().isEmpty()) {
            return Mono.just(0);
        }
        pass(work, CrashPoint.JOURNALED);
        return Flux.fromIterable(work.aggregates())
                .flatMap(this::send, AT_ONCE)
                .collectList()
                .flatMap(sent -> {
                    int published = sent.stream().mapToInt(Sent::count).sum();
                    boolean brokerAway = published == 0 && sent.stream().anyMatch(Sent::brokerAway);
                    sent.forEach(one -> {
                        if (one.whole()) {
                            stuck.free(one.aggregate());
                        } else if (!(brokerAway && one.brokerAway())) {
                            stuck.add(one.aggregate());
                        }
                    });
                    if (brokerAway) {
                        return Mono.error(new BrokerAway());
                    }
                    pass(work, CrashPoint.PUBLISHED);
                    return pull(sent).thenReturn(published);
                });
    }

    private void pass(Work work, CrashPoint point) {
        if (!work.aggregates().isEmpty()) {
            crashPoints.pass(point);
        }
    }

    /** Not one event could be published, and at least one of them may succeed later. */
    static final class BrokerAway extends RuntimeException {
        BrokerAway() {
            super("the broker does not answer", null, false, false);
        }
    }

    private Mono<Sent> send(Waiting aggregate) {
        int[] count = {0};
        return Flux.fromIterable(aggregate.entries())
                .concatMap(entry -> publisher.send(entry).then(Mono.fromRunnable(() -> count[0]++)), 1)
                .then(Mono.fromSupplier(() -> new Sent(aggregate, count[0], true, false)))
                .onErrorResume(e -> {
                    boolean brokerAway = e instanceof RetriableException;
                    if (!brokerAway) {
                        stuck.tell(aggregate, e);
                    }
                    return Mono.just(new Sent(aggregate, count[0], false, brokerAway));
                });
    }

    private Mono<Void> pull(List<Sent> sent) {
        var published = new ArrayList<Waiting>();
        for (Sent one : sent) {
            if (one.count() > 0) {
                Waiting all = one.aggregate();
                published.add(
                        new Waiting(all.collection(), all.id(), all.entries().subList(0, one.count())));
            }
        }
        Map<MongoCollection<BsonDocument>, List<Waiting>> byCollection =
                published.stream().collect(Collectors.groupingBy(Waiting::collection));
        return Flux.fromIterable(byCollection.entrySet())
                .concatMap(group -> Waiting.pull(group.getKey(), group.getValue())
                        .then(Mono.fromRunnable(
                                () -> group.getValue().forEach(one -> chain.done(Waiting.ids(one.entries()))))))
                .then();
    }
}
