package io.districtoffice.platform.store;

import io.districtoffice.platform.decision.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Work that would only collide goes one after the other within this process, by key. A lane outlives its callers: one
 * that has gone is skipped, and work that has begun is finished.
 */
final class Lanes {

    private static final int LANES = 16;
    private static final int MOST_WAITING = 1_000;

    private final String busyCode;
    private final List<Sinks.Many<Mono<?>>> lanes = new ArrayList<>();

    /** @param busyCode code of the refusal when too many wait */
    Lanes(String busyCode) {
        this.busyCode = busyCode;
        for (int i = 0; i < LANES; i++) {
            Sinks.Many<Mono<?>> lane =
                    Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(MOST_WAITING));
            lane.asFlux().concatMap(work -> work, 1).subscribe();
            lanes.add(lane);
        }
    }

    /** The work's own answer, when its turn has come. The work must end by itself in bounded time. */
    <T> Mono<T> inTurn(String key, Mono<T> work) {
        return Mono.defer(() -> {
            Sinks.One<T> answer = Sinks.one();
            var gone = new AtomicBoolean();
            Mono<?> carriedOut = Mono.defer(() -> gone.get()
                    ? Mono.empty()
                    : work.doOnSuccess(value -> answer.tryEmitValue(value))
                            .doOnError(e -> answer.tryEmitError(e))
                            .onErrorComplete());
            enqueue(key, carriedOut);
            return answer.asMono().doOnCancel(() -> gone.set(true));
        });
    }

    private void enqueue(String key, Mono<?> work) {
        var lane = lanes.get(Math.floorMod(key.hashCode(), LANES));
        Sinks.EmitResult result;
        synchronized (lane) {
            result = lane.tryEmitNext(work);
        }
        if (result.isFailure()) {
            Refused.busy(busyCode, "key", key);
        }
    }
}
