package io.districtoffice.printing;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Puts rows onto A4 sheets from the top, a new one when the next rows that belong together do not fit. */
public final class Sheets implements AutoCloseable {

    private static final float ROUNDING = 0.1f;

    /** What is drawn at the foot of each sheet, outside of the text. */
    public interface Foot {
        void on(Sheet sheet, int number) throws IOException;
    }

    private final PDDocument document;
    private final Sheet.Fonts fonts;
    private final float top;
    private final float bottom;
    private final Foot foot;

    private @Nullable Sheet sheet;
    private int number;
    private float y;
    private float firstBottom;

    /** @param top of the text, as {@code bottom} in points from the bottom of the sheet */
    public Sheets(PDDocument document, Typefaces faces, float top, float bottom, Foot foot) {
        this.document = document;
        this.fonts = new Sheet.Fonts(document, faces);
        this.top = top;
        this.bottom = bottom;
        this.foot = foot;
        this.firstBottom = bottom;
    }

    public void add(List<Row> rows) throws IOException {
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && rows.get(to - 1).keep()) {
                to++;
            }
            together(rows.subList(from, to));
            from = to;
        }
    }

    /** How many there are. */
    public int number() {
        return number;
    }

    /** What comes next begins a sheet. */
    public void turn() throws IOException {
        next(true);
    }

    /** One more sheet, without its foot. */
    public void turnBare() throws IOException {
        next(false);
    }

    /** The first sheet has another lower edge than the others. */
    public void lowerFirst(float bottom) {
        firstBottom = bottom;
    }

    /** @return whether rows of that height, in points, still fit onto the sheet */
    public boolean hasRoom(float height) {
        return sheet != null && fits(height);
    }

    /** At the bottom of the last sheet, or of one more. */
    public void addAtFoot(List<Row> rows) throws IOException {
        float height = height(rows);
        if (sheet == null || !fits(rows.get(0).before() + height)) {
            next(true);
        }
        if (height <= top - bottom()) {
            y = bottom() + height + rows.get(0).before();
        }
        add(rows);
    }

    private void together(List<Row> rows) throws IOException {
        float height = height(rows);
        if (sheet == null || y < top && !fits(rows.get(0).before() + height) && height <= top - bottom()) {
            next(true);
        }
        for (Row row : rows) {
            if (!fits((y < top ? row.before() : 0) + row.height())) {
                next(true);
            }
            y -= y < top ? row.before() : 0;
            row.paint().on(sheet, y);
            y -= row.height();
        }
    }

    private boolean fits(float height) {
        return y - height >= bottom() - ROUNDING;
    }

    private float bottom() {
        return number == 1 ? firstBottom : bottom;
    }

    /** Without the blank above the first. */
    public static float height(List<Row> rows) {
        float height = -rows.get(0).before();
        for (Row row : rows) {
            height += row.before() + row.height();
        }
        return height;
    }

    private void next(boolean footed) throws IOException {
        close();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        sheet = new Sheet(document, fonts, page);
        number++;
        if (footed) {
            foot.on(sheet, number);
        }
        y = top;
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
    }
}
