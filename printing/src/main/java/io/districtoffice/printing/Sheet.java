package io.districtoffice.printing;

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
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** A page of a document and the pen on it. Lengths in points, from the lower left corner. */
public final class Sheet implements AutoCloseable {

    /** Outline that makes a regular character pass for a bold one, in ems. */
    private static final float HEAVIER = 0.022f;

    private static final float NOTICEABLE = 0.0005f;

    /** The faces as one document embeds them: only what is used of them goes in, when it is saved. */
    public static final class Fonts {
        private final Map<Face, PDFont> used = new EnumMap<>(Face.class);
        private final PDDocument document;
        private final Typefaces faces;

        public Fonts(PDDocument document, Typefaces faces) {
            this.document = document;
            this.faces = faces;
        }

        public PDFont of(Face face) throws IOException {
            PDFont font = used.get(face);
            if (font == null) {
                font = PDType0Font.load(document, faces.of(face).open(), true);
                used.put(face, font);
            }
            return font;
        }
    }

    private final Fonts fonts;
    private final PDPage page;
    private final PDPageContentStream pen;

    public Sheet(PDDocument document, Fonts fonts, PDPage page) throws IOException {
        this.fonts = fonts;
        this.page = page;
        this.pen = new PDPageContentStream(document, page);
    }

    public PDPage page() {
        return page;
    }

    public void text(Line line, float x, float baseline, Look look) throws IOException {
        pen.setNonStrokingColor(look.color());
        pen.setStrokingColor(look.color());
        int from = 0;
        while (from < line.cells().size()) {
            int to = from + 1;
            while (to < line.cells().size()
                    && sameFont(line.cells().get(from), line.cells().get(to))) {
                to++;
            }
            run(line, from, to, x, baseline, look);
            from = to;
        }
    }

    private static boolean sameFont(Cell one, Cell other) {
        return one.face() == other.face() && one.heavy() == other.heavy();
    }

    private void run(Line line, int from, int to, float x, float baseline, Look look) throws IOException {
        Cell first = line.cells().get(from);
        pen.beginText();
        pen.setFont(fonts.of(first.face()), look.height());
        pen.setRenderingMode(first.heavy() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        pen.setLineWidth(look.size() * HEAVIER);
        if (look.height() != look.size()) {
            pen.setHorizontalScaling(100 * look.size() / look.height());
        }
        pen.newLineAtOffset(x + line.at()[from] * look.size(), baseline);
        pen.showTextWithPositioning(positioned(line, from, to).toArray());
        if (look.height() != look.size()) {
            pen.setHorizontalScaling(100);
        }
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

    public void rule(float x, float y, float length, float thickness, Color color) throws IOException {
        box(x, y - thickness / 2, length, thickness, color);
    }

    public void box(float x, float y, float width, float height, Color color) throws IOException {
        pen.setNonStrokingColor(color);
        pen.addRect(x, y, width, height);
        pen.fill();
    }

    public void frame(float x, float y, float width, float height, float thickness, Color color) throws IOException {
        pen.setStrokingColor(color);
        pen.setLineWidth(thickness);
        pen.addRect(x, y, width, height);
        pen.stroke();
    }

    /** A drawing that several sheets share, with its origin there. */
    public void form(PDFormXObject form, float x, float y) throws IOException {
        pen.saveGraphicsState();
        pen.transform(Matrix.getTranslateInstance(x, y));
        pen.drawForm(form);
        pen.restoreGraphicsState();
    }

    @Override
    public void close() throws IOException {
        pen.close();
    }
}
