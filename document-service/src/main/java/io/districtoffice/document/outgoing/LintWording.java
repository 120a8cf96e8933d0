package io.districtoffice.document.outgoing;

import io.districtoffice.document.outgoing.model.Finding;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a finding says and how it is put right, from the service's messages; the same as a refusal says. */
final class LintWording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Properties> TEXTS = Map.of("zh", load("zh"), "en", load("en"));

    private final Properties texts;

    private LintWording(Properties texts) {
        this.texts = texts;
    }

    /** @param language Chinese is spoken unless it is English */
    static LintWording in(Locale language) {
        return new LintWording(TEXTS.get(language.getLanguage().equals("en") ? "en" : "zh"));
    }

    String message(Finding finding) {
        return worded("lint." + finding.code() + ".field", finding);
    }

    String fix(Finding finding) {
        return worded("lint." + finding.code() + ".fix", finding);
    }

    private String worded(String key, Finding finding) {
        return PLACE.matcher(texts.getProperty(key, key))
                .replaceAll(place -> Matcher.quoteReplacement(fact(place.group(1), finding)));
    }

    private static String fact(String name, Finding finding) {
        return switch (name) {
            case "rule" -> finding.rule();
            case "clause" -> finding.clause();
            default -> String.valueOf(finding.facts().getOrDefault(name, ""));
        };
    }

    private static Properties load(String language) {
        String name = "/document-service-problems_" + language + ".properties";
        try (var file = LintWording.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is part of the service");
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
