package io.districtoffice.inforeport.report.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mark of a state secret (R46, architecture.md §6): 绝密, 机密 or 秘密 with a star anywhere, alone on the first line, or
 * alone in brackets. The words in a sentence (保守秘密) are no mark.
 */
final class ClassificationMark {

    // printed marks are often set with spaces between the two characters
    private static final String WORD = "(?:绝\\s*密|机\\s*密|秘\\s*密)";
    private static final Pattern STARRED = pattern(WORD + "\\s*[★☆]");
    private static final Pattern BRACKETED = pattern("[（(【\\[]\\s*" + WORD + "\\s*[）)】\\]]");
    private static final Pattern FIRST_LINE = pattern("\\A\\s*" + WORD + "[^\\S\\r\\n]*(?:[\\r\\n]|\\z)");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}\\z");

    private ClassificationMark() {}

    static boolean isIn(@Nullable String text) {
        return text != null
                && (STARRED.matcher(text).find()
                        || BRACKETED.matcher(text).find()
                        || FIRST_LINE.matcher(text).find());
    }

    static boolean isInFileName(String name) {
        return isIn(name) || isIn(EXTENSION.matcher(name).replaceFirst(""));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
