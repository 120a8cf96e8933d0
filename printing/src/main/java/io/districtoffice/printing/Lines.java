package io.districtoffice.printing;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines and sets each to the full width. A mark that may not begin a line is pulled in where
 * the marks of the line give up blank halves for it; else the character before goes down with it, and the line is
 * spaced out. All lengths in ems.
 */
public final class Lines {

    private static final float HALF = 0.5f;
    private static final float ROUNDING = 0.001f;

    /** A word that would leave more than this share of a line empty is broken: an address has no place to break. */
    private static final float MOST_BLANK = 0.25f;

    private static final int MOST_PULLED = 2;

    private final List<Cell> cells;
    private final float width;
    private final List<Line> lines = new ArrayList<>();

    private Lines(List<Cell> cells, float width) {
        this.cells = cells;
        this.width = width;
    }

    /** @param indent of the first line */
    public static List<Line> of(List<Cell> cells, float width, float indent) {
        return new Lines(cells, width).broken(indent);
    }

    /** Lines of about the same length, as few as need be: for titles, where one character alone looks lost. */
    public static List<Line> balanced(List<Cell> cells, float width) {
        List<Line> lines = of(cells, width, 0);
        float narrow = width / 2;
        float wide = width;
        while (lines.size() > 1 && wide - narrow > HALF / 2) {
            float middle = (narrow + wide) / 2;
            List<Line> tried = of(cells, middle, 0);
            if (tried.size() > lines.size()) {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        return of(cells, wide, 0);
    }

    /**
     * All on one line.
     *
     * @param tracking put between all of them
     */
    public static Line single(List<Cell> cells, float tracking) {
        float[] at = new float[cells.size()];
        float x = 0;
        for (int n = 0; n < at.length; n++) {
            at[n] = x;
            x += cells.get(n).width() + (n + 1 < at.length ? tracking : 0);
        }
        return new Line(cells, at, x);
    }

    private List<Line> broken(float firstIndent) {
        int from = 0;
        float indent = firstIndent;
        while (from < cells.size()) {
            float room = width - indent;
            int fitting = fitting(from, room);
            int to = fitting == cells.size() ? fitting : end(from, fitting, room);
            lines.add(set(from, to, indent, to == cells.size()));
            from = to;
            while (from < cells.size() && cells.get(from).isSpace()) {
                from++;
            }
            indent = 0;
        }
        return lines;
    }

    /** Up to where it fits as it is; one character at least. */
    private int fitting(int from, float room) {
        int to = from + 1;
        float length = cells.get(from).width();
        while (to < cells.size()) {
            length += kern(to - 1) + cells.get(to).width();
            if (length > room + ROUNDING && !cells.get(to).isSpace()) {
                break;
            }
            to++;
        }
        return to;
    }

    private int end(int from, int fitting, float room) {
        int pulled = fitting;
        while (pulled < cells.size() && pulled - fitting <= MOST_PULLED && !mayEnd(pulled)) {
            pulled++;
        }
        if (pulled > fitting
                && pulled - fitting <= MOST_PULLED
                && areClosing(fitting, pulled)
                && length(from, pulled) - room <= squeezable(from, pulled)) {
            return pulled;
        }
        int pushed = fitting;
        while (pushed > from && !mayEnd(pushed)) {
            pushed--;
        }
        if (pushed > from && room - length(from, pushed) <= room * MOST_BLANK) {
            return pushed;
        }
        int cut = fitting;
        while (cut > from + 1 && !LineRules.mayBeginLine(cells.get(cut))) {
            cut--;
        }
        return cut > from + 1 ? cut : fitting;
    }

    private boolean mayEnd(int to) {
        return to == 0 || to >= cells.size() || LineRules.mayBreak(cells.get(to - 1), cells.get(to));
    }

    private boolean areClosing(int from, int to) {
        return cells.subList(from, to).stream().allMatch(LineRules::isClosing);
    }

    private Line set(int from, int to, float indent, boolean last) {
        int end = to;
        while (end > from + 1 && cells.get(end - 1).isSpace()) {
            end--;
        }
        float blank = width - indent - length(from, end);
        float[] gaps = new float[end - from];
        if (blank < -ROUNDING) {
            float hanging = LineRules.isClosing(cells.get(end - 1)) ? HALF : 0;
            squeeze(gaps, from, end, Math.min(0, blank + hanging));
        } else if (!last) {
            stretch(gaps, from, end, blank);
        }
        float[] at = new float[end - from];
        float x = indent;
        for (int n = from; n < end; n++) {
            at[n - from] = x;
            x += cells.get(n).width() + (n + 1 < end ? kern(n) + gaps[n - from] : 0);
        }
        return new Line(cells.subList(from, end), at, x);
    }

    private void squeeze(float[] gaps, int from, int to, float blank) {
        float whole = squeezable(from, to) - (LineRules.isClosing(cells.get(to - 1)) ? HALF : 0);
        for (int n = from; n < to - 1 && whole > 0; n++) {
            gaps[n - from] = blank * squeezable(n) / whole;
        }
    }

    private void stretch(float[] gaps, int from, int to, float blank) {
        int places = 0;
        for (int n = from; n < to - 1; n++) {
            places += isPlace(n) ? 1 : 0;
        }
        for (int n = from; n < to - 1; n++) {
            gaps[n - from] = isPlace(n) ? blank / places : 0;
        }
    }

    private boolean isPlace(int n) {
        return !LineRules.joined(cells.get(n), cells.get(n + 1));
    }

    private float length(int from, int to) {
        float length = 0;
        for (int n = from; n < to; n++) {
            length += cells.get(n).width() + (n + 1 < to ? kern(n) : 0);
        }
        return length;
    }

    /** Of two marks side by side one gives up its blank half: 。” is not two squares wide. */
    private float kern(int n) {
        Cell cell = cells.get(n);
        Cell next = cells.get(n + 1);
        boolean marks = LineRules.isClosing(cell) && (LineRules.isClosing(next) || LineRules.isOpening(next))
                || LineRules.isOpening(cell) && LineRules.isOpening(next);
        return marks ? -HALF : 0;
    }

    private float squeezable(int n) {
        boolean blank = LineRules.isClosing(cells.get(n)) || LineRules.isOpening(cells.get(n + 1));
        return blank && kern(n) == 0 ? HALF : 0;
    }

    private float squeezable(int from, int to) {
        float sum = LineRules.isClosing(cells.get(to - 1)) ? HALF : 0;
        for (int n = from; n < to - 1; n++) {
            sum += squeezable(n);
        }
        return sum;
    }
}
