package io.districtoffice.gateway.backend;

import io.districtoffice.gateway.route.Destination.Kind;
import io.districtoffice.platform.web.Problem;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One service as seen from here: whether it is worth a call, and how many are under way. */
final class Backend {

    private final String service;
    private final CircuitBreaker breaker;
    private final BackendProperties limits;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();

    Backend(String service, BackendProperties limits) {
        this.service = service;
        this.limits = limits;
        var settings = limits.breaker();
        this.breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.least())
                        .failureRateThreshold(settings.failures())
                        .slowCallDurationThreshold(settings.slow())
                        .slowCallRateThreshold(settings.slowCalls())
                        .waitDurationInOpenState(settings.rest())
                        .permittedNumberOfCallsInHalfOpenState(settings.trials())
                        .maxWaitDurationInHalfOpenState(settings.rest().plus(limits.answer()))
                        .build());
    }

    String service() {
        return service;
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    /** 0 closed, 1 trying, 2 open. */
    int state() {
        return switch (breaker.getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> 0;
            case HALF_OPEN -> 1;
            case OPEN, FORCED_OPEN -> 2;
        };
    }

    boolean closed() {
        return breaker.getState() == State.CLOSED;
    }

    int underWay() {
        return calls.get() + streams.get();
    }

    boolean enter(Kind kind) {
        boolean stream = kind == Kind.STREAM;
        var counter = stream ? streams : calls;
        if (counter.incrementAndGet() > (stream ? limits.streams() : limits.underWay())) {
            counter.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave(Kind kind) {
        (kind == Kind.STREAM ? streams : calls).decrementAndGet();
    }

    /** The one answer for a service that is away, slow or full: 503, to be repeated with the same key. */
    Problem unavailable() {
        Duration wait = closed() ? Duration.ofSeconds(1) : limits.breaker().rest();
        return Problem.of(503, "service-unavailable", "service", service).retryAfter(wait);
    }
}
