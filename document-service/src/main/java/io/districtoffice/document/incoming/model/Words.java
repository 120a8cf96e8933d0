package io.districtoffice.document.incoming.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what a paper is found: pairs of neighbouring characters of Chinese text, which has no spaces, and whole words and
 * numbers of the rest.
 */
public final class Words {

    private static final int MOST = 300;

    private Words() {}

    /** Of one or several texts; null is nothing. */
    public static List<String> of(@Nullable String... texts) {
        var words = new LinkedHashSet<String>();
        for (String text : texts) {
            if (text != null) {
                collect(text.toLowerCase(Locale.ROOT), words);
            }
        }
        return words.stream().limit(MOST).toList();
    }

    private static void collect(String text, Set<String> words) {
        int[] points = text.codePoints().toArray();
        for (int at = 0; at < points.length; ) {
            int end = at;
            if (isIdeograph(points[at])) {
                while (end < points.length && isIdeograph(points[end])) {
                    end++;
                }
                pairs(points, at, end, words);
            } else if (Character.isLetterOrDigit(points[at])) {
                while (end < points.length && Character.isLetterOrDigit(points[end]) && !isIdeograph(points[end])) {
                    end++;
                }
                words.add(new String(points, at, end - at));
            } else {
                end++;
            }
            at = end;
        }
    }

    private static void pairs(int[] points, int from, int to, Set<String> words) {
        if (to - from == 1) {
            words.add(new String(points, from, 1));
        }
        for (int at = from; at + 1 < to; at++) {
            words.add(new String(points, at, 2));
        }
    }

    private static boolean isIdeograph(int point) {
        return Character.isIdeographic(point);
    }
}
