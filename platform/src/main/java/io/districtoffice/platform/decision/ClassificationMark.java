package io.districtoffice.platform.decision;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mark of secrecy in text or in a file's name, which an unclassified system must not take (R46). The word with a star
 * anywhere, or alone on the first line, or alone in brackets; the word in a sentence is fine.
 */
public final class ClassificationMark {

    private static final String WORD = "(?:绝\\s*密|机\\s*密|秘\\s*密)";
    private static final Pattern STARRED = Pattern.compile(WORD + "\\s*[★☆]");
    private static final Pattern BRACKETED =
            Pattern.compile("[(（\\[［【〔〖「『《<＜{｛]\\s*" + WORD + "\\s*[)）\\]］】〕〗」』》>＞}｝]");
    private static final Pattern ALONE = Pattern.compile("\\s*" + WORD + "\\s*");

    private ClassificationMark() {}

    /** In a title or text. */
    public static boolean in(@Nullable String text) {
        if (text == null) {
            return false;
        }
        String firstLine = text.stripLeading().lines().findFirst().orElse("");
        return marked(text) || ALONE.matcher(firstLine).matches();
    }

    /** In a file's name: the extension aside, the name is its own first line. */
    public static boolean inFileName(String name) {
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        return marked(name) || ALONE.matcher(base).matches();
    }

    private static boolean marked(String text) {
        return STARRED.matcher(text).find() || BRACKETED.matcher(text).find();
    }
}
