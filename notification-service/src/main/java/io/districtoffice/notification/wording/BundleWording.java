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
 * {@code {fact}}, {@code {fact:unit}} (the unit's name), {@code {fact:person}}, {@code {fact:who}} (whom a reader key
 * means), {@code {fact:time}} or {@code {fact:InfoClass}} (the value's
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
    private final UnaryOperator<String> personNames;

    /**
     * @param unitNames name of a unit by its id; the id itself when it is not known
     * @param personNames the same for people
     */
    BundleWording(UnaryOperator<String> unitNames, UnaryOperator<String> personNames) {
        this.unitNames = unitNames;
        this.personNames = personNames;
    }

    @Override
    public String text(String what, Map<String, String> facts, Locale language) {
        Properties words = words(language);
        String sentence = words.getProperty(what, words.getProperty(GENERAL));
        return filled(sentence, facts, words);
    }

    private Properties words(Locale language) {
        return texts.getOrDefault(language, texts.get(Language.CHINESE));
    }

    private String filled(String sentence, Map<String, String> facts, Properties words) {
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
            case "person" -> personNames.apply(fact);
            case "who" -> who(fact, words);
            case "time" -> time(fact);
            default -> words.getProperty(kind + "." + fact, fact);
        };
    }

    @Override
    public String who(String readerKey, Locale language) {
        return who(readerKey, words(language));
    }

    private String who(String key, Properties words) {
        String[] parts = key.split(":");
        if (parts.length < 2) {
            return key;
        }
        return switch (parts[0]) {
            case "person" -> personNames.apply(parts[1]);
            case "role" -> filled(words.getProperty("who.all-of-role"), Map.of("role", role(parts[1], words)), words);
            default ->
                parts.length == 2
                        ? unitNames.apply(parts[1])
                        : filled(
                                words.getProperty("who.role"),
                                Map.of("place", unitNames.apply(parts[1]), "role", role(parts[2], words)),
                                words);
        };
    }

    private static String role(String role, Properties words) {
        return words.getProperty("Role." + role, role);
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
