package io.districtoffice.notification.timer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What is counted of timers. */
final class TimerMetrics {

    private final Timer lateness;
    private final Counter fired;
    private final Counter skipped;
    private final Counter breaches;
    private final Counter failed;

    TimerMetrics(MeterRegistry metrics) {
        this.lateness = Timer.builder("office.timers.lateness")
                .description("from the planned moment to the reminder being written, office time")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
        this.fired = metrics.counter("office.timers.fired");
        this.skipped = metrics.counter("office.timers.skipped");
        this.breaches = metrics.counter("office.timers.breaches");
        this.failed = metrics.counter("office.timers.failed");
    }

    void fired(Duration late, int said, int left, boolean breach) {
        lateness.record(late.isNegative() ? Duration.ZERO : late);
        fired.increment(said);
        skipped.increment(left);
        breaches.increment(breach ? 1 : 0);
    }

    void failed() {
        failed.increment();
    }
}
