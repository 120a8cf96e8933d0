package io.districtoffice.gateway.backend;

import io.districtoffice.gateway.route.Destination;
import io.districtoffice.gateway.route.Destination.Kind;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Around the whole call until the last byte of its answer: bounds how many there are and how long one may pause. */
final class UnderWayFilter implements GlobalFilter, Ordered {

    private final Backends backends;
    private final BackendProperties limits;

    UnderWayFilter(Backends backends, BackendProperties limits) {
        this.backends = backends;
        this.limits = limits;
    }

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Destination destination = Destination.of(exchange).orElseThrow();
        Backend backend = backends.of(destination);
        Kind kind = destination.kind();
        Duration pause = kind == Kind.STREAM ? limits.streamPause() : limits.pause();
        return Mono.defer(() -> {
            if (!backend.enter(kind)) {
                return Mono.error(backend.unavailable());
            }
            var paced = exchange.mutate()
                    .response(new Paced(exchange.getResponse(), pause))
                    .build();
            return chain.filter(paced).doFinally(end -> backend.leave(kind));
        });
    }

    /** An answer that makes no progress is cut: neither a stuck service nor a caller that stopped reading holds us. */
    private static final class Paced extends ServerHttpResponseDecorator {
        private final Duration pause;

        Paced(ServerHttpResponse response, Duration pause) {
            super(response);
            this.pause = pause;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return super.writeWith(paced(Flux.from(body)));
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return super.writeAndFlushWith(paced(Flux.from(body)));
        }

        private <T> Flux<T> paced(Flux<T> body) {
            return body.timeout(pause).onErrorMap(TimeoutException.class, late -> new Halted());
        }
    }

    /** Breaks the connection, so that half an answer is never taken for a whole one; one line in the log, no stack. */
    private static final class Halted extends RuntimeException {
        Halted() {
            super("the answer came to a halt", null, false, false);
        }
    }
}
