package io.districtoffice.gateway.door;

import io.districtoffice.platform.web.Problem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses what two readers could read differently: a path that is not what it seems, a header twice that may stand once.
 * None of it is mended; what is odd stays outside.
 */
final class RequestShapeFilter implements WebFilter {

    private static final int MOST_HEADERS = 64;

    private static final Pattern TWO_WAYS_TO_READ =
            Pattern.compile("//|[\\\\;\\x00-\\x1f\\x7f]|%(2f|5c|2e|3b|25|[01][0-9a-f]|7f)|/\\.{1,2}(/|$)");

    private static final List<String> ONCE = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.HOST,
            HttpHeaders.IF_MATCH,
            "Idempotency-Key",
            "Last-Event-ID",
            "traceparent");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        String path = request.getURI().getRawPath().toLowerCase(Locale.ROOT);
        if (TWO_WAYS_TO_READ.matcher(path).find()) {
            return Mono.error(Problem.of(400, "malformed-path"));
        }
        var headers = request.getHeaders();
        int lines = 0;
        for (var header : headers.headerSet()) {
            lines += header.getValue().size();
        }
        if (lines > MOST_HEADERS) {
            return Mono.error(Problem.of(431, "too-many-headers", "limit", MOST_HEADERS));
        }
        for (String name : ONCE) {
            if (headers.getOrEmpty(name).size() > 1) {
                return Mono.error(Problem.of(400, "header-twice", "header", name));
            }
        }
        return chain.filter(exchange);
    }
}
