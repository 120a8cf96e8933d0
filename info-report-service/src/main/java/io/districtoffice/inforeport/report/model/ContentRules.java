package io.districtoffice.inforeport.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may stand in a report, and what must before it leaves the unit. */
final class ContentRules {

    static final int TITLE = 200;
    static final int BODY = 20_000;
    private static final int PLACE = 200;
    private static final int FACT = 2_000;
    private static final int FIGURES = 50;
    private static final int FIGURE_PARTS = 50;
    private static final int DIGITS = 20;
    private static final int DECIMALS = 6;
    private static final int TAGS = 10;
    private static final int TAG = 30;
    private static final int REFERENCE = 64;
    static final int FILES = 20;

    private ContentRules() {}

    /** Rules that hold for every draft, however unfinished. */
    static Findings check(Content content) {
        var facts = content.facts();
        var findings = new Findings()
                .text("title", content.text().title(), 1, TITLE)
                .text("body", content.text().body(), 0, BODY)
                .text("facts.place", facts.place(), 0, PLACE)
                .text("facts.cause", facts.cause(), 0, FACT)
                .text("facts.effect", facts.effect(), 0, FACT)
                .text("facts.scope", facts.scope(), 0, FACT)
                .text("facts.measures", facts.measures(), 0, FACT)
                .count("facts.figures", facts.figures(), FIGURES)
                .count("topicTags", content.topicTags(), TAGS)
                .text("keyPointId", content.keyPointId(), 0, REFERENCE)
                .text("solicitationId", content.solicitationId(), 0, REFERENCE)
                .files("attachmentIds", content.attachments(), FILES);
        for (int i = 0; i < facts.figures().size(); i++) {
            Figure figure = facts.figures().get(i);
            String path = "facts.figures[" + i + "]";
            findings.text(path + ".name", figure.name(), 1, FIGURE_PARTS)
                    .text(path + ".unit", figure.unit(), 0, FIGURE_PARTS)
                    .add(path + ".value", "report.figure-too-long", tooLong(figure));
        }
        for (int i = 0; i < content.topicTags().size(); i++) {
            findings.text("topicTags[" + i + "]", content.topicTags().get(i), 1, TAG);
        }
        if (!content.secrecy().maySit()) {
            findings.classified("secrecy.level"); // R46
        }
        return findings;
    }

    private static boolean tooLong(Figure figure) {
        int scale = figure.value().scale();
        return scale > DECIMALS || figure.value().precision() - Math.min(0, scale) > DIGITS;
    }

    /**
     * What must be told before the head signs (I40), by class: what happened has a time and a place; a major dynamic tells
     * cause, effect and scope too; an urgent one is never delayed by unknown details (R68); an opinion from the net has
     * its first sighting and where (I36); data has figures (I41); research stands on its text.
     */
    static Findings complete(Content content) {
        var facts = content.facts();
        var findings = check(content)
                .add("body", "value-missing", missing(content.text().body()));
        for (String fact : required(content.infoClass())) {
            findings.add(
                    "facts." + fact,
                    "value-missing",
                    switch (fact) {
                        case "occurredAt" -> facts.occurredAt() == null;
                        case "place" -> missing(facts.place());
                        case "cause" -> missing(facts.cause());
                        case "effect" -> missing(facts.effect());
                        case "scope" -> missing(facts.scope());
                        case "figures" -> facts.figures().isEmpty();
                        default -> throw new IllegalArgumentException(fact);
                    });
        }
        return findings;
    }

    private static List<String> required(InfoClass infoClass) {
        return switch (infoClass) {
            case URGENT, DYNAMIC, OPINION_NET -> List.of("occurredAt", "place");
            case DYNAMIC_MAJOR -> List.of("occurredAt", "place", "cause", "effect", "scope");
            case OPINION_PUBLIC -> List.of("place");
            case RESEARCH -> List.of();
            case STAT -> List.of("occurredAt", "figures");
        };
    }

    private static boolean missing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
