package io.districtoffice.notification.retention.model;

import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Something that is not kept for ever. Sweeping it twice, or by two replicas at once, does no harm. */
public interface Perishable {

    /**
     * Deletes some of what is older than this moment.
     *
     * @return how many; fewer than {@code limit} when nothing is left
     */
    CompletionStage<Long> sweep(Instant before, int limit);
}
