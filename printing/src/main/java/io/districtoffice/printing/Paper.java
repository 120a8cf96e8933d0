package io.districtoffice.printing;

import io.districtoffice.fonts.Face;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The text block of GB/T 9704-2012 on A4, in points, and rows of text in it: 22 lines of 28 characters. */
public final class Paper {

    /** In points. */
    public static final float MILLIMETRE = 72 / 25.4f;

    public static final float LEFT = 28 * MILLIMETRE;
    public static final float WIDTH = 156 * MILLIMETRE;
    public static final float RIGHT = LEFT + WIDTH;
    public static final float TOP = (297 - 37) * MILLIMETRE;
    public static final float BOTTOM = 35 * MILLIMETRE;

    /** 三号 */
    public static final float TEXT = WIDTH / 28;

    public static final float LINE = 225 * MILLIMETRE / 22;

    /** 四号 */
    public static final float SMALL = 14;

    public static final Color RED = new Color(0xC0, 0x0D, 0x14);
    public static final Color INK = Color.BLACK;
    public static final Color GREY = new Color(0x70, 0x70, 0x70);

    /** From the middle of a row down to the baseline, in heights of a character: the squares of these faces stand 0.12 below it. */
    public static final float TO_BASELINE = 0.38f;

    private Paper() {}

    public static List<Cell> cells(String text, Face face) {
        return Typefaces.shared().cells(text, face);
    }

    /** First lines go in by two squares. No line stands alone at the top or the bottom of a sheet. */
    public static List<Row> paragraph(String text, Look look) {
        return paragraph(cells(text, look.face()), look);
    }

    /** The same, in the faces of the cells. */
    public static List<Row> paragraph(List<Cell> cells, Look look) {
        List<Line> lines = Lines.of(cells, WIDTH / look.size(), 2);
        List<Row> rows = new ArrayList<>(lines.size());
        for (int n = 0; n < lines.size(); n++) {
            boolean keep = n + 1 < lines.size() && (n == 0 || n == lines.size() - 2);
            Row row = row(lines.get(n), LEFT, look);
            rows.add(keep ? row.kept() : row);
        }
        return rows;
    }

    public static Row row(Line line, float x, Look look) {
        return new Row(0, look.line(), false, (sheet, top) -> draw(sheet, line, x, top, look));
    }

    public static Row centred(Line line, Look look) {
        return row(line, LEFT + (WIDTH - line.width() * look.size()) / 2, look);
    }

    /** On one row, as far right as {@code right}. */
    public static Row flushRight(Line line, float right, Look look) {
        return row(line, right - line.width() * look.size(), look);
    }

    /** A text on the left, and on the right of its last line another; both go in by {@code edge}, in points. */
    public static List<Row> besides(List<Cell> left, Line right, float edge, Look look) {
        float room = (WIDTH - 2 * edge) / look.size() - right.width() - 2;
        List<Line> lines = new ArrayList<>(Lines.of(left, room, 0));
        if (lines.isEmpty()) {
            lines.add(Lines.single(left, 0));
        }
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(row(line, LEFT + edge, look));
        }
        Row last = rows.remove(rows.size() - 1);
        Row beside = flushRight(right, RIGHT - edge, look);
        rows.add(new Row(0, look.line(), false, (sheet, top) -> {
            last.paint().on(sheet, top);
            beside.paint().on(sheet, top);
        }));
        return rows;
    }

    public static void draw(Sheet sheet, Line line, float x, float top, Look look) throws IOException {
        float baseline = top - look.line() / 2 - TO_BASELINE * look.height();
        sheet.text(line, x, baseline, look);
    }

    /** Texts that are one line by nature; what is longer than the block runs on. */
    public static Line line(String text, Face face) {
        return Lines.single(cells(text, face), 0);
    }
}
