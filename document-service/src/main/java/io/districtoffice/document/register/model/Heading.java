package io.districtoffice.document.register.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a printed register.
 *
 * @param title which register of which office, and of which year
 * @param subtitle what was asked for, who printed it, and when
 */
public record Heading(String title, String subtitle) {

    /** In characters: of one name, and of a whole line. */
    private static final int LONGEST_NAME = 40;

    private static final int LONGEST = 200;

    /**
     * @param register {@code incoming} or {@code outgoing}
     * @param year null for all
     * @param asked what was asked for by its name in the words; empty texts are left out
     */
    public static Heading of(
            RegisterWords words,
            String register,
            String office,
            @Nullable Integer year,
            Map<String, String> asked,
            Actor by,
            Instant at) {
        String name = cut(office, LONGEST_NAME);
        String title = year == null
                ? words.say(register + ".title", name)
                : words.say(register + ".title-of-year", name, year.toString());
        String filter = asked.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> words.say("asked", words.say("asked." + one.getKey()), cut(one.getValue(), LONGEST_NAME))
                        + "\u3000")
                .collect(Collectors.joining());
        String printed = words.say("printed", cut(Person.of(by).shown(), LONGEST_NAME), RegisterWords.minute(at));
        return new Heading(title, cut(filter, LONGEST - printed.length()) + printed);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
