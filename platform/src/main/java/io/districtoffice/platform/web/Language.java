package io.districtoffice.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages that people are spoken to: Chinese, unless English is wanted more. */
public final class Language {

    private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final int LONGEST_HEADER = 200;

    private Language() {}

    /** {@link Locale#CHINESE} or {@link Locale#ENGLISH}, from {@code Accept-Language}; what cannot be read counts as absent. */
    public static Locale of(@Nullable String accepted) {
        if (accepted == null || accepted.length() > LONGEST_HEADER) {
            return Locale.CHINESE;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(accepted), KNOWN);
            return found == null ? Locale.CHINESE : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.CHINESE;
        }
    }
}
