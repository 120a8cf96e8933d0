package io.districtoffice.platform.backup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Waits for what the store answers: backup and restore are processes of their own and have one thing to do at a time. */
final class Answers {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Answers() {}

    static <T> Optional<T> one(Publisher<T> asked) {
        return Mono.from(asked).blockOptional(LIMIT);
    }

    static <T> List<T> all(Publisher<T> asked) {
        return Flux.from(asked).collectList().blockOptional(LIMIT).orElseThrow();
    }
}
