package io.districtoffice.platform.web;

import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** First of all: the trace of the call, and a body that a refusal does not cut off. */
final class CallFilter implements WebFilter, Ordered {

    static final int ORDER = -400;

    private final ApplicationContext context;

    CallFilter(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Call call = Call.of(exchange);
        exchange.getResponse().getHeaders().set("X-Trace-Id", call.trace().traceId());
        // The management port has a context of its own, which inherits these beans; its endpoints are not ours to
        // guard.
        call.ours(exchange.getApplicationContext() == context);
        ServerWebExchange traced = hasBody(exchange.getRequest().getHeaders()) ? lingering(exchange, call) : exchange;
        return chain.filter(traced).contextWrite(call.trace()::into);
    }

    private static ServerWebExchange lingering(ServerWebExchange exchange, Call call) {
        var body = new LingeringBody(exchange.getRequest().getBody());
        call.lingering(body);
        ServerHttpRequest request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body;
            }
        };
        return exchange.mutate().request(request).build();
    }

    static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }
}
