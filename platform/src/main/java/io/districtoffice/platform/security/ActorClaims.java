package io.districtoffice.platform.security;

import com.nimbusds.jwt.JWTClaimsSet;
import io.districtoffice.platform.decision.Actor;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The claims of a token that say who acts; the one place where they are written and read. */
public final class ActorClaims {

    private ActorClaims() {}

    /** Claims of the actor alone; the issuer adds {@code iss}, {@code aud}, {@code iat}, {@code exp} and {@code jti}. */
    public static JWTClaimsSet.Builder write(Actor actor) {
        return new JWTClaimsSet.Builder()
                .subject(actor.id())
                .claim("kind", actor.kind().name().toLowerCase(Locale.ROOT))
                .claim("name", actor.name())
                .claim("unit", actor.unit())
                .claim("office", actor.office())
                .claim("roles", List.copyOf(new TreeSet<>(actor.roles())))
                .claim("scope", actor.scopes().isEmpty() ? null : String.join(" ", new TreeSet<>(actor.scopes())))
                .claim("sid", actor.session());
    }

    /** @throws ParseException when a claim is missing or of another type */
    static Actor read(JWTClaimsSet claims) throws ParseException {
        String kind = required(claims, "kind");
        String scope = claims.getStringClaim("scope");
        List<String> roles = claims.getStringListClaim("roles");
        return new Actor(
                required(claims, "sub"),
                switch (kind) {
                    case "person" -> Actor.Kind.PERSON;
                    case "client" -> Actor.Kind.CLIENT;
                    default -> throw new ParseException("kind", 0);
                },
                claims.getStringClaim("name"),
                claims.getStringClaim("unit"),
                claims.getStringClaim("office"),
                roles == null ? Set.of() : Set.copyOf(roles),
                scope == null || scope.isBlank()
                        ? Set.of()
                        : Set.of(scope.trim().split(" +")),
                claims.getStringClaim("sid"));
    }

    private static String required(JWTClaimsSet claims, String name) throws ParseException {
        @Nullable String value = claims.getStringClaim(name);
        if (value == null || value.isBlank()) {
            throw new ParseException(name, 0);
        }
        return value;
    }
}
