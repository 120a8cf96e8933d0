package io.districtoffice.platform.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtoffice.platform.store.OpenAggregate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what is open at a service.
 *
 * @param service who says so
 * @param at office time before it was read: what is not on it was not open then, unless it was created since
 * @param next id to go on after; null on the last page
 */
public record OpenWork(
        String service,
        Instant at,
        List<OpenAggregate> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    public OpenWork {
        items = List.copyOf(items);
    }
}
