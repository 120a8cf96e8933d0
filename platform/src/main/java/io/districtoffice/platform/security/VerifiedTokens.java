package io.districtoffice.platform.security;

import io.districtoffice.platform.decision.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens verified before, by their hash, until they expire; the least used go when there are more than the bound. */
final class VerifiedTokens {

    record Verified(Actor actor, Instant until) {}

    private final Map<String, Verified> tokens;

    VerifiedTokens(int bound) {
        tokens = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
                return size() > bound;
            }
        };
    }

    static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    synchronized @Nullable Actor find(String hash, Instant now) {
        var found = tokens.get(hash);
        if (found != null && !now.isBefore(found.until())) {
            tokens.remove(hash);
            return null;
        }
        return found == null ? null : found.actor();
    }

    synchronized void remember(String hash, Actor actor, Instant until) {
        tokens.put(hash, new Verified(actor, until));
    }

    synchronized int size() {
        return tokens.size();
    }
}
