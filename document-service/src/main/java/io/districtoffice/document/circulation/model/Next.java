package io.districtoffice.document.circulation.model;

import io.districtoffice.document.circulation.model.CirculationRecord.Status;
import io.districtoffice.document.limit.model.Limit;
import io.districtoffice.platform.decision.Late;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record on its way to the next state: what a transition does not set stays as it was. */
final class Next {

    private final CirculationRecord before;
    private final Status status;
    private final Instant since;

    @Nullable
    Limit limit;

    @Nullable
    Instant deliveredAt;

    @Nullable
    Instant readAt;

    @Nullable
    Opinion opinion;

    @Nullable
    Instant returnedAt;

    @Nullable
    Ending ending;

    int chases;
    List<Late> late;

    Next(CirculationRecord before, Status status, Instant at) {
        this.before = before;
        this.status = status;
        this.since = status == before.status() ? before.since() : at;
        this.limit = before.limit();
        this.deliveredAt = before.deliveredAt();
        this.readAt = before.readAt();
        this.opinion = before.opinion();
        this.returnedAt = before.returnedAt();
        this.ending = before.ending();
        this.chases = before.chases();
        this.late = before.late();
    }

    CirculationRecord done() {
        return new CirculationRecord(
                before.id(),
                status,
                before.order(),
                since,
                limit,
                deliveredAt,
                readAt,
                opinion,
                returnedAt,
                ending,
                chases,
                late,
                null);
    }
}
