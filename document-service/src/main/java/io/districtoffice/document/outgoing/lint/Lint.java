package io.districtoffice.document.outgoing.lint;

import io.districtoffice.document.outgoing.model.Content;
import io.districtoffice.document.outgoing.model.Direction;
import io.districtoffice.document.outgoing.model.Finding;
import io.districtoffice.document.outgoing.model.Issuer;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
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
        var issuers =
                document.content().issuers().stream().skip(1).map(Issuer::unit).toList();
        boolean ruled = document.meeting() != null && document.meeting().ruling() != null;
        boolean down = document.content().direction() == Direction.DOWN;
        return document.notAgreed().stream()
                .filter(unit -> issuers.contains(unit) || (down && !ruled))
                .map(unit -> notAgreed(unit, issuers.contains(unit)))
                .toList();
    }

    private static Finding notAgreed(String unit, boolean issues) {
        var facts = Map.<String, Object>of("unit", unit);
        return issues
                ? Draft.hard("R12", "r12-head", "22", "issuers", facts)
                : Draft.hard("R08", "r08-agreement", "16(四)", "concerns", facts);
    }
}
