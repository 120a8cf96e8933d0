package io.districtoffice.platform.store;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** House-keeping in the background: one round at a time, a failed one is told and the next one tries again. */
public final class Repeating {

    private static final Logger log = LoggerFactory.getLogger(Repeating.class);

    private Repeating() {}

    /** @param pause before the first round and between the end of one and the start of the next */
    public static Disposable every(Duration pause, String what, Mono<Void> round) {
        var guarded = round.onErrorResume(e -> {
            log.warn("The {} failed and is tried again in {}", what, pause, e);
            return Mono.empty();
        });
        return Flux.interval(pause, pause)
                .onBackpressureDrop()
                .concatMap(tick -> guarded, 1)
                .subscribe();
    }
}
