package io.districtoffice.platform.security;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.web.Call;
import io.districtoffice.platform.web.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The one door: a verified token, then the row of the permissions file. Nothing else decides about rights of an endpoint,
 * and no header but {@code Authorization} says who somebody is.
 */
final class DoorFilter implements WebFilter, Ordered {

    static final int ORDER = -300; // after the trace, before the body is read

    private static final String BEARER = "Bearer ";
    private static final String INTERNAL = "/internal/";

    private final TokenVerifier tokens;
    private final @Nullable ServiceCredential services;
    private final Permissions permissions;
    private final boolean rights;

    /** @param services how other services are known; null where none calls: the gateway */
    DoorFilter(TokenVerifier tokens, @Nullable ServiceCredential services, Permissions permissions, boolean rights) {
        this.tokens = tokens;
        this.services = services;
        this.permissions = permissions;
        this.rights = rights;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Call call = Call.of(exchange);
        if (!call.isOurs()) {
            return chain.filter(exchange);
        }
        var request = exchange.getRequest();
        var match =
                permissions.match(request.getMethod().name(), request.getPath().pathWithinApplication());
        var row = match.row();
        if (row != null && row.isPublic()) {
            call.admit(null, row.body());
            return chain.filter(exchange);
        }
        return caller(request).flatMap(actor -> {
            call.admit(actor, row == null ? Call.BodyKind.JSON : row.body());
            if (rights) {
                requireRight(match, actor);
            }
            return chain.filter(exchange);
        });
    }

    /** Services call on {@code /internal/*} alone, and nobody else does there. */
    private Mono<Actor> caller(ServerHttpRequest request) {
        String path = request.getPath().pathWithinApplication().value();
        if (!path.startsWith(INTERNAL)) {
            return Mono.fromSupplier(() -> token(request.getHeaders())).flatMap(tokens::verify);
        }
        List<String> given = request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        return Mono.justOrEmpty(
                        services == null || given.size() != 1
                                ? Optional.<Actor>empty()
                                : services.verify(
                                        given.get(0), request.getMethod().name(), path))
                .switchIfEmpty(Mono.error(() -> refused("token-refused")));
    }

    private static String token(HttpHeaders headers) {
        @Nullable List<String> given = headers.get(HttpHeaders.AUTHORIZATION);
        if (given == null || given.isEmpty()) {
            throw refused("token-missing");
        }
        String header = given.get(0);
        if (given.size() > 1 || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw refused("token-refused");
        }
        return header.substring(BEARER.length()).trim();
    }

    private static void requireRight(Permissions.Match match, Actor actor) {
        var row = match.row();
        if (row == null) {
            throw match.methods().isEmpty()
                    ? Problem.of(404, "no-such-resource")
                    : Problem.methodNotAllowed(match.methods());
        }
        if (!row.allows(actor)) {
            throw Problem.of(403, "role-not-allowed");
        }
    }

    static Problem refused(String code) {
        return Problem.of(401, code).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
