package io.districtoffice.gateway.limit;

import io.districtoffice.platform.web.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The request's body on its way through: counted byte by byte and given a time, whatever its headers say. It knows when
 * it has all been sent, so that a slow caller is never taken for a slow service.
 */
public final class CountedBody extends ServerHttpRequestDecorator {

    private static final String NAME = CountedBody.class.getName();

    private final long most;
    private final Duration whole;
    private final Duration pause;
    private final Sinks.Empty<Void> sent = Sinks.empty();
    private volatile long sentAt;
    private volatile boolean begun;
    private volatile @Nullable Problem fault;
    private long count;

    /**
     * @param most bytes
     * @param whole time for all of it
     * @param pause longest time without a byte
     */
    CountedBody(ServerHttpRequest request, long most, Duration whole, Duration pause) {
        super(request);
        this.most = most;
        this.whole = whole;
        this.pause = pause;
    }

    /** The body of this exchange's request. */
    public static CountedBody of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(NAME);
    }

    void put(ServerWebExchange exchange) {
        exchange.getAttributes().put(NAME, this);
    }

    @Override
    public Flux<DataBuffer> getBody() {
        Flux<DataBuffer> body = super.getBody();
        if (announced()) {
            body = body.timeout(pause)
                    .takeUntilOther(Mono.delay(whole).then(Mono.error(CountedBody::slow)))
                    .onErrorMap(TimeoutException.class, late -> slow());
        }
        return body.doOnSubscribe(subscription -> begun = true)
                .map(this::counted)
                .doOnError(Problem.class, problem -> fault = problem)
                .doOnComplete(this::done);
    }

    private boolean announced() {
        return getHeaders().getContentLength() > 0 || getHeaders().getFirst("Transfer-Encoding") != null;
    }

    /** True when bytes of the request may still be on their way to us. */
    boolean unfinished() {
        return announced() && sentAt == 0;
    }

    private DataBuffer counted(DataBuffer buffer) {
        count += buffer.readableByteCount();
        if (count > most) {
            DataBufferUtils.release(buffer);
            throw tooLarge();
        }
        return buffer;
    }

    private void done() {
        sentAt = System.nanoTime();
        sent.tryEmitEmpty();
    }

    /** Refuses a body that announces itself as too large. */
    void check() {
        if (getHeaders().getContentLength() > most) {
            throw tooLarge();
        }
    }

    private Problem tooLarge() {
        return Problem.of(413, "body-too-large", "limit", most / 1024);
    }

    private static Problem slow() {
        return Problem.of(408, "request-too-slow");
    }

    /** Completes when all of the body is on its way to the service. */
    public Mono<Void> whenSent() {
        return sent.asMono();
    }

    /** Nano time at which the service had the whole request, or the given start where it has not. */
    public long sentAt(long start) {
        return sentAt == 0 ? start : sentAt;
    }

    /** True once a service was connected and began to be told the request. */
    public boolean begun() {
        return begun;
    }

    /** What was wrong with the body: the caller's fault, not the service's. */
    public Optional<Problem> fault() {
        return Optional.ofNullable(fault);
    }
}
