package io.districtoffice.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.web.Problem;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Verifies an access token: a JWT of ES256 with {@code kid} and {@code typ: at+jwt}, ours by issuer and audience, living
 * at most five minutes, its session not revoked. A verified token is remembered until it expires; its session is asked for
 * each time. It never blocks.
 */
public final class TokenVerifier {

    /** {@code typ} of an access token (RFC 9068). */
    public static final String TYPE = "at+jwt";

    /** The longest {@code exp - iat}. */
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int LONGEST_TOKEN = 8 * 1024;
    private static final int REMEMBERED = 20_000;

    private final String issuer;
    private final String audience;
    private final KnownKeys keys;
    private final Revocations revocations;
    private final Clock clock;
    private final VerifiedTokens verified = new VerifiedTokens(REMEMBERED);

    /** @param clock system time; office time may carry an offset and is not for tokens */
    TokenVerifier(String issuer, String audience, KnownKeys keys, Revocations revocations, Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.keys = keys;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** Errors: {@link Problem} 401 {@code token-refused}, without saying why; 503 {@code keys-unavailable}. */
    public Mono<Actor> verify(String token) {
        return Mono.defer(() -> {
                    if (token.length() > LONGEST_TOKEN) {
                        return Mono.empty();
                    }
                    String hash = VerifiedTokens.hash(token);
                    Actor known = verified.find(hash, clock.instant());
                    return known == null ? verifyNew(token, hash) : Mono.just(known);
                })
                .filter(actor -> actor.session() == null || !revocations.revoked(actor.session()))
                .switchIfEmpty(Mono.error(() -> DoorFilter.refused("token-refused")));
    }

    private Mono<Actor> verifyNew(String token, String hash) {
        SignedJWT jwt;
        try {
            jwt = SignedJWT.parse(token);
        } catch (ParseException | IllegalArgumentException notOne) {
            return Mono.empty();
        }
        var header = jwt.getHeader();
        boolean ours = JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && header.getKeyID() != null
                && header.getType() != null
                && TYPE.equalsIgnoreCase(header.getType().getType())
                && header.getCriticalParams() == null;
        return ours ? keys.find(header.getKeyID()).mapNotNull(key -> actor(jwt, key, hash)) : Mono.empty();
    }

    private @Nullable Actor actor(SignedJWT jwt, ECPublicKey key, String hash) {
        try {
            if (!jwt.verify(new ECDSAVerifier(key))) {
                return null;
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (claims == null || !isOurs(claims) || !isAlive(claims)) {
                return null;
            }
            Actor actor = ActorClaims.read(claims);
            if (actor.isPerson() && actor.session() == null) {
                return null; // could never be logged out
            }
            verified.remember(hash, actor, claims.getExpirationTime().toInstant());
            return actor;
        } catch (JOSEException | ParseException notOurs) {
            return null;
        }
    }

    private boolean isOurs(JWTClaimsSet claims) {
        return issuer.equals(claims.getIssuer()) && List.of(audience).equals(claims.getAudience());
    }

    private boolean isAlive(JWTClaimsSet claims) {
        if (claims.getIssueTime() == null || claims.getExpirationTime() == null) {
            return false;
        }
        Instant issued = claims.getIssueTime().toInstant();
        Instant expires = claims.getExpirationTime().toInstant();
        Instant now = clock.instant();
        Instant soon = now.plus(SKEW);
        boolean begun = claims.getNotBeforeTime() == null
                || !claims.getNotBeforeTime().toInstant().isAfter(soon);
        return begun
                && !issued.isAfter(soon)
                && now.isBefore(expires)
                && Duration.between(issued, expires).compareTo(LONGEST_LIFE) <= 0;
    }
}
