package io.districtoffice.platform.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Work that must be done before a service is ready: one after the other, each repeated until the store answers. */
final class Preparations implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Preparations.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private record Work(String what, Mono<Void> work) {}

    private final List<Work> waiting = new ArrayList<>();
    private final Disposable.Composite running = Disposables.composite();
    private int open;
    private boolean started;

    synchronized void add(String what, Mono<Void> work) {
        open++;
        waiting.add(new Work(what, work));
        if (started) {
            run();
        }
    }

    synchronized void start() {
        started = true;
        run();
    }

    synchronized boolean done() {
        return started && open == 0;
    }

    private void run() {
        var now = List.copyOf(waiting);
        waiting.clear();
        Mono<Void> all = Mono.empty();
        for (Work work : now) {
            all = all.then(untilDone(work)).then(Mono.fromRunnable(this::oneLess));
        }
        running.add(all.subscribe());
    }

    private static Mono<Void> untilDone(Work work) {
        return work.work()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .doBeforeRetry(retry -> log.warn(
                                "Store not prepared yet ({}): {}",
                                work.what(),
                                retry.failure().toString())));
    }

    private synchronized void oneLess() {
        open--;
    }

    @Override
    public void close() {
        running.dispose();
    }
}
