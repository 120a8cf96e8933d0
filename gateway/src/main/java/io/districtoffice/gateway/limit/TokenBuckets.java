package io.districtoffice.gateway.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Token buckets by key, in bounded memory: each key is one long, the moment its bucket would be full again. The least
 * recently used key is forgotten first; forgetting gives it a full bucket, never an empty one.
 *
 * <p>Locks are held for a map access only, so an event loop may call this.
 */
final class TokenBuckets {

    private static final int STRIPES = 16;

    private final long interval;
    private final long depth;
    private final LongSupplier nanos;
    private final Stripe[] stripes = new Stripe[STRIPES];

    /**
     * @param perSecond tokens that come back each second
     * @param burst tokens of a full bucket, at least 1
     * @param keys how many keys are remembered
     */
    TokenBuckets(int perSecond, int burst, int keys, LongSupplier nanos) {
        if (perSecond < 1 || burst < 1 || keys < STRIPES) {
            throw new IllegalArgumentException("A limit needs a rate and a burst of at least 1 and room for " + STRIPES
                    + " keys, not " + perSecond + "/s, " + burst + ", " + keys);
        }
        this.interval = 1_000_000_000L / perSecond;
        this.depth = interval * burst;
        this.nanos = nanos;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe(keys / STRIPES);
        }
    }

    /** Takes one token. Zero when there was one, else how long until the next. */
    Duration take(String key) {
        return ask(key, interval);
    }

    /** As {@link #take}, but leaves the token where it is. */
    Duration peek(String key) {
        return ask(key, 0);
    }

    private Duration ask(String key, long taken) {
        long now = nanos.getAsLong();
        Stripe stripe = stripes[(key.hashCode() * 0x9E3779B9) >>> 28];
        synchronized (stripe) {
            Long known = stripe.get(key);
            long full = known == null || known - now < 0 ? now : known;
            long wait = full + interval - now - depth;
            if (wait > 0) {
                return Duration.ofNanos(wait);
            }
            if (taken > 0) {
                stripe.put(key, full + taken);
            }
            return Duration.ZERO;
        }
    }

    int size() {
        int size = 0;
        for (Stripe stripe : stripes) {
            synchronized (stripe) {
                size += stripe.size();
            }
        }
        return size;
    }

    private static final class Stripe extends LinkedHashMap<String, Long> {
        private final int most;

        Stripe(int most) {
            super(64, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > most;
        }
    }
}
