package io.districtoffice.directory.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.districtoffice.platform.decision.Actor;
import java.util.TreeSet;

/** The answer of RFC 6749 5.1, in its names: OAuth2 libraries read it. */
record ClientTokenView(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        String scope) {

    static ClientTokenView of(String token, long seconds, Actor actor) {
        return new ClientTokenView(token, "Bearer", seconds, String.join(" ", new TreeSet<>(actor.scopes())));
    }

    @Override
    public String toString() {
        return "ClientTokenView[" + scope + "]";
    }
}
