package io.districtoffice.platform.store;

import java.time.Clock;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Uniqueness by natural key (architecture.md §3.7): taken before the owner is written, released by the owner's command.
 * A claim whose owner was never written is swept after 10 minutes.
 */
public final class Claims implements AutoCloseable {

    Claims(OfficeStore store, Clock system) {}

    /**
     * Takes {@code naturalKey} for {@code owner}; taken already by the same owner is success.
     *
     * <p>Error: Refused STATE {@code already-taken} with facts kind, key, owner.
     */
    public Mono<Void> take(String kind, String naturalKey, String owner) {
        return Mono.error(new UnsupportedOperationException());
    }

    /** Frees the key if this owner has it; otherwise nothing happens. */
    public Mono<Void> release(String kind, String naturalKey, String owner) {
        return Mono.error(new UnsupportedOperationException());
    }

    /** Says how to find out whether an owner of this kind exists; without it claims of the kind are never swept. */
    public Claims owners(String kind, Function<String, Mono<Boolean>> ownerExists) {
        return this;
    }

    @Override
    public void close() {}
}
