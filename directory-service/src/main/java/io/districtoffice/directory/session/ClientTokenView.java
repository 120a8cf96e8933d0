package io.districtoffice.directory.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.districtoffice.platform.decision.Actor;
import java.util.TreeSet;

/**
 * A machine client's token in the names of RFC 6749 5.1, which OAuth2 libraries read, and in those of the sign-in answer
 * (RFC 6749: a client ignores names it does not know).
 */
record ClientTokenView(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        String scope,
        @JsonUnwrapped AsAtSignIn asAtSignIn) {

    record AsAtSignIn(String accessToken, String tokenType, long expiresIn) {}

    static ClientTokenView of(String token, long seconds, Actor actor) {
        return new ClientTokenView(
                token,
                "Bearer",
                seconds,
                String.join(" ", new TreeSet<>(actor.scopes())),
                new AsAtSignIn(token, "Bearer", seconds));
    }

    @Override
    public String toString() {
        return "ClientTokenView[" + scope + "]";
    }
}
