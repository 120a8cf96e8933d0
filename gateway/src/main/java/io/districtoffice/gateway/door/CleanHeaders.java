package io.districtoffice.gateway.door;

import io.districtoffice.platform.web.Call;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service gets to see of the caller's headers: a short list, and where the call came from as seen here. Anything
 * else, {@code X-User}, {@code X-Forwarded-For} and names not invented yet, ends here.
 */
final class CleanHeaders implements HttpHeadersFilter, Ordered {

    private static final Set<String> PASSED = Set.of(
            "accept",
            "accept-language",
            "authorization",
            "cache-control",
            "content-disposition",
            "content-encoding",
            "content-length",
            "content-type",
            "cookie",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "if-range",
            "last-event-id",
            "origin",
            "range",
            "sec-fetch-site",
            "transfer-encoding",
            "user-agent");

    private static final Set<String> NOT_ANSWERED = Set.of("x-trace-id", "server", "x-powered-by");

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var passed = new HttpHeaders();
        input.forEach((name, values) -> {
            if (PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                passed.addAll(name, values);
            }
        });
        ServerHttpRequest request = exchange.getRequest();
        passed.set("traceparent", Call.of(exchange).trace().traceparent());
        if (request.getRemoteAddress() != null && request.getRemoteAddress().getAddress() != null) {
            passed.set(
                    "X-Forwarded-For", request.getRemoteAddress().getAddress().getHostAddress());
        }
        String host = input.getFirst(HttpHeaders.HOST);
        if (host != null) { // what the browser asked for: with its origin it says whether a page of ours asks
            passed.set("X-Forwarded-Host", host);
        }
        passed.set("X-Forwarded-Proto", request.getSslInfo() == null ? "http" : "https");
        return passed;
    }

    /** After all others, so that none of them brings back what was left out. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** What a service says about itself; the trace id is said by us already. */
    static final class OfAnswers implements HttpHeadersFilter {

        @Override
        public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
            var passed = new HttpHeaders();
            input.forEach((name, values) -> {
                if (!NOT_ANSWERED.contains(name.toLowerCase(Locale.ROOT))) {
                    passed.addAll(name, values);
                }
            });
            return passed;
        }

        @Override
        public boolean supports(Type type) {
            return type == Type.RESPONSE;
        }
    }
}
