package io.districtoffice.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of problems, in Chinese and English: {@code platform-problems_<zh|en>.properties} and the same of the service,
 * whose own words win. Keys are {@code <code>.title}, {@code <code>.detail} and {@code <code>.field}; {@code {fact}} is
 * filled in by name.
 */
final class ProblemTexts {

    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z0-9_]+)}");
    private static final int LONGEST_FACT = 200;

    private final Map<Locale, Properties> texts;

    ProblemTexts(String service) {
        texts = Map.of(
                Locale.CHINESE, load(service, "zh"),
                Locale.ENGLISH, load(service, "en"));
    }

    /** Null when there is no such text. */
    @Nullable
    String text(Locale language, String key, Map<String, Object> facts) {
        String pattern = texts.getOrDefault(language, new Properties()).getProperty(key);
        if (pattern == null) {
            return null;
        }
        return FACT.matcher(pattern).replaceAll(fact -> Matcher.quoteReplacement(shown(facts.get(fact.group(1)))));
    }

    private static String shown(@Nullable Object fact) {
        String text = TextRules.cleaned(String.valueOf(fact == null ? "" : fact));
        return text.length() > LONGEST_FACT ? text.substring(0, LONGEST_FACT) + "…" : text;
    }

    private static Properties load(String service, String language) {
        var all = new Properties();
        for (String bundle : List.of("platform", service)) {
            String name = "/" + bundle + "-problems_" + language + ".properties";
            try (var in = ProblemTexts.class.getResourceAsStream(name)) {
                if (in != null) {
                    all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name, e);
            }
        }
        return all;
    }
}
