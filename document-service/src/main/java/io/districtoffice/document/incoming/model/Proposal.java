package io.districtoffice.document.incoming.model;

import io.districtoffice.document.circulation.model.Reader;
import io.districtoffice.document.limit.model.Limit;
import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 拟办意见: how a secretary proposes to handle it (D05).
 *
 * @param due null when nothing was said
 * @param important then somebody must be named who chases it (R20)
 * @param readers who is to read it, for what is only to be read
 */
public record Proposal(
        DocHandling handling,
        @Nullable String text,
        @Nullable String lead,
        List<String> coUnits,
        @Nullable Limit due,
        boolean important,
        List<Reader> readers,
        Person by,
        Instant at) {
    public Proposal {
        coUnits = coUnits == null ? List.of() : List.copyOf(coUnits);
        readers = readers == null ? List.of() : List.copyOf(readers);
    }
}
