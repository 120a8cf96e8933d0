package io.districtoffice.gateway.backend;

import io.districtoffice.gateway.limit.CountedBody;
import io.districtoffice.gateway.route.Destination;
import io.districtoffice.gateway.route.Destination.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Around one call until the head of its answer: asks the breaker, gives the service its time, repeats once what was
 * surely not received, and turns every fault into the same 503.
 */
final class BackendFilter implements GlobalFilter, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(BackendFilter.class);

    private final Backends backends;
    private final BackendProperties limits;
    private final MeterRegistry meters;
    private final Counter repeats;

    BackendFilter(Backends backends, BackendProperties limits, MeterRegistry meters) {
        this.backends = backends;
        this.limits = limits;
        this.meters = meters;
        this.repeats = meters.counter("office.gateway.repeats");
    }

    @Override
    public int getOrder() {
        return NettyRoutingFilter.ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Destination destination = Destination.of(exchange).orElseThrow();
        Backend backend = backends.of(destination);
        CountedBody body = CountedBody.of(exchange);
        return Mono.defer(() -> {
            if (!backend.breaker().tryAcquirePermission()) {
                return Mono.error(backend.unavailable());
            }
            long start = System.nanoTime();
            boolean repeat = backend.closed(); // while it is being tried, nothing is added to its load
            return attempt(exchange, chain, destination.kind(), body, repeat)
                    .doOnSuccess(done -> judge(exchange, backend, destination.kind(), body.sentAt(start)))
                    .onErrorResume(fault -> Mono.error(fault(backend, body, fault, start)))
                    .doOnCancel(() -> backend.breaker().releasePermission());
        });
    }

    private Mono<Void> attempt(
            ServerWebExchange exchange, GatewayFilterChain chain, Kind kind, CountedBody body, boolean repeat) {
        Duration time =
                switch (kind) {
                    case STREAM -> limits.streamAnswer();
                    case PRINT -> limits.printAnswer();
                    case JSON, ATTACHMENT -> limits.answer();
                };
        return chain.filter(exchange)
                .timeout(body.whenSent().then(Mono.delay(time)))
                .onErrorResume(fault -> {
                    if (!repeat || !mayRepeat(exchange, body, fault)) {
                        return Mono.error(fault);
                    }
                    repeats.increment();
                    ServerWebExchangeUtils.reset(exchange);
                    return Mono.delay(Duration.ofMillis(
                                    50 + ThreadLocalRandom.current().nextInt(50)))
                            .then(attempt(exchange, chain, kind, body, false));
                });
    }

    /** Only a request of which nothing was sent, and a POST only under a key. */
    private static boolean mayRepeat(ServerWebExchange exchange, CountedBody body, Throwable fault) {
        var request = exchange.getRequest();
        boolean harmless = HttpMethod.GET.equals(request.getMethod())
                || HttpMethod.HEAD.equals(request.getMethod())
                || HttpMethod.POST.equals(request.getMethod())
                        && request.getHeaders().getFirst("Idempotency-Key") != null;
        return harmless && !body.begun() && notConnected(fault);
    }

    private static boolean notConnected(Throwable fault) {
        return fault instanceof ConnectException // Netty's time-out of the connect is one, too
                || fault instanceof NoRouteToHostException
                || fault instanceof UnknownHostException;
    }

    private void judge(ServerWebExchange exchange, Backend backend, Kind kind, long since) {
        long took = kind == Kind.STREAM || kind == Kind.PRINT ? 0 : System.nanoTime() - since;
        if (failed(exchange.getResponse(), kind)) {
            backend.breaker().onError(took, TimeUnit.NANOSECONDS, new BadAnswer());
        } else {
            backend.breaker().onSuccess(took, TimeUnit.NANOSECONDS);
        }
    }

    /**
     * A 503 that the service explains itself came from a service that is well: "this one report has too much waiting"
     * must not close the door to all others. When it cannot reach its store it is slow, and that counts.
     */
    private static boolean failed(ServerHttpResponse response, Kind kind) {
        var status = response.getStatusCode();
        return status != null
                && kind != Kind.STREAM
                && switch (status.value()) {
                    case 502, 504 -> true;
                    case 503 ->
                        !MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(
                                response.getHeaders().getContentType());
                    default -> false;
                };
    }

    private Throwable fault(Backend backend, CountedBody body, Throwable fault, long start) {
        var caller = body.fault();
        if (caller.isPresent()) {
            backend.breaker().releasePermission();
            return caller.get();
        }
        long took = System.nanoTime() - body.sentAt(start);
        backend.breaker().onError(took, TimeUnit.NANOSECONDS, fault);
        meters.counter(Backends.FAULTS, "service", backend.service()).increment();
        LOG.warn("{} did not answer: {}", backend.service(), fault.toString());
        return backend.unavailable();
    }

    private static final class BadAnswer extends RuntimeException {
        BadAnswer() {
            super("bad answer", null, false, false);
        }
    }
}
