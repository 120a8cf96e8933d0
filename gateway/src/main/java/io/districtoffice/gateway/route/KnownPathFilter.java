package io.districtoffice.gateway.route;

import io.districtoffice.platform.web.Call;
import io.districtoffice.platform.web.Problem;
import java.util.Set;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A path that leads nowhere is 404 for everybody; a token would not help. Above all, nothing internal is passed on. */
final class KnownPathFilter implements WebFilter {

    /** What the gateway answers itself. */
    private static final Set<String> OWN = Set.of("/healthz", "/readyz");

    private static final String OPENAPI = "/openapi/";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean known = !Call.of(exchange).isOurs() // the management port has paths of its own
                || Destination.of(exchange).isPresent()
                || OWN.contains(exchange.getRequest().getURI().getRawPath())
                || exchange.getRequest().getURI().getRawPath().startsWith(OPENAPI);
        return known ? chain.filter(exchange) : Mono.error(Problem.of(404, "no-such-resource"));
    }
}
