package io.districtoffice.notification.wording;

import io.districtoffice.notification.wording.model.Language;
import io.districtoffice.notification.wording.model.Wording;
import io.districtoffice.platform.time.OfficeTime;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences from {@code notification-service-texts_zh.properties} and {@code _en}. A place in a sentence is
 * {@code {fact}}, {@code {fact:unit}} (the unit's name), {@code {fact:time}} or {@code {fact:InfoClass}} (the value's
 * name, from the same file). So the words of other services live in the files, not in the code.
 */
final class BundleWording implements Wording {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");
    private static final String GENERAL = "general";
    private static final String NOTHING = "—";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeTime.ZONE);

    private final Map<Locale, Properties> texts = Map.of(Language.CHINESE, load("zh"), Language.ENGLISH, load("en"));
    private final UnaryOperator<String> unitNames;

    /** @param unitNames name of a unit by its id; the id itself when it is not known */
    BundleWording(UnaryOperator<String> unitNames) {
        this.unitNames = unitNames;
    }

    @Override
    public String text(String what, Map<String, String> facts, Locale language) {
        Properties words = texts.getOrDefault(language, texts.get(Language.CHINESE));
        String sentence = words.getProperty(what, words.getProperty(GENERAL));
        return PLACE.matcher(sentence).replaceAll(place -> {
            String fact = facts.get(place.group(1));
            return Matcher.quoteReplacement(fact == null ? NOTHING : named(fact, place.group(2), words));
        });
    }

    private String named(String fact, String kind, Properties words) {
        if (kind == null) {
            return fact;
        }
        return switch (kind) {
            case "unit" -> unitNames.apply(fact);
            case "time" -> time(fact);
            default -> words.getProperty(kind + "." + fact, fact);
        };
    }

    private static String time(String fact) {
        try {
            return TIME.format(Instant.parse(fact));
        } catch (DateTimeException notATime) {
            return fact;
        }
    }

    private static Properties load(String language) {
        String name = "/notification-service-texts_" + language + ".properties";
        try (var file = BundleWording.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is part of this service");
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
