package io.districtoffice.supervision.item;

import io.districtoffice.platform.store.Stored;
import io.districtoffice.supervision.item.model.SupervisionItem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item as callers see it. */
record ItemView(
        String id,
        long version,
        String status,
        String kind,
        SupervisionItem.Basis basis,
        String content,
        String requirement,
        String office,
        Instant proposedAt,
        @Nullable String refusedBecause) {

    static ItemView of(Stored<SupervisionItem> stored) {
        var item = stored.state();
        var refusal = item.refusal();
        return new ItemView(
                stored.id(),
                stored.version(),
                item.status().name(),
                item.kind().name(),
                item.basis(),
                item.content(),
                item.requirement(),
                item.office(),
                item.proposedAt(),
                refusal == null ? null : refusal.reason());
    }
}
