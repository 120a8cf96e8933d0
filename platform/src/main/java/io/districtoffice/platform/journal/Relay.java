package io.districtoffice.platform.journal;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.KafkaAccess;
import io.districtoffice.platform.crash.CrashPoints;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Carries events from the outboxes into the journal and to their topics (architecture.md §3.6): every 200 ms, and at once
 * after a commit of this process, for as long as this process holds the lease. Never ends by itself: errors of store and
 * broker back off up to 2 s and show in {@link #status()}.
 */
public final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofSeconds(60);
    private static final int RENEW_AFTER = 3;

    /**
     * How the relay of this process fares.
     *
     * @param active true while this process holds the lease
     * @param pending events waiting when it last looked; a lower bound when there are very many
     * @param oldestSeconds age of the oldest of them
     * @param stuck aggregates whose next event the broker does not take
     * @param failure what keeps it from working, null when nothing does
     */
    public record Status(boolean active, int pending, long oldestSeconds, int stuck, @Nullable String failure) {}

    private final Round round;
    private final Lease lease;
    private final Chain chain;
    private final Publisher publisher;
    private final Stuck stuck;
    private final Clock clock;
    private final Scheduler scheduler;
    private final Counter published;

    /** Wake-ups not yet answered; a round is under way while it is not 0, so none is lost and none runs beside another. */
    private final AtomicInteger wakes = new AtomicInteger();

    private final AtomicBoolean running = new AtomicBoolean();
    private volatile @Nullable String failure;
    private volatile long notBefore;
    private volatile Duration pause = FIRST_PAUSE;
    private int failures;
    private @Nullable Disposable ticks;

    Relay(
            Round round,
            Lease lease,
            Chain chain,
            Publisher publisher,
            Stuck stuck,
            Clock clock,
            Scheduler scheduler,
            MeterRegistry meters) {
        this.round = round;
        this.lease = lease;
        this.chain = chain;
        this.publisher = publisher;
        this.stuck = stuck;
        this.clock = clock;
        this.scheduler = scheduler;
        this.published = Counter.builder("office.relay.published").register(meters);
        Gauge.builder("office.outbox.pending", this, relay -> relay.status().pending())
                .register(meters);
        Gauge.builder("office.outbox.oldest.seconds", this, relay -> relay.status()
                        .oldestSeconds())
                .register(meters);
        Gauge.builder("office.journal.head", chain, Chain::number).register(meters);
        Gauge.builder("office.relay.active", lease, held -> held.held() ? 1 : 0).register(meters);
        Gauge.builder("office.relay.stuck", stuck, Stuck::size).register(meters);
        Gauge.builder("office.relay.failing", this, relay -> relay.failure == null ? 0 : 1)
                .register(meters);
    }

    /**
     * @param outboxes collections whose documents may hold waiting events
     * @param kafka the broker
     */
    static Relay of(
            MongoDatabase database,
            Supplier<? extends Collection<MongoCollection<BsonDocument>>> outboxes,
            KafkaAccess kafka,
            String service,
            Duration takeover,
            Clock clock,
            MeterRegistry meters,
            CrashPoints crashPoints) {
        Scheduler scheduler = Schedulers.newSingle("relay-" + service, true);
        var lease = new Lease(database, "relay", takeover);
        var chain = new Chain(database, clock);
        var publisher = new Publisher(Publisher.settings(kafka, service), scheduler);
        var stuck = new Stuck(System::nanoTime);
        var round = new Round(database, outboxes, lease, chain, publisher, stuck, crashPoints);
        return new Relay(round, lease, chain, publisher, stuck, clock, scheduler, meters);
    }

    public Status status() {
        boolean active = lease.held();
        Round.Seen seen = active ? round.seen() : Round.Seen.NOTHING;
        long oldest = seen.waiting() == 0 ? 0 : Math.max(0, clock.millis() - seen.oldest()) / 1000;
        return new Status(active, seen.waiting(), oldest, stuck.size(), failure);
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            notBefore = System.nanoTime();
            lease.start();
            ticks = scheduler.schedulePeriodically(this::wake, 0, POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Something is waiting: a round begins, or another follows the one under way. */
    void wake() {
        if (running.get() && wakes.getAndIncrement() == 0) {
            run();
        }
    }

    private void run() {
        int answered = wakes.get();
        attempt().subscribeOn(scheduler).subscribe(more -> {
            if (wakes.addAndGet(-answered) != 0) {
                run();
            } else if (more) {
                wake();
            }
        });
    }

    /** One round that never fails; true when another should follow at once. */
    private Mono<Boolean> attempt() {
        return Mono.defer(() -> {
            if (!running.get() || !lease.held() || System.nanoTime() - notBefore < 0) {
                return Mono.just(false);
            }
            return round.run().timeout(ROUND).map(this::done).onErrorResume(e -> {
                failed(e);
                return Mono.just(false);
            });
        });
    }

    private boolean done(Round.Result result) {
        if (failure != null) {
            log.info("The relay works again");
        }
        failure = null;
        failures = 0;
        pause = FIRST_PAUSE;
        published.increment(result.published());
        return result.more() && result.published() > 0;
    }

    private void failed(Throwable e) {
        if (e instanceof Round.NotHeld) {
            return;
        }
        String said = e.getClass().getSimpleName() + ": " + e.getMessage();
        if (!said.equals(failure)) {
            log.warn("The relay pauses: {}", said);
        }
        failure = said;
        failures++;
        if (e instanceof Round.BrokerAway && failures % RENEW_AFTER == 0) {
            publisher.renew();
        }
        notBefore = System.nanoTime() + pause.toNanos();
        Duration next = pause.multipliedBy(2);
        pause = next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    /** Lets the round under way end, for 5 s at most, and gives the lease to whoever comes next. */
    @Override
    public void stop() {
        if (!running.compareAndSet(true, false)) {
            return;
        }
        Disposable now = ticks;
        if (now != null) {
            now.dispose();
        }
        long end = System.nanoTime() + LAST_ROUND.toNanos();
        while (wakes.get() != 0 && System.nanoTime() - end < 0) {
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        lease.release().onErrorComplete().block(LAST_ROUND);
        publisher.close();
        scheduler.dispose();
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** Stops after the listeners and the web server, which may still commit. */
    @Override
    public int getPhase() {
        return 0;
    }
}
