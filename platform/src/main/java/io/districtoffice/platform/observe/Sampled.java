package io.districtoffice.platform.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A figure of the store as a gauge: looked up at intervals, never by a scrape. Not a number until it is known, and when
 * the store did not answer the last time.
 */
final class Sampled implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Disposable running;
    private volatile double last = Double.NaN;

    /** @param figure asked for once each interval, with an index behind it */
    Sampled(String meter, String description, MeterRegistry meters, Duration every, Mono<? extends Number> figure) {
        Gauge.builder(meter, this, sampled -> sampled.last)
                .description(description)
                .strongReference(true)
                .register(meters);
        this.running = Flux.interval(Duration.ZERO, every)
                .onBackpressureDrop()
                .concatMap(
                        tick -> figure.map(Number::doubleValue).timeout(LIMIT).onErrorReturn(Double.NaN), 1)
                .subscribe(value -> last = value);
    }

    @Override
    public void close() {
        running.dispose();
    }
}
