package io.districtoffice.platform.observe;

import io.districtoffice.platform.journal.JournalVerifier;
import io.districtoffice.platform.journal.Verdict;
import io.districtoffice.platform.store.Repeating;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Walks the audit chain once, from its beginning, while the service runs: some blocks at a time, so that it is never in
 * the way, and then along with it as it grows. The process that relays does it; the others say nothing.
 */
final class ChainWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChainWatch.class);
    private static final int BLOCKS = 128;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final JournalVerifier verifier;
    private final BooleanSupplier ours;
    private final Disposable running;
    private volatile Verdict known = Verdict.BEGINNING;

    /** @param ours true while this process is the one to watch */
    ChainWatch(JournalVerifier verifier, BooleanSupplier ours, Duration every, MeterRegistry meters) {
        this.verifier = verifier;
        this.ours = ours;
        Gauge.builder("office.journal.ok", this, watch -> watch.figure(watch.known.ok() ? 1 : 0))
                .description("1 while every block that was looked at fits, 0 from the first that does not")
                .register(meters);
        Gauge.builder("office.journal.verified", this, watch -> watch.figure(watch.known.blocks()))
                .description("blocks looked at since this process began")
                .register(meters);
        this.running = Repeating.every(every, "look at the journal", Mono.defer(this::step));
    }

    private double figure(long value) {
        return ours.getAsBoolean() ? value : Double.NaN;
    }

    private Mono<Void> step() {
        return ours.getAsBoolean() ? goOn().then() : Mono.empty();
    }

    /** Looks at some blocks more, whoever watches; what was found bad once stays so. */
    Mono<Verdict> goOn() {
        return Mono.defer(() ->
                known.ok() ? verifier.goOn(known, BLOCKS).timeout(LIMIT).doOnNext(this::found) : Mono.just(known));
    }

    private void found(Verdict verdict) {
        known = verdict;
        if (!verdict.ok()) {
            log.error(
                    "The journal does not fit at block {}: it was changed or cut. See docs/adr/0004.",
                    verdict.firstBad());
        }
    }

    @Override
    public void close() {
        running.dispose();
    }
}
