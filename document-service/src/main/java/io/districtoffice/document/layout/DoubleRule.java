package io.districtoffice.document.layout;

import static io.districtoffice.printing.Paper.MILLIMETRE;

import io.districtoffice.printing.Sheet;
import java.io.IOException;

/** The red double lines of a letter: 170 mm, in the middle of the sheet, the thick one on the outer side (10.1). */
final class DoubleRule {

    static final float WIDTH = 170 * MILLIMETRE;
    static final float LEFT = (210 - 170) / 2f * MILLIMETRE;

    /** Of the second, from the bottom of the sheet. */
    static final float LOWER = 20 * MILLIMETRE;

    static final float HEIGHT = 3.4f;
    private static final float THICK = 1.6f;
    private static final float THIN = 0.6f;

    private DoubleRule() {}

    /** @param top upper edge of both */
    static void thickAbove(Sheet sheet, float top) throws IOException {
        sheet.box(LEFT, top - THICK, WIDTH, THICK, Looks.RED);
        sheet.box(LEFT, top - HEIGHT, WIDTH, THIN, Looks.RED);
    }

    /** In the middle of {@link #LOWER}. */
    static void thickBelow(Sheet sheet) throws IOException {
        float top = LOWER + HEIGHT / 2;
        sheet.box(LEFT, top - THIN, WIDTH, THIN, Looks.RED);
        sheet.box(LEFT, top - HEIGHT, WIDTH, THICK, Looks.RED);
    }
}
