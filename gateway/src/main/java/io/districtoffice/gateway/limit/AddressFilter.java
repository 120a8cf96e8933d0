package io.districtoffice.gateway.limit;

import io.districtoffice.gateway.limit.Limits.Of;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Before the token is looked at: what the address of the connection may ask for. No header is believed. */
final class AddressFilter implements WebFilter {

    private static final Set<String> SIGN_IN = Set.of("/api/v1/auth/login", "/api/v1/auth/token");

    private final Limits limits;

    AddressFilter(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        String path = request.getURI().getRawPath();
        if (!path.startsWith("/api/")) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            String address = address(request);
            if (HttpMethod.POST.equals(request.getMethod()) && SIGN_IN.contains(path)) {
                limits.take(Of.SIGN_IN, address);
            } else if (request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION) == null) {
                limits.take(Of.ADDRESS, address);
            } else {
                limits.check(Of.REFUSED, address);
                noteRefusals(exchange, address);
            }
            return chain.filter(exchange);
        });
    }

    /** Checking a false token costs a signature: who sends many of them is stopped before the check. */
    private void noteRefusals(ServerWebExchange exchange, String address) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> {
            if (HttpStatus.UNAUTHORIZED.equals(response.getStatusCode())) {
                limits.note(Of.REFUSED, address);
            }
            return Mono.empty();
        });
    }

    /** An IPv6 caller owns a /64 at least, so that is its address. */
    static String address(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        if (remote == null || remote.getAddress() == null) {
            return "unknown";
        }
        if (remote.getAddress() instanceof Inet6Address v6) {
            byte[] bytes = v6.getAddress();
            return HexFormat.of().formatHex(bytes, 0, 8);
        }
        return remote.getAddress().getHostAddress();
    }
}
