package io.districtoffice.platform.decision;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mark of secrecy in text or in a file's name, which an unclassified system must not take (R46). The word with a star
 * anywhere, or alone on the first line, or alone in brackets; the word in a sentence is fine.
 */
public final class ClassificationMark {

    // printed marks are often set with spaces between the two characters
    private static final String WORD = "(?:绝\\s*密|机\\s*密|秘\\s*密)";
    private static final Pattern STARRED = pattern(WORD + "\\s*[★☆]");
    private static final Pattern BRACKETED = pattern("[(（\\[［【〔〖「『《<＜{｛]\\s*" + WORD + "\\s*[)）\\]］】〕〗」』》>＞}｝]");
    private static final Pattern FIRST_LINE = pattern("\\A\\s*" + WORD + "[^\\S\\r\\n]*(?:[\\r\\n]|\\z)");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}\\z");

    private ClassificationMark() {}

    /** In a title or text. */
    public static boolean isIn(@Nullable String text) {
        return text != null
                && (STARRED.matcher(text).find()
                        || BRACKETED.matcher(text).find()
                        || FIRST_LINE.matcher(text).find());
    }

    /** In a file's name, with its extension or without. */
    public static boolean isInFileName(String name) {
        return isIn(name) || isIn(EXTENSION.matcher(name).replaceFirst(""));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
