package io.districtoffice.gateway.limit;

import io.districtoffice.gateway.limit.LimitProperties.Rate;
import io.districtoffice.platform.web.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;

/** The buckets of this gateway. */
final class Limits {

    /** Whom a bucket belongs to. */
    enum Of {
        PRINCIPAL,
        UNIT,
        ADDRESS,
        SIGN_IN,
        REFUSED
    }

    private final TokenBuckets[] buckets = new TokenBuckets[Of.values().length];
    private final Counter[] refusals = new Counter[Of.values().length];

    Limits(LimitProperties properties, MeterRegistry meters) {
        for (Of of : Of.values()) {
            Rate rate =
                    switch (of) {
                        case PRINCIPAL -> properties.principal();
                        case UNIT -> properties.unit();
                        case ADDRESS -> properties.address();
                        case SIGN_IN -> properties.signIn();
                        case REFUSED -> properties.refused();
                    };
            buckets[of.ordinal()] =
                    new TokenBuckets(rate.perSecond(), rate.burst(), properties.keys(), System::nanoTime);
            refusals[of.ordinal()] = meters.counter("office.gateway.limited", "of", name(of));
        }
    }

    /** Errors: 429 {@code too-many-requests} with {@code Retry-After}. */
    void take(Of of, String key) {
        refuse(of, buckets[of.ordinal()].take(key));
    }

    /** Refuses where {@link #take} would, and takes nothing. */
    void check(Of of, String key) {
        refuse(of, buckets[of.ordinal()].peek(key));
    }

    /** Takes without refusing. */
    void note(Of of, String key) {
        buckets[of.ordinal()].take(key);
    }

    private void refuse(Of of, Duration wait) {
        if (!wait.isZero()) {
            refusals[of.ordinal()].increment();
            throw Problem.of(429, "too-many-requests", "of", name(of)).retryAfter(wait);
        }
    }

    private static String name(Of of) {
        return of.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
