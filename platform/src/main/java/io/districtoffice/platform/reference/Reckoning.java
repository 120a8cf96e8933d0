package io.districtoffice.platform.reference;

import io.districtoffice.platform.events.ReferenceCopy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * When a yearly notice or the office hours change, whatever is open is reckoned anew; once at the start, too, since that
 * may have happened while nobody was here. Each replica does it; the second one finds nothing to do.
 */
public final class Reckoning implements SmartInitializingSingleton, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Reckoning.class);

    private final ReferenceCopy reference;
    private final Calendars calendars;
    private final Mono<Void> round;
    private final Disposable.Composite running = Disposables.composite();

    /** @param round goes through all that is open; repeated, it changes nothing */
    public Reckoning(ReferenceCopy reference, Calendars calendars, Mono<Void> round) {
        this.reference = reference;
        this.calendars = calendars;
        this.round = round;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var start = reference.whenCaughtUp().thenReturn(calendars.now());
        running.add(Flux.merge(start, calendars.changes())
                .onBackpressureLatest()
                .concatMap(calendar -> round.retryWhen(untilItWorks()), 1)
                .subscribe());
    }

    private static Retry untilItWorks() {
        return Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                .maxBackoff(Duration.ofSeconds(10))
                .doBeforeRetry(retry -> log.warn("Reckoning dates anew is tried again", retry.failure()));
    }

    @Override
    public void destroy() {
        running.dispose();
    }
}
