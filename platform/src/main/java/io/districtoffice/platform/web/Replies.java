package io.districtoffice.platform.web;

import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.Stored;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Answers that carry an aggregate or a page of them. */
public final class Replies {

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

    private static ResponseEntity.BodyBuilder answer(Stored<?> stored) {
        var answer = ResponseEntity.status(stored.status()).eTag("\"" + stored.version() + "\"");
        return stored.replayed() ? answer.header("Idempotency-Replayed", "true") : answer;
    }
}
