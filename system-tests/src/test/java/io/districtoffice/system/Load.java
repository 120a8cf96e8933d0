package io.districtoffice.system;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * A bounded load on loopback. <em>Closed</em>: so many callers, each asks again when it has its answer. <em>Open</em>: so
 * many requests a second, whatever the answers do; a time is measured from the moment at which a request was due, so that
 * one that had to wait for its turn is not counted as quick (no coordinated omission).
 */
final class Load implements AutoCloseable {

    /** One request. */
    record Request(String path, String token, String key, String body) {}

    /** What came of a load; times in microseconds. */
    record Outcome(long accepted, Map<Integer, Long> others, double seconds, Histogram times) {
        double perSecond() {
            return accepted / seconds;
        }

        double p(double percentile) {
            return times.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private static final long LONGEST_MICROS = Duration.ofSeconds(60).toNanos() / 1000;
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final ConnectionProvider connections;
    private final HttpClient http;
    private final int concurrency;
    /** Told of each accepted request: the answer's body and the moment (nano time) at which the request was due. */
    private final BiConsumer<String, Long> accepted;

    Load(String base, int concurrency, BiConsumer<String, Long> accepted) {
        this.concurrency = concurrency;
        this.accepted = accepted;
        this.connections = ConnectionProvider.builder("load")
                .maxConnections(concurrency)
                .pendingAcquireMaxCount(100_000)
                .pendingAcquireTimeout(ANSWER)
                .build();
        this.http = HttpClient.create(connections).baseUrl(base).responseTimeout(ANSWER);
    }

    Outcome closed(Duration length, Supplier<Request> next) {
        var tally = new Tally();
        long began = System.nanoTime();
        long end = began + length.toNanos();
        Flux.range(0, concurrency)
                .flatMap(
                        caller -> Mono.defer(() -> send(next.get(), System.nanoTime(), tally))
                                .repeat(() -> System.nanoTime() < end),
                        concurrency)
                .blockLast(length.plus(ANSWER));
        return tally.outcome(began);
    }

    Outcome open(int perSecond, Duration length, Supplier<Request> next) {
        var tally = new Tally();
        long began = System.nanoTime();
        long all = perSecond * length.toSeconds();
        double gap = 1e9 / perSecond;
        var sent = new AtomicLong();
        Flux.interval(Duration.ofMillis(1))
                .onBackpressureDrop()
                .concatMapIterable(tick -> due(began, gap, sent, all))
                .takeUntil(due -> due.last)
                .flatMap(due -> send(next.get(), due.at, tally), 4 * concurrency, 1)
                .blockLast(length.plus(ANSWER).plus(ANSWER));
        return tally.outcome(began);
    }

    private record Due(long at, boolean last) {}

    private static Iterable<Due> due(long began, double gap, AtomicLong sent, long all) {
        var now = new java.util.ArrayList<Due>();
        while (sent.get() < all && began + (long) (sent.get() * gap) <= System.nanoTime()) {
            long number = sent.getAndIncrement();
            now.add(new Due(began + (long) (number * gap), number == all - 1));
        }
        return now;
    }

    private Mono<Void> send(Request request, long due, Tally tally) {
        return http.headers(headers -> {
                    headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json");
                    headers.set("Idempotency-Key", request.key());
                    if (!request.token().isEmpty()) {
                        headers.set(HttpHeaderNames.AUTHORIZATION, "Bearer " + request.token());
                    }
                })
                .post()
                .uri(request.path())
                .send(Mono.fromSupplier(() -> Unpooled.copiedBuffer(request.body(), StandardCharsets.UTF_8)))
                .responseSingle(
                        (head, body) -> body.asString().defaultIfEmpty("").doOnNext(text -> {
                            tally.add(head.status().code(), due);
                            if (head.status().code() == 201) {
                                accepted.accept(text, due);
                            }
                        }))
                .onErrorResume(broken -> {
                    tally.add(0, due);
                    return Mono.empty();
                })
                .then();
    }

    private static final class Tally {
        private final ConcurrentHistogram times = new ConcurrentHistogram(LONGEST_MICROS, 3);
        private final AtomicLong created = new AtomicLong();
        private final Map<Integer, Long> others = new java.util.concurrent.ConcurrentSkipListMap<>();

        void add(int status, long due) {
            if (status == 201) {
                created.incrementAndGet();
                times.recordValue(Math.min(LONGEST_MICROS, Math.max(1, (System.nanoTime() - due) / 1000)));
            } else {
                others.merge(status, 1L, Long::sum);
            }
        }

        Outcome outcome(long began) {
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Outcome(created.get(), new TreeMap<>(others), seconds, times);
        }
    }

    @Override
    public void close() {
        connections.disposeLater().block(Duration.ofSeconds(5));
    }
}
