package io.districtoffice.document.outgoing.lint;

import io.districtoffice.document.outgoing.model.Content;
import io.districtoffice.document.outgoing.model.Finding;
import io.districtoffice.document.outgoing.model.Finding.Severity;
import io.districtoffice.document.outgoing.model.Issuer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules look at. */
record Draft(Content content, Known known) {
    /**
     * What the office knows beside the text.
     *
     * @param inForce number of a document in force with the same title; null when there is none
     * @param thisYear documents numbered this year
     * @param lastYear the same of last year; null when nothing is known of it
     */
    record Known(@Nullable String inForce, int thisYear, @Nullable Integer lastYear) {}

    @Nullable
    Issuer lead() {
        return content.issuers().isEmpty() ? null : content.issuers().get(0);
    }

    /** Where the text has what the pattern looks for; paragraphs count from 1, empty lines too. */
    Stream<Place> places(Pattern pattern) {
        String[] paragraphs = content.body().split("\n", -1);
        return IntStream.range(0, paragraphs.length).boxed().flatMap(i -> pattern.matcher(paragraphs[i])
                .results()
                .map(found -> new Place(i + 1, found.start(), found.end() - found.start(), found.group())));
    }

    /** @param offset in the paragraph, from 0 */
    record Place(int paragraph, int offset, int length, String text) {}

    static Finding hard(String rule, String code, String clause, String element, Map<String, Object> facts) {
        return new Finding(rule, code, clause, Severity.HARD, element, null, null, null, facts);
    }

    static Finding warning(String rule, String code, String clause, String element, Map<String, Object> facts) {
        return new Finding(rule, code, clause, Severity.WARNING, element, null, null, null, facts);
    }

    static Finding at(Place place, String rule, String code, String clause, Severity severity) {
        return new Finding(
                rule,
                code,
                clause,
                severity,
                "body",
                place.paragraph(),
                place.offset(),
                place.length(),
                Map.of("text", place.text(), "paragraph", place.paragraph()));
    }

    static Stream<Finding> when(boolean broken, Finding finding) {
        return broken ? Stream.of(finding) : Stream.empty();
    }
}
