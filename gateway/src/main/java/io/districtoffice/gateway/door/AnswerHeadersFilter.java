package io.districtoffice.gateway.door;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What every answer says to a browser, whoever made it; said last, so it is said once. */
final class AnswerHeadersFilter implements WebFilter {

    private static final String CONTENT_SECURITY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final boolean tls;

    AnswerHeadersFilter(boolean tls) {
        this.tls = tls;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean api = exchange.getRequest().getURI().getRawPath().startsWith("/api/");
        var response = exchange.getResponse();
        response.beforeCommit(() -> {
            HttpHeaders headers = response.getHeaders();
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "no-referrer");
            // a service that sends a page or a file of somebody's knows better what that one may do
            if (!headers.containsHeader("Content-Security-Policy")) {
                headers.set("Content-Security-Policy", CONTENT_SECURITY);
            }
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            if (tls) {
                headers.set("Strict-Transport-Security", "max-age=31536000");
            }
            if (api) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            headers.remove(HttpHeaders.SERVER);
            headers.remove("X-Powered-By");
            return Mono.empty();
        });
        return chain.filter(exchange);
    }
}
