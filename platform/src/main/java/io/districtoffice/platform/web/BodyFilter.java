package io.districtoffice.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads and keeps the body of an admitted call, counting what comes and not what was announced: more than 256 KiB is 413
 * before the end, another media type than the path takes is 415, and one that dawdles is 408. Streams pass.
 */
final class BodyFilter implements WebFilter, Ordered {

    /** Bytes. */
    static final int LIMIT = 256 * 1024;

    static final int ORDER = -200;

    private static final FormHttpMessageReader FORMS = new FormHttpMessageReader();
    private static final ResolvableType FORM = ResolvableType.forClass(MultiValueMap.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Call call = Call.of(exchange);
        ServerHttpRequest request = exchange.getRequest();
        if (!call.isOurs() || call.bodyKind() == Call.BodyKind.STREAM) {
            return chain.filter(exchange);
        }
        if (!CallFilter.hasBody(request.getHeaders())) {
            return chain.filter(exchange);
        }
        if (request.getHeaders().getContentLength() > LIMIT) {
            return Mono.error(tooLarge());
        }
        requireType(request, call.bodyKind());
        return DataBufferUtils.join(request.getBody(), LIMIT)
                .map(BodyFilter::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, tooLong -> tooLarge())
                .timeout(LONGEST, Mono.error(() -> Problem.of(408, "request-too-slow")))
                .onErrorMap(broken -> !(broken instanceof Problem), broken -> Problem.of(400, "body-incomplete"))
                .flatMap(bytes -> {
                    var body = new Body(bytes);
                    call.keep(body);
                    return chain.filter(new KeptExchange(exchange, new KeptRequest(request, body)));
                });
    }

    private static void requireType(ServerHttpRequest request, Call.BodyKind kind) {
        MediaType wanted =
                kind == Call.BodyKind.FORM ? MediaType.APPLICATION_FORM_URLENCODED : MediaType.APPLICATION_JSON;
        MediaType type;
        try {
            type = request.getHeaders().getContentType();
        } catch (InvalidMediaTypeException none) {
            type = null;
        }
        boolean utf8 = type != null && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
        if (type == null || !wanted.equalsTypeAndSubtype(type) || !utf8 || isEncoded(request)) {
            throw Problem.of(415, "media-type-not-supported", "wanted", wanted);
        }
    }

    /** Nothing here unpacks; what says that it is packed is not read as if it were not. */
    private static boolean isEncoded(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(HttpHeaders.CONTENT_ENCODING).stream()
                .anyMatch(coding -> !coding.isBlank() && !coding.trim().equalsIgnoreCase("identity"));
    }

    static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static Problem tooLarge() {
        return Problem.of(413, "body-too-large", "limit", LIMIT / 1024);
    }

    /** A request whose body is kept and can be read again, by a route of the gateway for one. */
    static final class KeptRequest extends ServerHttpRequestDecorator {

        private final Body body;

        KeptRequest(ServerHttpRequest request, Body body) {
            super(request);
            this.body = body;
        }

        Body body() {
            return body;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return body.isEmpty()
                    ? Flux.empty()
                    : Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body.bytes())));
        }
    }

    private static final class KeptExchange extends ServerWebExchangeDecorator {

        private final KeptRequest request;

        KeptExchange(ServerWebExchange exchange, KeptRequest request) {
            super(exchange);
            this.request = request;
        }

        @Override
        public ServerHttpRequest getRequest() {
            return request;
        }

        @Override
        public Mono<MultiValueMap<String, String>> getFormData() {
            return FORMS.readMono(FORM, request, Map.of());
        }
    }
}
