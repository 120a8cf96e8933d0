package io.districtoffice.platform.journal;

import org.jspecify.annotations.Nullable;

/**
 * What the walk along the chain found.
 *
 * @param blocks how many were walked
 * @param firstBad number of the first block that is missing or does not fit; null when all are well
 * @param head hash of the last good block, 64 hex digits; all zeros for an empty journal. Note it elsewhere: a chain cut
 *     at its end is still a chain
 */
public record Verdict(long blocks, boolean ok, @Nullable Long firstBad, String head) {

    /** Nothing looked at yet. */
    public static final Verdict BEGINNING = new Verdict(0, true, null, Block.ORIGIN);
}
