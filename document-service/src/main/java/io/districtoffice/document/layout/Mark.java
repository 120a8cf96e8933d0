package io.districtoffice.document.layout;

import static io.districtoffice.printing.Paper.LEFT;
import static io.districtoffice.printing.Paper.WIDTH;

import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.document.layout.model.OfficialPaper.Format;
import io.districtoffice.fonts.Face;
import io.districtoffice.printing.Line;
import io.districtoffice.printing.Lines;
import io.districtoffice.printing.Look;
import io.districtoffice.printing.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * 发文机关标志: one name on a line as wide as the text block at most, the characters narrowed before they become low; several
 * names below each other, as wide as the widest, with 文件 at their right.
 */
final class Mark {

    private static final float HIGHEST = 48;
    private static final float HIGHEST_OF_LETTER = 40;
    private static final float HIGHEST_OF_JOINT = 36;

    /** Narrower than this share of its height no character is made. */
    private static final float NARROWEST = 0.6f;

    /** A single name becomes two lines before its characters are narrower than this. */
    private static final float SMALLEST = 18;

    private static final float TRACKING = 0.12f;
    private static final float PITCH = 1.25f;
    private static final float SUFFIX_LARGER = 1.3f;
    private static final float BEFORE_SUFFIX = 0.6f;

    /** Of a Chinese character: ink above and below the baseline, in heights. */
    private static final float ABOVE = 0.84f;

    private static final float BELOW = 0.12f;

    private final List<Line> lines = new ArrayList<>();
    private final Line suffix;
    private final Look look;
    private final Look suffixLook;
    private final float namesWidth;

    /** @param room for all of it, in points */
    Mark(OfficialPaper paper, Setting setting, float room) {
        boolean letter = paper.format() == Format.LETTER;
        boolean joint = !letter && paper.issuers().size() > 1;
        if (joint) {
            List<Line> names = paper.issuers().stream()
                    .map(name -> setting.line(name, Face.BIAO))
                    .filter(name -> name.width() > 0)
                    .toList();
            float widest = widest(names);
            names.forEach(name -> lines.add(spread(name, widest)));
        } else {
            String text = paper.issuers().get(0) + (letter ? "" : paper.markSuffix());
            Line line = Lines.single(setting.cells(text, Face.BIAO), TRACKING);
            if (WIDTH / line.width() >= SMALLEST) {
                lines.add(line);
            } else {
                lines.addAll(Lines.balanced(line.cells(), WIDTH / SMALLEST));
            }
        }
        suffix = setting.line(joint ? paper.markSuffix() : "", Face.BIAO);
        float widest = widest(lines);
        float suffixWidth = suffix.width() > 0 ? suffix.width() * SUFFIX_LARGER + BEFORE_SUFFIX : 0;
        float highest = joint ? HIGHEST_OF_JOINT : letter ? HIGHEST_OF_LETTER : HIGHEST;
        float high = Math.min(highest, room / ((lines.size() - 1) * PITCH + ABOVE + BELOW));
        float size = Math.min(high, WIDTH / (widest + suffixWidth));
        look = new Look(Face.BIAO, size, Math.min(high, size / NARROWEST), 0, Looks.RED);
        suffixLook = look.times(SUFFIX_LARGER);
        namesWidth = widest * size;
    }

    private static float widest(List<Line> lines) {
        return (float) lines.stream().mapToDouble(Line::width).max().orElse(1);
    }

    private static Line spread(Line name, float width) {
        int gaps = name.cells().size() - 1;
        return gaps == 0 ? name : Lines.single(name.cells(), (width - name.width()) / gaps);
    }

    /** From the upper to the lower edge of the characters, in points. */
    float height() {
        return ((lines.size() - 1) * PITCH + ABOVE + BELOW) * look.height();
    }

    Look look() {
        return look;
    }

    List<Line> lines() {
        return lines;
    }

    /** @param top upper edge of the characters, in points from the bottom of the sheet */
    void on(Sheet sheet, float top) throws IOException {
        float all =
                namesWidth + (suffix.width() > 0 ? (suffix.width() * SUFFIX_LARGER + BEFORE_SUFFIX) * look.size() : 0);
        float left = LEFT + (WIDTH - all) / 2;
        for (int n = 0; n < lines.size(); n++) {
            Line line = lines.get(n);
            float x = left + (namesWidth - line.width() * look.size()) / 2;
            sheet.text(line, x, top - (n * PITCH + ABOVE) * look.height(), look);
        }
        if (suffix.width() > 0) {
            float middle = top - height() / 2;
            float baseline = middle - (ABOVE - BELOW) / 2 * suffixLook.height();
            sheet.text(suffix, left + namesWidth + BEFORE_SUFFIX * look.size(), baseline, suffixLook);
        }
    }
}
