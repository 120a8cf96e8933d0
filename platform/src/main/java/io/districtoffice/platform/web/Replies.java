package io.districtoffice.platform.web;

import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.Stored;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Answers that carry an aggregate, a page of them, or a file made for this answer. */
public final class Replies {

    /** In bytes; the server asks for 128 of them ahead. */
    private static final int PIECE = 16 * 1024;

    private Replies() {}

    /** 201 with {@code Location} and {@code ETag}; a repeat has the same status and {@code Idempotency-Replayed}. */
    public static <S, V> ResponseEntity<V> created(URI location, Stored<S> stored, Function<Stored<S>, V> view) {
        return answer(stored).location(location).body(view.apply(stored));
    }

    /** The first answer's status, usually 200, with {@code ETag}. */
    public static <S, V> ResponseEntity<V> ok(Stored<S> stored, Function<Stored<S>, V> view) {
        return answer(stored).body(view.apply(stored));
    }

    public static <V> Listed<V> page(Page<V> page) {
        return page(page, null);
    }

    /** @param count null when it was not asked for */
    public static <V> Listed<V> page(Page<V> page, @Nullable Integer count) {
        return new Listed<>(page.items(), page.next(), count);
    }

    /** The head of a file: a browser shows it or saves it under its name, runs nothing of it, and nobody keeps it. */
    public static ResponseEntity.BodyBuilder file(MediaType type, ContentDisposition disposition) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore());
    }

    /** The content of a file, read as fast as it is taken. */
    public static Flux<DataBuffer> content(Path file) {
        return DataBufferUtils.read(file, DefaultDataBufferFactory.sharedInstance, PIECE)
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static ResponseEntity.BodyBuilder answer(Stored<?> stored) {
        var answer = ResponseEntity.status(stored.status()).eTag("\"" + stored.version() + "\"");
        return stored.replayed() ? answer.header("Idempotency-Replayed", "true") : answer;
    }
}
