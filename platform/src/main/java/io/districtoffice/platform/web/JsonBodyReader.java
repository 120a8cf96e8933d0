package io.districtoffice.platform.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpInputMessage;
import org.springframework.http.codec.HttpMessageReader;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code @RequestBody} from the kept body, strictly. */
final class JsonBodyReader implements HttpMessageReader<Object> {

    @Override
    public List<MediaType> getReadableMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(mediaType)
                && !CharSequence.class.isAssignableFrom(type.toClass());
    }

    @Override
    public Flux<Object> read(ResolvableType type, ReactiveHttpInputMessage message, Map<String, Object> hints) {
        return readMono(type, message, hints).flux();
    }

    @Override
    public Mono<Object> readMono(ResolvableType type, ReactiveHttpInputMessage message, Map<String, Object> hints) {
        return body(message).map(body -> body.as(type.getType()));
    }

    private static Mono<Body> body(ReactiveHttpInputMessage message) {
        if (message instanceof BodyFilter.KeptRequest kept) {
            return Mono.just(kept.body());
        }
        return DataBufferUtils.join(message.getBody(), BodyFilter.LIMIT)
                .map(buffer -> new Body(BodyFilter.bytes(buffer)))
                .defaultIfEmpty(Body.EMPTY);
    }
}
