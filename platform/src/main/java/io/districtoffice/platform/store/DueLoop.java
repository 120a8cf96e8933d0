package io.districtoffice.platform.store;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks again and again what is due, and now and then frees what an owner that has gone has left; never twice at once. */
public final class DueLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DueLoop.class);
    private static final int LOOKS = 4;

    private final String what;
    private final Mono<?> ready;
    private final DueRows due;
    private final Supplier<Mono<Integer>> work;
    private final Duration tick;
    private volatile Disposable.Composite running = Disposables.composite();
    private volatile boolean started;

    /**
     * @param what for the log
     * @param ready completes when the work may begin
     * @param work does all that is due
     * @param tick how often it is asked
     */
    public DueLoop(String what, Mono<?> ready, DueRows due, Supplier<Mono<Integer>> work, Duration tick) {
        this.what = what;
        this.ready = ready;
        this.due = due;
        this.work = work;
        this.tick = tick;
    }

    @Override
    public void start() {
        running = Disposables.composite();
        running.add(ready.thenMany(every(tick, work)).subscribe());
        running.add(ready.thenMany(every(due.takeover().dividedBy(LOOKS), due::free))
                .subscribe());
        started = true;
    }

    private Flux<Integer> every(Duration time, Supplier<Mono<Integer>> once) {
        return Flux.interval(time)
                .onBackpressureDrop()
                .concatMap(
                        at -> Mono.defer(once).onErrorResume(error -> {
                            log.warn("{}: tried again: {}", what, error.toString());
                            return Mono.empty();
                        }),
                        1);
    }

    @Override
    public void stop() {
        started = false;
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
