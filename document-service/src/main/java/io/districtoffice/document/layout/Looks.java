package io.districtoffice.document.layout;

import static io.districtoffice.printing.Paper.INK;
import static io.districtoffice.printing.Paper.LINE;
import static io.districtoffice.printing.Paper.MILLIMETRE;
import static io.districtoffice.printing.Paper.SMALL;
import static io.districtoffice.printing.Paper.TEXT;

import io.districtoffice.fonts.Face;
import io.districtoffice.printing.Look;
import java.awt.Color;

/** The sizes and faces of GB/T 9704-2012. 仿宋, 黑体 and 小标宋 have stand-ins where the office gives none: ADR 0022. */
final class Looks {

    /** 三号, in points. */
    static final float BODY_HEIGHT = 16;

    /** 二号 */
    static final float TITLE_HEIGHT = 22;

    /** Magenta and yellow full. */
    static final Color RED = new Color(0xE6, 0x00, 0x12);

    /** 0.35 mm and 0.25 mm. */
    static final float THICK = 0.35f * MILLIMETRE;

    static final float THIN = 0.25f * MILLIMETRE;

    static final Look BODY = new Look(Face.FANG, TEXT, BODY_HEIGHT, LINE, INK);
    static final Look KAI = BODY.in(Face.KAI);
    static final Look HEI = BODY.in(Face.HEI);
    static final Look COLOPHON = new Look(Face.FANG, SMALL, SMALL, 24, INK);
    static final Look PAGE_NUMBER = new Look(Face.SONG, SMALL, SMALL, INK);

    private Looks() {}

    static Look title(float height) {
        return new Look(Face.BIAO, height, height, LINE, INK);
    }
}
