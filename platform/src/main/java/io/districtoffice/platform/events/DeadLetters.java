package io.districtoffice.platform.events;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What this service could not handle (architecture.md §4): kept 180 days, shown without its content, replayable. */
public interface DeadLetters {

    enum State {
        OPEN,
        REPLAYED
    }

    /**
     * @param id topic, partition and offset of the record that failed
     * @param cause class and short message, without content
     * @param type null when the record is not an event
     */
    record DeadLetter(
            String id,
            Instant at,
            String topic,
            @Nullable String key,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String traceId,
            String cause,
            State state) {}

    /** Newest first. Error: {@code BadCursor}. */
    Mono<Page<DeadLetter>> page(PageRequest request);

    /**
     * Sends the record to this service's replay topic, marks and audits it; the same command again changes nothing.
     *
     * <p>Errors: {@code NotInScope} when there is no such letter, {@code Refused} {@code already-replayed}.
     */
    Mono<DeadLetter> replay(String id, Actor by, CommandId command);

    /** How many are open, counted no further than 10,000. */
    Mono<Long> open();
}
