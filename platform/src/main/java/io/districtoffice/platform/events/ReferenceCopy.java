package io.districtoffice.platform.events;

import java.util.Collection;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * This process's copy of the compacted reference topic: the {@code data} of the newest event of each key, e.g.
 * {@code unit:hekou}, {@code person:<id>}, {@code client:<id>}, {@code session:<sid>}. What it hands out is shared: read
 * only.
 */
public interface ReferenceCopy {

    Optional<JsonNode> find(String key);

    /** All values whose key starts with the prefix, e.g. {@code unit:}. */
    Collection<JsonNode> all(String prefix);

    /** True once the end offsets seen at start have been reached; stays true. */
    boolean caughtUp();

    Mono<Void> whenCaughtUp();

    /** Keys as they change from now on. A subscriber that is 10,000 behind gets an error and should read all again. */
    Flux<String> changes();
}
