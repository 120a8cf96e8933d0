package io.districtoffice.document.outgoing.lint;

import io.districtoffice.document.outgoing.model.Content;
import io.districtoffice.document.outgoing.model.Direction;
import io.districtoffice.document.outgoing.model.Finding;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rules that can be decided from the data of a document, R01 to R28 as far as they concern it. */
public final class Lint {
    private static final int MOST = 100;
    private static final List<Rule> RULES = Stream.of(Elements.rules(), Addressing.rules(), Wording.rules())
            .flatMap(List::stream)
            .toList();

    private Lint() {}

    /**
     * @param inForce number of a document in force with the same title; null when there is none
     * @param thisYear documents that the office has numbered this year
     * @param lastYear the same of last year; null when nothing is known of it
     * @return the hard ones first, at most 100
     */
    public static List<Finding> of(
            Content content, @Nullable String inForce, int thisYear, @Nullable Integer lastYear) {
        var draft = new Draft(content, new Draft.Known(inForce, thisYear, lastYear));
        return RULES.stream()
                .flatMap(rule -> rule.check(draft))
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .limit(MOST)
                .toList();
    }

    /** What still stands between a document and its signature: R08 and R12, once the units can be asked. */
    public static List<Finding> ofAgreement(OutgoingDocument document) {
        var found = new ArrayList<Finding>();
        var missing = document.notAgreed();
        var issuers = document.content().issuers().stream()
                .skip(1)
                .map(issuer -> issuer.unit())
                .toList();
        boolean ruled = document.meeting() != null && document.meeting().ruling() != null;
        for (String unit : missing) {
            if (issuers.contains(unit)) {
                found.add(Draft.hard("R12", "r12-head", "22", "issuers", Map.of("unit", unit)));
            } else if (document.content().direction() == Direction.DOWN && !ruled) {
                found.add(Draft.hard("R08", "r08-agreement", "16(四)", "concerns", Map.of("unit", unit)));
            }
        }
        return List.copyOf(found);
    }
}
