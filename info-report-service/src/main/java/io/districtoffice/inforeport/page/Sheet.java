package io.districtoffice.inforeport.page;

import io.districtoffice.fonts.Face;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A page of a document and the pen on it. Lengths in points, from the lower left corner. */
final class Sheet implements AutoCloseable {

    /** Outline that makes a regular character pass for a bold one, in ems. */
    private static final float HEAVIER = 0.022f;

    private static final float NOTICEABLE = 0.0005f;

    /** The faces as one document embeds them: only what is used of them goes in, when it is saved. */
    static final class Fonts {
        private final Map<Face, PDFont> used = new EnumMap<>(Face.class);
        private final PDDocument document;

        Fonts(PDDocument document) {
            this.document = document;
        }

        PDFont of(Face face) throws IOException {
            PDFont font = used.get(face);
            if (font == null) {
                font = PDType0Font.load(document, Typefaces.shared().of(face).open(), true);
                used.put(face, font);
            }
            return font;
        }
    }

    private final Fonts fonts;
    private final PDPage page;
    private final PDPageContentStream pen;

    Sheet(PDDocument document, Fonts fonts, PDPage page) throws IOException {
        this.fonts = fonts;
        this.page = page;
        this.pen = new PDPageContentStream(document, page);
    }

    PDPage page() {
        return page;
    }

    void text(Line line, float x, float baseline, float size, Color color) throws IOException {
        pen.setNonStrokingColor(color);
        pen.setStrokingColor(color);
        int from = 0;
        while (from < line.cells().size()) {
            int to = from + 1;
            while (to < line.cells().size()
                    && sameFont(line.cells().get(from), line.cells().get(to))) {
                to++;
            }
            run(line, from, to, x, baseline, size);
            from = to;
        }
    }

    private static boolean sameFont(Cell one, Cell other) {
        return one.face() == other.face() && one.heavy() == other.heavy();
    }

    private void run(Line line, int from, int to, float x, float baseline, float size) throws IOException {
        Cell first = line.cells().get(from);
        pen.beginText();
        pen.setFont(fonts.of(first.face()), size);
        pen.setRenderingMode(first.heavy() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        pen.setLineWidth(size * HEAVIER);
        pen.newLineAtOffset(x + line.at()[from] * size, baseline);
        pen.showTextWithPositioning(positioned(line, from, to).toArray());
        pen.endText();
    }

    /** Strings, and between them by how many thousandths of an em to go back. */
    private static List<Object> positioned(Line line, int from, int to) {
        var parts = new ArrayList<Object>();
        var text = new StringBuilder();
        for (int n = from; n < to; n++) {
            text.appendCodePoint(line.cells().get(n).code());
            float moved = n + 1 < to
                    ? line.at()[n + 1] - line.at()[n] - line.cells().get(n).width()
                    : 0;
            if (Math.abs(moved) > NOTICEABLE) {
                parts.add(text.toString());
                parts.add(-1000 * moved);
                text.setLength(0);
            }
        }
        if (!text.isEmpty()) {
            parts.add(text.toString());
        }
        return parts;
    }

    void rule(float x, float y, float length, float thickness, Color color) throws IOException {
        box(x, y - thickness / 2, length, thickness, color);
    }

    void box(float x, float y, float width, float height, Color color) throws IOException {
        pen.setNonStrokingColor(color);
        pen.addRect(x, y, width, height);
        pen.fill();
    }

    void frame(float x, float y, float width, float height, float thickness, Color color) throws IOException {
        pen.setStrokingColor(color);
        pen.setLineWidth(thickness);
        pen.addRect(x, y, width, height);
        pen.stroke();
    }

    @Override
    public void close() throws IOException {
        pen.close();
    }
}
