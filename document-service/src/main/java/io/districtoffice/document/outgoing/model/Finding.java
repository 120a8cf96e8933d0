package io.districtoffice.document.outgoing.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has found in a document.
 *
 * @param rule id of the rule, e.g. {@code R03}
 * @param code of the finding; words and fix stand under it in the message bundles
 * @param clause of the Regulations on official documents or of another paper
 * @param element which of the elements, as the field of the draft
 * @param paragraph of the text, from 1; null when the whole element is meant
 * @param offset of the first character in the paragraph
 * @param length characters
 * @param facts for the words
 */
public record Finding(
        String rule,
        String code,
        String clause,
        Severity severity,
        String element,
        @Nullable Integer paragraph,
        @Nullable Integer offset,
        @Nullable Integer length,
        Map<String, Object> facts) {
    public enum Severity {
        /** Refuses. */
        HARD,
        /** Asks for a reason. */
        WARNING
    }

    public Finding {
        facts = Map.copyOf(facts);
    }
}
