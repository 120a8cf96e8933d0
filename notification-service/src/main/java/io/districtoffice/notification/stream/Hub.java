package io.districtoffice.notification.stream;

import io.districtoffice.notification.inbox.model.Added;
import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.inbox.model.Inbox;
import io.districtoffice.notification.inbox.model.Place;
import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.platform.events.Broadcast;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.UnreadableEvent;
import io.districtoffice.platform.security.Revocations;
import io.districtoffice.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The streams of this replica: who is connected, and how news come to them. */
final class Hub implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Hub.class);
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration GATHER = Duration.ofMillis(10);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int GATHERED = 100;
    private static final int AT_ONCE = 8;
    private static final int PAGE = 200;
    private static final int PAGES = 20;
    private static final int NAMED = 500;

    private final Inbox inbox;
    private final Audience audience;
    private final Broadcast broadcast;
    private final Revocations revocations;
    private final Clock clock;
    private final StreamProperties limits;
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private final Set<Feed> due = ConcurrentHashMap.newKeySet();
    private final AtomicInteger open = new AtomicInteger();
    private volatile Disposable.Composite running = Disposables.composite();
    private volatile boolean accepting;

    Hub(
            Inbox inbox,
            Audience audience,
            Broadcast broadcast,
            Revocations revocations,
            Clock clock,
            StreamProperties limits) {
        this.inbox = inbox;
        this.audience = audience;
        this.broadcast = broadcast;
        this.revocations = revocations;
        this.clock = clock;
        this.limits = limits;
    }

    int open() {
        return open.get();
    }

    /** @throws Problem 503 when this person or this replica has as many as there may be */
    void join(String person, LiveStream stream) {
        if (!accepting || open.incrementAndGet() > limits.perReplica()) {
            if (accepting) {
                open.decrementAndGet();
            }
            throw Problem.of(503, "streams-full").retryAfter(Duration.ofSeconds(10));
        }
        feeds.compute(person, (id, known) -> {
            var feed = known == null ? new Feed(id, now(), limits.heartbeat()) : known;
            if (feed.streams().size() >= limits.perPerson()) {
                open.decrementAndGet();
                throw Problem.of(503, "streams-per-person", "limit", limits.perPerson())
                        .retryAfter(Duration.ofSeconds(30));
            }
            feed.streams().add(stream);
            return feed;
        });
    }

    void leave(String person, LiveStream stream) {
        feeds.computeIfPresent(person, (id, feed) -> {
            if (feed.streams().remove(stream)) {
                open.decrementAndGet();
            }
            return feed.streams().isEmpty() ? null : feed;
        });
    }

    @Override
    public void start() {
        running = Disposables.composite();
        running.add(Flux.defer(() -> broadcast.broadcast(Inbox.TOPIC))
                .filter(event -> event.is(Inbox.ADDED))
                .bufferTimeout(GATHERED, GATHER, true)
                .concatMap(this::tell)
                .doOnError(error -> log.warn("No news for streams: {}", error.toString()))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, RETRY))
                .subscribe());
        running.add(Flux.interval(TICK).onBackpressureDrop().subscribe(tick -> tick()));
        running.add(Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> look(), 1)
                .subscribe());
        accepting = true;
    }

    /** Ends what must end, and gives signs of life. */
    private void tick() {
        var now = now();
        for (Feed feed : feeds.values()) {
            boolean beat = feed.isDue(now, limits.heartbeat());
            for (LiveStream stream : feed.streams()) {
                var session = stream.session();
                if (!now.isBefore(stream.until()) || session != null && revocations.revoked(session)) {
                    stream.end();
                } else if (beat) {
                    stream.beat();
                }
            }
            if (beat) {
                due.add(feed);
            }
        }
    }

    /** News by pokes: one question to the store for all of them. One that fails is made good by the next look. */
    private Mono<Void> tell(List<Event> pokes) {
        return Flux.fromIterable(concerned(pokes))
                .buffer(NAMED)
                .concatMap(ids -> Mono.fromCompletionStage(() -> inbox.named(ids)))
                .doOnNext(this::told)
                .then()
                .onErrorResume(error -> {
                    log.warn("News for streams are late: {}", error.toString());
                    return Mono.empty();
                });
    }

    private Set<String> concerned(List<Event> pokes) {
        var ids = new LinkedHashSet<String>();
        for (Event poke : pokes) {
            for (Added.One one : added(poke)) {
                for (String key : one.to()) {
                    audience.holding(key).stream()
                            .filter(feeds::containsKey)
                            .forEach(person -> ids.add(inbox.idOf(one.event(), person)));
                }
            }
        }
        return ids;
    }

    private static List<Added.One> added(Event poke) {
        try {
            return poke.data(Added.class).added();
        } catch (UnreadableEvent e) {
            log.warn("A poke is skipped: {}", e.getMessage());
            return List.of();
        }
    }

    private void told(List<Entry> entries) {
        entries.stream().collect(Collectors.groupingBy(Entry::person)).forEach((person, news) -> {
            var feed = feeds.get(person);
            if (feed != null) {
                feed.tell(news);
            }
        });
    }

    /** News by looking, for those whose heartbeat it was. */
    private Mono<Void> look() {
        var round = new ArrayList<>(due);
        return Flux.fromIterable(round)
                .flatMap(feed -> look(feed).doOnSuccess(nothing -> due.remove(feed)), AT_ONCE)
                .then()
                .onErrorResume(error -> {
                    log.warn("Streams look again later: {}", error.toString());
                    return Mono.empty();
                });
    }

    private Mono<Void> look(Feed feed) {
        var moment = now();
        return pages(feed.person(), feed.unchecked(), PAGES)
                .doOnNext(page -> {
                    if (page.isBeyond()) {
                        feed.streams().forEach(LiveStream::resync);
                    } else {
                        feed.found(page.entries());
                    }
                })
                .then(Mono.fromRunnable(() -> feed.checked(moment)));
    }

    /** @param no from 0; the last one of too many is empty and {@link #isBeyond} */
    record Looked(int no, int most, List<Entry> entries) {
        boolean isBeyond() {
            return no >= most;
        }
    }

    /** What came in behind a place, in order and page by page as it is asked for. */
    Flux<Looked> pages(String person, Place place, int most) {
        return page(person, place, 0, most).expand(page -> {
            var entries = page.entries();
            return entries.size() < PAGE
                    ? Mono.empty()
                    : page(person, entries.get(entries.size() - 1).place(), page.no() + 1, most);
        });
    }

    private Mono<Looked> page(String person, Place place, int no, int most) {
        if (no >= most) {
            return Mono.just(new Looked(no, most, List.of()));
        }
        return Mono.fromCompletionStage(() -> inbox.behind(person, place, PAGE))
                .map(entries -> new Looked(no, most, entries));
    }

    private Instant now() {
        return clock.instant();
    }

    /** Before the server waits for its requests to end: streams do not end by themselves. */
    @Override
    public void stop() {
        accepting = false;
        running.dispose();
        new HashMap<>(feeds).values().forEach(feed -> feed.streams().forEach(LiveStream::end));
    }

    @Override
    public boolean isRunning() {
        return accepting;
    }
}
