package io.districtoffice.notification.snapshot.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The newest snapshots, and the way to newer ones. */
public interface Snapshots {

    /**
     * A half of an aggregate that is open here.
     *
     * @param seq of its newest snapshot
     * @param at office time of the owner's word
     */
    record Head(String subject, Half half, long seq, Instant at) {}

    /** Follows these; older ones than those known change nothing. Bears repetition. */
    CompletionStage<Void> apply(Collection<Snapshot> batch);

    /**
     * What is open here of one owner, in the order of subjects.
     *
     * @param after subject, not included; empty for the first
     * @param upTo subject, included; null for the last
     */
    CompletionStage<List<Head>> open(String source, String after, @Nullable String upTo, int limit);
}
