package io.districtoffice.gateway.limit;

import io.districtoffice.gateway.route.Destination;
import io.districtoffice.gateway.route.Destination.Kind;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts every body on its way to a service, files too, which the platform passes as they come; and closes the connection when an answer goes out before all of the request came in.
 */
final class CountingFilter implements WebFilter {

    /** A file of the largest size over the slowest line we still serve (64 KiB a second). */
    private static final Duration WHOLE_FILE = Duration.ofMinutes(15);

    private final LimitProperties limits;

    CountingFilter(LimitProperties limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean file = Destination.of(exchange)
                .filter(destination -> destination.kind() == Kind.ATTACHMENT)
                .isPresent();
        var request = exchange.getRequest();
        var body = file
                ? new CountedBody(request, limits.attachment().toBytes(), WHOLE_FILE, limits.attachmentPause())
                : new CountedBody(request, limits.body().toBytes(), limits.bodyTime(), limits.bodyTime());
        body.put(exchange);
        var response = exchange.getResponse();
        response.beforeCommit(() -> {
            if (body.unfinished()) {
                response.getHeaders().set(HttpHeaders.CONNECTION, "close");
            }
            return Mono.empty();
        });
        body.check();
        return chain.filter(exchange.mutate().request(body).build());
    }
}
