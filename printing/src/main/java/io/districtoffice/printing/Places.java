package io.districtoffice.printing;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * So many may be at work or wait for their {@link Turns}; whoever comes when all places are taken comes again. A place is
 * held until the work ends, fails or is cancelled.
 */
public final class Places {

    private final Semaphore places;
    private final Runnable refusal;

    /** @param refusal throws what is told to whoever finds no place */
    public Places(int number, Runnable refusal) {
        this.places = new Semaphore(number);
        this.refusal = refusal;
    }

    /** Work that blocks, off the event loop. */
    public <T> Mono<T> aside(Callable<T> work) {
        return Mono.using(
                this::taken,
                place -> Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic()),
                Semaphore::release);
    }

    public <T> Flux<T> held(Publisher<T> work) {
        return Flux.using(this::taken, place -> work, Semaphore::release);
    }

    private Semaphore taken() {
        if (!places.tryAcquire()) {
            refusal.run();
            throw new IllegalStateException("all places are taken");
        }
        return places;
    }
}
