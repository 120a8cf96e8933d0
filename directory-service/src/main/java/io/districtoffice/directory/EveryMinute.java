package io.districtoffice.directory;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does a small piece of housekeeping each minute; what fails is logged and done again a minute later. */
public final class EveryMinute implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EveryMinute.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Disposable running;

    public EveryMinute(String what, Supplier<Mono<Void>> work) {
        this.running = Flux.interval(MINUTE)
                .onBackpressureDrop()
                .concatMap(
                        tick -> Mono.defer(work).timeout(LIMIT).onErrorResume(e -> {
                            log.warn("{}: not done, again in a minute: {}", what, e.toString());
                            return Mono.empty();
                        }),
                        1)
                .subscribe();
    }

    @Override
    public void close() {
        running.dispose();
    }
}
