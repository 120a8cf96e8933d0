package io.districtoffice.directory.session;

import io.districtoffice.directory.session.model.TokenSigner;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.security.ActorClaims;
import io.districtoffice.platform.security.SecurityProperties;
import io.districtoffice.platform.security.TokenVerifier;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;

/** Issues access tokens: signed, for a few minutes, saying who acts and in which roles. */
final class AccessTokens {

    private final TokenSigner signer;
    private final SecurityProperties security;
    private final Clock clock;

    AccessTokens(TokenSigner signer, SecurityProperties security, Clock systemClock) {
        this.signer = signer;
        this.security = security;
        this.clock = systemClock;
    }

    String issue(Actor actor) {
        var now = clock.instant();
        return signer.sign(ActorClaims.write(actor)
                .issuer(security.issuer())
                .audience(security.audience())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(TokenVerifier.LONGEST_LIFE)))
                .build()
                .toString());
    }

    long lifeInSeconds() {
        return TokenVerifier.LONGEST_LIFE.toSeconds();
    }
}
