package io.districtoffice.platform.events;

import io.districtoffice.platform.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event as it came from a topic (CloudEvents 1.0, architecture.md §4).
 *
 * @param source the service that sent it, e.g. {@code urn:district-office:info-report-service}
 * @param subject id of the aggregate
 * @param time office time, UTC
 * @param seq grows per aggregate: a row or a part applies an event only if its {@code seq} is greater
 * @param traceparent W3C trace context of the command behind it; null when it carried none
 * @param data the facts; to be read only, it may be shared
 */
public record Event(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        long seq,
        By actor,
        @Nullable String traceparent,
        JsonNode data,
        JsonMapper json) {

    /** How long {@link #run(Mono)} waits. */
    public static final Duration LIMIT = Duration.ofSeconds(10);

    /**
     * Who acted, as far as a topic may tell.
     *
     * @param kind {@code person}, {@code client} or {@code system}
     * @param unit id of the unit or office; null for the system
     */
    public record By(String kind, @Nullable String unit) {}

    public boolean is(String wanted) {
        return type.equals(wanted);
    }

    /**
     * The facts as a record; fields it does not name are ignored, since events grow.
     *
     * @throws UnreadableEvent when they do not fit: the event goes to the dead letters at once
     */
    public <T> T data(Class<T> shape) {
        try {
            return json.treeToValue(data, shape);
        } catch (JacksonException e) {
            throw new UnreadableEvent("data of " + type + " does not fit " + shape.getSimpleName(), e);
        }
    }

    /** The work of a listener, inside the event's trace, within {@link #LIMIT}. */
    public <T> @Nullable T run(Mono<T> work) {
        return run(work, LIMIT);
    }

    /**
     * The work of a listener, inside the event's trace. Blocks the listener's own thread, which keeps the order of the
     * partition; a time-out counts as transient, so the event is delivered again.
     */
    public <T> @Nullable T run(Mono<T> work, Duration limit) {
        return work.contextWrite(Trace.from(traceparent)::into).timeout(limit).block(limit.plusSeconds(1));
    }
}
