package io.districtoffice.notification.timer;

import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.platform.store.DueRows;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks again and again what is due, once everybody who may have to be told is known. */
final class TimerLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TimerLoop.class);
    private static final int LOOKS = 4;

    private final MongoTimerEngine engine;
    private final DueRows due;
    private final Audience audience;
    private final Duration tick;
    private final Duration takeover;
    private volatile Disposable.Composite running = Disposables.composite();
    private volatile boolean started;

    TimerLoop(MongoTimerEngine engine, DueRows due, Audience audience, Duration tick, Duration takeover) {
        this.engine = engine;
        this.due = due;
        this.audience = audience;
        this.tick = tick;
        this.takeover = takeover;
    }

    @Override
    public void start() {
        running = Disposables.composite();
        var known = Mono.fromCompletionStage(audience.complete());
        running.add(known.thenMany(every(tick, engine::tick, "timers")).subscribe());
        running.add(known.thenMany(every(takeover.dividedBy(LOOKS), due::free, "claims of timers"))
                .subscribe());
        started = true;
    }

    private static Flux<Integer> every(Duration time, Supplier<Mono<Integer>> work, String what) {
        return Flux.interval(time)
                .onBackpressureDrop()
                .concatMap(
                        at -> work.get().onErrorResume(error -> {
                            log.warn("{} are tried again: {}", what, error.toString());
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
