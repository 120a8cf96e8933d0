package io.districtoffice.inforeport.report.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merging, from both sides.
 *
 * @param contributors reports that went into this one; their shares are kept here only
 * @param merged where this one went
 * @param unmerged why it came back the last time
 */
public record Joining(List<Contribution> contributors, @Nullable Merged merged, @Nullable Unmerging unmerged) {

    static final Joining NONE = new Joining(List.of(), null, null);

    public Joining {
        contributors = contributors == null ? List.of() : List.copyOf(contributors);
    }

    int shared() {
        return contributors.stream().mapToInt(Contribution::sharePerMille).sum();
    }

    Joining plus(Contribution one) {
        var more = new ArrayList<>(contributors);
        more.add(one);
        return new Joining(more, merged, unmerged);
    }

    Joining alone() {
        return new Joining(List.of(), merged, unmerged);
    }

    Joining gone(Merged into) {
        return new Joining(contributors, into, null);
    }

    Joining settled() {
        return merged == null
                ? this
                : new Joining(
                        contributors, new Merged(merged.into(), merged.sharePerMille(), true, merged.at()), unmerged);
    }

    Joining back(String from, String why, Instant at) {
        return new Joining(contributors, null, new Unmerging(from, why, at));
    }
}
