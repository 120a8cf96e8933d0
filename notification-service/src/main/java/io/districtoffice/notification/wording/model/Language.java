package io.districtoffice.notification.wording.model;

import java.util.List;
import java.util.Locale;

/** The languages that people are spoken to; Chinese unless they ask for English. */
public final class Language {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final List<Locale> KNOWN = List.of(Locale.CHINESE, ENGLISH);

    private Language() {}

    /** From {@code Accept-Language}; what cannot be read counts as absent. */
    public static Locale of(String accepted) {
        try {
            var wanted = Locale.lookup(Locale.LanguageRange.parse(accepted), KNOWN);
            return ENGLISH.equals(wanted) ? ENGLISH : CHINESE;
        } catch (IllegalArgumentException unreadable) {
            return CHINESE;
        }
    }
}
