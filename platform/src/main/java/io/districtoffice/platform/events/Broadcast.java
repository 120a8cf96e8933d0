package io.districtoffice.platform.events;

import reactor.core.publisher.Flux;

/** Every record of a topic from the moment of subscription on, to every replica: no group, nothing is committed. */
public interface Broadcast {

    /**
     * Each subscription has a consumer of its own. It outlives an absent broker without a gap, waits for a slow
     * subscriber, and skips what is not an event.
     */
    Flux<Event> broadcast(String topic);
}
