package io.districtoffice.platform.journal;

import io.districtoffice.platform.decision.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of {@code GET /…/{id}/history}.
 *
 * @param at office time of the event
 * @param data the event's facts, without dates, tasks and notices, after redaction
 */
public record HistoryEntry(Instant at, String type, By actor, String command, JsonNode data) {

    /**
     * @param kind {@code person}, {@code client} or {@code system}
     * @param id person or client id; for the system what acted; null where the reader may not know who it was
     * @param unit null for the system
     */
    public record By(String kind, @Nullable String id, @Nullable String unit) {}

    /** Without the id of anybody of another unit or office than the reader's. */
    public HistoryEntry seenBy(Actor reader) {
        boolean own = actor.unit() == null || actor.unit().equals(reader.unit());
        return own ? this : new HistoryEntry(at, type, new By(actor.kind(), null, actor.unit()), command, data);
    }

    /** What the reader may not see is taken out of the facts; gets a copy that it may change. */
    @FunctionalInterface
    public interface Redaction {

        Redaction NONE = (type, data) -> data;

        JsonNode redact(String type, JsonNode data);
    }
}
