package io.districtoffice.platform.canary.desk;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Breaks nothing: a listener blocks its own thread. */
final class EntryListener {
    String wait(Mono<String> answer) {
        return answer.block(Duration.ofSeconds(1));
    }
}
