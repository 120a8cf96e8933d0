package io.districtoffice.platform.web;

/**
 * What no text from outside may contain: NUL and other control characters (line breaks and tabs aside), lone surrogates,
 * and the characters that override or embed a direction, which make a text read otherwise than it is stored.
 */
final class TextRules {

    private TextRules() {}

    static boolean allowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x7f) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isRefused(c)) {
                return false;
            }
        }
        return true;
    }

    /** For our own messages about such a text. */
    static String cleaned(String text) {
        if (allowed(text)) {
            return text;
        }
        var clean = new StringBuilder();
        text.codePoints().forEach(c -> clean.appendCodePoint(c <= 0xffff && isRefused((char) c) ? 0xfffd : c));
        return clean.toString();
    }

    private static boolean isRefused(char c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || Character.isSurrogate(c)
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
