package io.districtoffice.document.outgoing;

import io.districtoffice.document.outgoing.lint.Lint;
import io.districtoffice.document.outgoing.model.Finding;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the rules find in a document.
 *
 * @param passes whether it could be submitted now
 */
record LintView(boolean passes, List<FindingView> findings) {
    /**
     * @param reason that was recorded for a warning
     * @param place in the text, for what is found there
     */
    record FindingView(
            String rule,
            String clause,
            Finding.Severity severity,
            String element,
            @Nullable Place place,
            String message,
            String fix,
            @Nullable String reason) {}

    /** @param paragraph from 1, empty ones too; offset and length in UTF-16 units of that paragraph */
    record Place(int paragraph, int offset, int length) {}

    static LintView of(OutgoingDocument document, List<Finding> found, Locale language) {
        var reasons = new LinkedHashMap<String, String>();
        document.content().reasons().forEach(one -> reasons.putIfAbsent(one.rule(), one.text()));
        var agreement =
                document.status() == OutgoingDocument.Status.DRAFT ? List.<Finding>of() : Lint.ofAgreement(document);
        var all = new ArrayList<>(found);
        all.addAll(agreement);
        var words = LintWording.in(language);
        var views = all.stream()
                .map(one -> new FindingView(
                        one.rule(),
                        one.clause(),
                        one.severity(),
                        one.element(),
                        one.paragraph() == null ? null : new Place(one.paragraph(), one.offset(), one.length()),
                        words.message(one),
                        words.fix(one),
                        reasons.get(one.rule())))
                .toList();
        boolean passes = all.stream()
                .allMatch(one -> one.severity() == Finding.Severity.WARNING && reasons.containsKey(one.rule()));
        return new LintView(passes, views);
    }
}
