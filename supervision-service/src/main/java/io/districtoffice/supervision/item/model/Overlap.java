package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That the same matter is not supervised twice (R71), or why it is.
 *
 * @param links items it belongs with
 */
public record Overlap(List<String> links, @Nullable String justification, Person by, Instant at) {
    public Overlap {
        links = links == null ? List.of() : List.copyOf(links);
    }

    /**
     * An open item on the same basis, or of the same lead unit and topic.
     *
     * @param no 0 while it has none
     */
    public record Found(String id, long no, int year) {
        String shown() {
            return no == 0 ? id : "〔" + year + "〕" + no + "号";
        }
    }

    private boolean covers(Found found) {
        return justification != null || links.contains(found.id());
    }

    /** Each of them must be linked, or all of them justified. */
    static void requireCovered(@Nullable Overlap overlap, List<Found> found) {
        var left = found.stream()
                .filter(one -> overlap == null || !overlap.covers(one))
                .toList();
        if (!left.isEmpty()) {
            String shown = left.stream().limit(5).map(Found::shown).collect(Collectors.joining("、"));
            Refused.because("item.overlaps", "rule", "R71", "items", shown);
        }
    }
}
