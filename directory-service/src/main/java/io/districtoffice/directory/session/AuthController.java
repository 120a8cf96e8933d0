package io.districtoffice.directory.session;

import io.districtoffice.directory.Organization;
import io.districtoffice.platform.security.TokenVerifier;
import io.districtoffice.platform.web.Checks;
import io.districtoffice.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sign-in, refresh, logout and the tokens of machine clients. */
@RestController
@RequestMapping("/api/v1/auth")
class AuthController {

    private static final String CLIENT_CREDENTIALS = "client_credentials";

    private final SessionCommands sessions;
    private final ClientTokens clients;
    private final AccessTokens tokens;
    private final TokenVerifier verifier;
    private final RefreshCookie cookie;
    private final Organization organization;
    private final Clock clock;

    AuthController(
            SessionCommands sessions,
            ClientTokens clients,
            AccessTokens tokens,
            TokenVerifier verifier,
            RefreshCookie cookie,
            Organization organization,
            Clock systemClock) {
        this.sessions = sessions;
        this.clients = clients;
        this.tokens = tokens;
        this.verifier = verifier;
        this.cookie = cookie;
        this.organization = organization;
        this.clock = systemClock;
    }

    record LoginRequest(String username, String password) {
        @Override
        public String toString() {
            return "LoginRequest[]";
        }
    }

    @PostMapping("/login")
    Mono<ResponseEntity<SignedInView>> login(@RequestBody LoginRequest body, ServerHttpRequest request) {
        SameSite.require(request.getHeaders());
        Checks.start()
                .text("username", body.username(), 1, 64)
                .text("password", body.password(), 1, 200)
                .orThrow();
        return sessions.signIn(body.username(), body.password()).flatMap(this::answer);
    }

    @PostMapping("/refresh")
    Mono<ResponseEntity<SignedInView>> refresh(ServerHttpRequest request) {
        SameSite.require(request.getHeaders());
        return RefreshCookie.in(request)
                .map(sessions::refresh)
                .orElseGet(() -> Mono.error(() -> Problem.of(401, "refresh-refused")))
                .flatMap(this::answer);
    }

    /** By the cookie, by the access token, or by both; repeated, it says the same. */
    @PostMapping("/logout")
    Mono<ResponseEntity<Void>> logout(ServerHttpRequest request) {
        SameSite.require(request.getHeaders());
        String bearer = bearer(request.getHeaders());
        Mono<Void> byCookie = RefreshCookie.in(request).map(sessions::signOut).orElseGet(Mono::empty);
        Mono<Void> byToken = bearer == null
                ? Mono.empty()
                : verifier.verify(bearer)
                        .onErrorResume(
                                Problem.class,
                                refused -> RefreshCookie.in(request).isPresent() ? Mono.empty() : Mono.error(refused))
                        .flatMap(sessions::signOut);
        return byCookie.then(byToken)
                .thenReturn(ResponseEntity.noContent()
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.SET_COOKIE, cookie.gone().toString())
                        .build());
    }

    private static @Nullable String bearer(HttpHeaders headers) {
        String header = headers.getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).trim()
                : null;
    }

    @PostMapping(path = "/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Mono<ResponseEntity<ClientTokenView>> token(ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> token(exchange.getRequest(), form));
    }

    private Mono<ResponseEntity<ClientTokenView>> token(ServerHttpRequest request, MultiValueMap<String, String> form) {
        String grant = single(form, "grant_type");
        if (!CLIENT_CREDENTIALS.equals(grant)) {
            throw Problem.of(400, "grant-type-not-supported");
        }
        String scope = single(form, "scope");
        var given = BasicCredentials.parse(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
                .orElseThrow(() -> ClientTokens.asksForBasic(Problem.of(401, "bad-client-credentials")));
        return clients.grant(given, scope).map(actor -> ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ClientTokenView.of(tokens.issue(actor), tokens.lifeInSeconds(), actor)));
    }

    private static @Nullable String single(MultiValueMap<String, String> form, String name) {
        var values = form.get(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw Problem.of(400, "parameter-malformed", "name", name).error(name, "parameter-malformed", "name", name);
        }
        return values.get(0);
    }

    private Mono<ResponseEntity<SignedInView>> answer(SignedIn signedIn) {
        String token = tokens.issue(signedIn.actor());
        var life = Duration.between(clock.instant(), signedIn.session().expires());
        return organization
                .unit(signedIn.person().unit())
                .map(unit -> SignedInView.of(token, tokens.lifeInSeconds(), signedIn.person(), unit.name()))
                .defaultIfEmpty(SignedInView.of(token, tokens.lifeInSeconds(), signedIn.person(), ""))
                .map(view -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.SET_COOKIE,
                                cookie.with(signedIn.next(), life).toString())
                        .body(view));
    }
}
