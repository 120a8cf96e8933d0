package io.districtoffice.document.register.model;

import io.districtoffice.platform.calendar.WorkCalendar;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of printed registers in one language. Dates are written alike in both, so that they can be sorted. */
public final class RegisterWords {

    private static final String BUNDLE = "register-words/words";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(WorkCalendar.ZONE);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

    private final Locale language;
    private final ResourceBundle words;

    private RegisterWords(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param language {@link Locale#CHINESE} or {@link Locale#ENGLISH} */
    public static RegisterWords in(Locale language) {
        return new RegisterWords(language);
    }

    public String say(String key, Object... facts) {
        return new MessageFormat(words.getString(key), language).format(facts);
    }

    /** A value by its kind, e.g. {@code urgency}; nothing for none. */
    public String of(String kind, @Nullable Enum<?> value) {
        return value == null ? "" : words.getString(kind + "." + value.name());
    }

    public static String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at);
    }

    public static String minute(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at);
    }
}
