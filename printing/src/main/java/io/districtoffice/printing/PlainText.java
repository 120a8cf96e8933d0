package io.districtoffice.printing;

import java.util.List;
import java.util.regex.Pattern;

/** Text as it comes, made ready to be set: without what cannot be seen but changes what is seen. */
public final class PlainText {

    private static final int SUBSTITUTE = 0xFFFD;
    private static final String BLANK = "[\\s\\u0085\\u2028\\u2029\\u00A0\\u3000]";
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern BLANKS = Pattern.compile(BLANK + "+");
    private static final Pattern EDGES = Pattern.compile("^" + BLANK + "+|" + BLANK + "+$");

    private PlainText() {}

    /** Paragraphs without the blanks that people type to indent them; we indent ourselves. Blank ones are left out. */
    public static List<String> paragraphs(String text) {
        return LINES.splitAsStream(clean(text))
                .map(line -> EDGES.matcher(line).replaceAll(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** One line, whatever breaks and blanks are in it. */
    public static String line(String text) {
        return EDGES.matcher(BLANKS.matcher(clean(text))
                        .replaceAll(blanks -> blanks.group().contains("\u3000") ? "\u3000" : " "))
                .replaceAll("");
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::isSeen).forEach(code -> clean.appendCodePoint(printable(code)));
        return clean.toString();
    }

    private static int printable(int code) {
        return code == '\t' ? ' ' : code >= 0xD800 && code <= 0xDFFF ? SUBSTITUTE : code;
    }

    /** Not control characters, marks that turn the reading direction, and the byte order mark. */
    private static boolean isSeen(int code) {
        boolean control = Character.getType(code) == Character.CONTROL;
        boolean direction = code == 0x61C
                || code == 0x200E
                || code == 0x200F
                || code >= 0x202A && code <= 0x202E
                || code >= 0x2066 && code <= 0x2069;
        return !(control && code != '\n' && code != '\r' && code != '\t' && code != 0x85)
                && !direction
                && code != 0xFEFF;
    }
}
