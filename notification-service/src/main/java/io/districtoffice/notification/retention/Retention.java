package io.districtoffice.notification.retention;

import io.districtoffice.notification.retention.model.Perishable;
import io.districtoffice.platform.store.Repeating;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets what is too old, a little at a time. */
final class Retention implements SmartInitializingSingleton, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int BATCH = 500;
    private static final int BATCHES = 100;

    private final List<Perishable> perishables;
    private final Clock clock;
    private final RetentionProperties properties;
    private final Disposable.Composite running = Disposables.composite();

    Retention(List<Perishable> perishables, Clock clock, RetentionProperties properties) {
        this.perishables = List.copyOf(perishables);
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public void afterSingletonsInstantiated() {
        running.add(Repeating.every(
                properties.sweep(),
                "sweep of what is old",
                Mono.defer(this::sweep).then()));
    }

    /** How many were forgotten; a bounded number, the rest waits for the next time. */
    Mono<Long> sweep() {
        return Flux.fromIterable(perishables).concatMap(this::sweep).reduce(0L, Long::sum);
    }

    private Mono<Long> sweep(Perishable perishable) {
        var before = clock.instant().minus(properties.kept());
        return Mono.fromCompletionStage(() -> perishable.sweep(before, BATCH))
                .repeatWhen(done -> done.take(BATCHES - 1).delayElements(PAUSE))
                .takeUntil(deleted -> deleted < BATCH)
                .reduce(0L, Long::sum)
                .onErrorResume(error -> {
                    log.warn("What is old stays for now: {}", error.toString());
                    return Mono.just(0L);
                });
    }

    @Override
    public void destroy() {
        running.dispose();
    }
}
