package io.districtoffice.document.seal;

import io.districtoffice.document.seal.model.Act;
import io.districtoffice.document.seal.model.SealUse;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.Stored;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A use of a seal as the office sees it. */
record SealUseView(
        String id,
        long version,
        SealUse.Status status,
        String seal,
        String material,
        @Nullable String documentId,
        int copies,
        ActView requested,
        @Nullable ActView approved,
        @Nullable String refusal,
        @Nullable ActView used,
        List<String> commands) {
    record ActView(String by, Instant at) {
        static @Nullable ActView of(@Nullable Act act) {
            return act == null ? null : new ActView(act.by().shown(), act.at());
        }
    }

    static SealUseView of(Stored<SealUse> stored, Actor by) {
        var use = stored.state();
        return new SealUseView(
                stored.id(),
                stored.version(),
                use.status(),
                use.seal(),
                use.material(),
                use.document(),
                use.copies(),
                new ActView(use.requested().by().shown(), use.requested().at()),
                ActView.of(use.approved()),
                use.refusal(),
                ActView.of(use.used()),
                use.commands(by));
    }
}
