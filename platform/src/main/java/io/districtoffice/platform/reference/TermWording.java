package io.districtoffice.platform.reference;

import io.districtoffice.platform.calendar.Step;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a reckoning in sentences, from {@code platform-terms_zh.properties} and {@code _en}. A place is {@code
 * {fact}}, {@code {fact:day}} or {@code {fact:time}} (with the day of the week), or {@code {so}}: how far the count has
 * come. {@code <code>.one} is said when {@code from} and {@code to} are the same.
 */
public final class TermWording {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");
    private static final Map<String, Properties> TEXTS = Map.of("zh", load("zh"), "en", load("en"));

    private final Properties texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    private TermWording(Locale language, Properties texts) {
        this.texts = texts;
        this.day = DateTimeFormatter.ofPattern(texts.getProperty("day"), language);
        this.time = DateTimeFormatter.ofPattern(texts.getProperty("time"), language);
    }

    /** @param language Chinese is spoken unless it is English */
    public static TermWording in(Locale language) {
        boolean english = language.getLanguage().equals("en");
        return new TermWording(english ? Locale.ENGLISH : Locale.CHINESE, TEXTS.get(english ? "en" : "zh"));
    }

    /** One sentence for each step. */
    public List<String> sentences(List<Step> explanation) {
        return explanation.stream().map(this::sentence).toList();
    }

    private String sentence(Step step) {
        var facts = step.facts();
        String text = texts.getProperty(step.code(), step.code());
        String from = facts.get("from");
        boolean one = from != null && from.equals(facts.get("to"));
        return filled(one ? texts.getProperty(step.code() + ".one", text) : text, facts);
    }

    private String filled(String text, Map<String, String> facts) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(worded(place.group(1), place.group(2), facts)));
    }

    private String worded(String fact, @Nullable String kind, Map<String, String> facts) {
        if (fact.equals("so")) {
            return facts.containsKey("days")
                    ? filled(texts.getProperty("so.days"), facts)
                    : facts.containsKey("hours") ? filled(texts.getProperty("so.hours"), facts) : "";
        }
        String value = facts.getOrDefault(fact, "");
        if (kind == null) {
            return value;
        }
        return kind.equals("day")
                ? LocalDate.parse(value).format(day)
                : LocalDateTime.parse(value).format(time);
    }

    private static Properties load(String language) {
        String name = "/platform-terms_" + language + ".properties";
        try (var file = TermWording.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is part of the platform");
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
