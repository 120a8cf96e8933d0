package io.districtoffice.platform.security;

import io.districtoffice.platform.decision.Actor;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How services of one system know each other on {@code /internal/*}, where they act as {@code SYSTEM}: {@code
 * Authorization: Service <name> <seconds> <signature>}. The signature covers name, moment, method and path with a secret
 * that all services share; it is good for a minute, and the secret itself never travels.
 */
public final class ServiceCredential {

    static final String SCHEME = "Service ";

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int SHORTEST = 32;
    private static final Pattern FORM =
            Pattern.compile("Service ([a-z][a-z0-9-]{0,62}) (\\d{1,12}) ([A-Za-z0-9_-]{43})");

    private final SecretKeySpec key;
    private final String self;
    private final Clock clock;

    /**
     * @param secret 32 characters or more
     * @param self name of this service
     * @param clock system time
     */
    public ServiceCredential(String secret, String self, Clock clock) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "OFFICE_INTERNAL_SECRET 至少 32 个字符 / needs 32 characters or more, e.g. openssl rand -base64 32");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.self = self;
        this.clock = clock;
    }

    /** The header's value for one call of another service. */
    public String authorization(String method, String path) {
        long now = clock.instant().getEpochSecond();
        return SCHEME + self + " " + now + " " + signature(self, now, method, path);
    }

    /** The service that calls; empty for anything that is not its word of this minute about this very call. */
    Optional<Actor> verify(String authorization, String method, String path) {
        var match = FORM.matcher(authorization);
        if (!match.matches()) {
            return Optional.empty();
        }
        String name = match.group(1);
        long at = Long.parseLong(match.group(2));
        boolean fresh = Math.abs(clock.instant().getEpochSecond() - at) <= SKEW.toSeconds();
        boolean signed = MessageDigest.isEqual(
                signature(name, at, method, path).getBytes(StandardCharsets.US_ASCII),
                match.group(3).getBytes(StandardCharsets.US_ASCII));
        return fresh && signed ? Optional.of(Actor.system(name)) : Optional.empty();
    }

    private String signature(String name, long at, String method, String path) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] text =
                    String.join("\n", name, Long.toString(at), method, path).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HmacSHA256", e);
        }
    }
}
