package io.districtoffice.gateway.limit;

import io.districtoffice.gateway.limit.Limits.Of;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.web.Call;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * After the token: what this principal and this unit may ask for. The principal is asked first, so that one loud client
 * does not spend what belongs to its whole unit.
 */
final class CallerFilter implements WebFilter {

    private final Limits limits;

    CallerFilter(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> {
            Actor actor = Call.of(exchange).actor();
            if (actor != null) {
                limits.take(Of.PRINCIPAL, actor.kind() + ":" + actor.id());
                if (actor.unit() != null) {
                    limits.take(Of.UNIT, actor.unit());
                }
            } else if (exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION) != null) {
                limits.take(Of.ADDRESS, AddressFilter.address(exchange.getRequest()));
            }
            return chain.filter(exchange);
        });
    }
}
