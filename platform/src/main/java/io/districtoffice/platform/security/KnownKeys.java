package io.districtoffice.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.districtoffice.platform.web.Problem;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The public keys by their id. The last good set is kept when the source is away; an unknown id asks again, at most every
 * 5 s; a set older than 10 min is renewed in passing, so that a withdrawn key does not live for ever.
 */
final class KnownKeys {

    private static final Logger LOG = LoggerFactory.getLogger(KnownKeys.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration OLD = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int MOST_KEYS = 20;

    private final KeySource source;
    private final LongSupplier nanos;

    private volatile @Nullable Fetched fetched;
    private @Nullable Mono<Fetched> fetching;

    /** @param at when it was asked for, on the monotonic clock; @param ok whether it was got */
    private record Fetched(Map<String, ECPublicKey> keys, long at, boolean ok) {}

    KnownKeys(KeySource source, LongSupplier nanos) {
        this.source = source;
        this.nanos = nanos;
    }

    /** Empty when there is no such key; problem 503 {@code keys-unavailable} when that cannot be said now. */
    Mono<ECPublicKey> find(String kid) {
        return Mono.defer(() -> {
            var known = fetched;
            var key = known == null ? null : known.keys().get(kid);
            if (key == null) {
                return (known != null && age(known) < AGAIN.toNanos() ? Mono.just(known) : fetch())
                        .flatMap(now -> found(now, kid));
            }
            if (age(known) > OLD.toNanos()) {
                fetch().subscribe();
            }
            return Mono.just(key);
        });
    }

    private Mono<ECPublicKey> found(Fetched now, String kid) {
        ECPublicKey key = now.keys().get(kid);
        if (key != null) {
            return Mono.just(key);
        }
        return now.ok()
                ? Mono.empty()
                : Mono.error(() -> Problem.of(503, "keys-unavailable").retryAfter(AGAIN));
    }

    private long age(Fetched known) {
        return nanos.getAsLong() - known.at();
    }

    /** One question at a time, shared by all who wait for it; it never fails. */
    private synchronized Mono<Fetched> fetch() {
        if (fetching == null) {
            long at = nanos.getAsLong();
            var before = fetched;
            fetching = source.keys()
                    .timeout(LONGEST)
                    .map(set -> new Fetched(byId(set), at, true))
                    .switchIfEmpty(Mono.error(() -> new IllegalStateException("no keys")))
                    .onErrorResume(away -> {
                        LOG.warn("the signing keys cannot be had now: {}", away.toString());
                        return Mono.just(new Fetched(before == null ? Map.of() : before.keys(), at, false));
                    })
                    .doOnNext(this::done)
                    .cache();
        }
        return fetching;
    }

    private synchronized void done(Fetched now) {
        fetched = now;
        fetching = null;
    }

    private static Map<String, ECPublicKey> byId(JWKSet set) {
        var keys = new HashMap<String, ECPublicKey>();
        for (JWK key :
                set.getKeys().subList(0, Math.min(MOST_KEYS, set.getKeys().size()))) {
            if (key instanceof ECKey ec && ec.getKeyID() != null && Curve.P_256.equals(ec.getCurve())) {
                try {
                    keys.put(ec.getKeyID(), ec.toECPublicKey());
                } catch (JOSEException unusable) {
                    LOG.warn("signing key {} is not usable: {}", ec.getKeyID(), unusable.toString());
                }
            }
        }
        return Map.copyOf(keys);
    }
}
