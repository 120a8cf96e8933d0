package io.districtoffice.inforeport.report.model;

import java.util.List;

/**
 * What an issue must know of a report before it takes it.
 *
 * @param text the desk's wording, or the unit's
 * @param pooled whether it is in the pool now
 */
public record Composable(
        String id,
        long version,
        String desk,
        List<String> shared,
        InfoTone tone,
        SecrecyLevel secrecy,
        boolean direct,
        Text text,
        String unit,
        List<Contribution> contributors,
        boolean pooled,
        List<Placement> placements) {
    public Composable {
        shared = List.copyOf(shared);
        contributors = List.copyOf(contributors);
        placements = List.copyOf(placements);
    }
}
