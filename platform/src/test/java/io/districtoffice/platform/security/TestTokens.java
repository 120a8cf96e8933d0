package io.districtoffice.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.districtoffice.platform.decision.Actor;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** A signing key and its tokens for tests. As a bean it is the {@link KeySource}, and no directory is needed. */
public final class TestTokens implements KeySource {

    private final ECKey key;

    public TestTokens() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Mono<JWKSet> keys() {
        return Mono.just(new JWKSet(key.toPublicJWK()));
    }

    public ECKey key() {
        return key;
    }

    /** A valid token of this actor, good for five minutes. */
    public String token(Actor actor) {
        return token(actor, claims -> claims);
    }

    /** A token whose claims were changed before it was signed. */
    public String token(Actor actor, UnaryOperator<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = ActorClaims.write(actor)
                .issuer("urn:district-office")
                .audience("district-office")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(TokenVerifier.LONGEST_LIFE)));
        return signed(change.apply(claims).build(), key);
    }

    static String signed(JWTClaimsSet claims, ECKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType(TokenVerifier.TYPE))
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
