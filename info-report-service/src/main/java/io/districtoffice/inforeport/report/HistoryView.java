package io.districtoffice.inforeport.report;

import io.districtoffice.platform.journal.HistoryEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of a report's history. */
record HistoryView(Instant at, String type, By actor, String command, JsonNode data) {

    /** @param id absent where the reader may not know who it was */
    record By(String kind, @Nullable String id, @Nullable String unit) {}

    static HistoryView of(HistoryEntry entry, boolean named) {
        var actor = entry.actor();
        return new HistoryView(
                entry.at(),
                entry.type(),
                new By(actor.kind(), named ? actor.id() : null, actor.unit()),
                entry.command(),
                entry.data());
    }
}
