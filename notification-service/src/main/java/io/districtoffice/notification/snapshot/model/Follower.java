package io.districtoffice.notification.snapshot.model;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Keeps rows of what snapshots say. Both methods bear repetition, and the order between snapshots is settled by {@code seq}. */
public interface Follower {

    /** Writes what these say; a row of a newer snapshot stays. */
    CompletionStage<Void> follow(List<Snapshot> snapshots);

    /** Gives up what comes from older snapshots than these: the owner no longer speaks of it. */
    CompletionStage<Void> outdated(Map<String, Long> newest);
}
