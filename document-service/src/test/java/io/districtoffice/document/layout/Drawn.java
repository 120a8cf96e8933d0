package io.districtoffice.document.layout;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What a sheet has on it, measured in millimetres from its upper left corner. */
final class Drawn extends PDFGraphicsStreamEngine {

    private static final double MILLIMETRE = 72 / 25.4;

    /**
     * @param x     left edge of its square, {@code end} the right one
     * @param top   of its ink, as {@code bottom}; both at the baseline for a blank
     * @param size  height of the character in points
     */
    record Glyph(
            String text, double x, double end, double baseline, double top, double bottom, double size, int color) {}

    record Rule(double x, double y, double width, double height, int color) {
        double middle() {
            return y + height / 2;
        }
    }

    /** A row of characters. */
    record Row(String text, List<Glyph> glyphs) {
        double x() {
            return glyphs.get(0).x();
        }

        double end() {
            return glyphs.get(glyphs.size() - 1).end();
        }

        double top() {
            return glyphs.stream().mapToDouble(Glyph::top).min().orElseThrow();
        }

        double bottom() {
            return glyphs.stream().mapToDouble(Glyph::bottom).max().orElseThrow();
        }

        double baseline() {
            return glyphs.get(0).baseline();
        }
    }

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Path2D path = new Path2D.Double();
    private final double height;

    private Drawn(PDPage page) throws IOException {
        super(page);
        height = page.getMediaBox().getHeight();
        processPage(page);
    }

    static List<Drawn> sheets(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var sheets = new ArrayList<Drawn>();
            for (PDPage page : document.getPages()) {
                sheets.add(new Drawn(page));
            }
            return sheets;
        }
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Rule> rules() {
        return rules;
    }

    /** Characters with the same baseline, in the order in which they were drawn. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!row.isEmpty() && Math.abs(row.get(0).baseline() - glyph.baseline()) > 0.01) {
                rows.add(row(row));
                row = new ArrayList<>();
            }
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            rows.add(row(row));
        }
        return rows;
    }

    /** The part of a row that is this text. */
    Row find(String text) {
        for (Row row : rows()) {
            int at = row.text().indexOf(text);
            if (at >= 0) {
                return row(row.glyphs().subList(at, at + text.length()));
            }
        }
        throw new AssertionError(
                text + " is not on the sheet: " + rows().stream().map(Row::text).toList());
    }

    String text() {
        var text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    private static Row row(List<Glyph> glyphs) {
        var text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return new Row(text.toString(), List.copyOf(glyphs));
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        AffineTransform at = matrix.createAffineTransform();
        Point2D from = at.transform(new Point2D.Double(0, 0), null);
        Point2D to = at.transform(new Point2D.Double(displacement.getX(), 0), null);
        Shape shape = at.createTransformedShape(AffineTransform.getScaleInstance(0.001, 0.001)
                .createTransformedShape(glyphPath((PDType0Font) font, code)));
        Rectangle2D ink = shape.getBounds2D();
        boolean blank = ink.isEmpty();
        glyphs.add(new Glyph(
                font.toUnicode(code),
                from.getX() / MILLIMETRE,
                to.getX() / MILLIMETRE,
                down(from.getY()),
                down(blank ? from.getY() : ink.getMaxY()),
                down(blank ? from.getY() : ink.getMinY()),
                matrix.getScalingFactorY(),
                getGraphicsState().getNonStrokingColor().toRGB()));
    }

    private static Shape glyphPath(PDType0Font font, int code) throws IOException {
        return font.getPath(code);
    }

    private double down(double y) {
        return (height - y) / MILLIMETRE;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        Rectangle2D box = path.getBounds2D();
        rules.add(new Rule(
                box.getX() / MILLIMETRE,
                down(box.getMaxY()),
                box.getWidth() / MILLIMETRE,
                box.getHeight() / MILLIMETRE,
                getGraphicsState().getNonStrokingColor().toRGB()));
        path.reset();
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {}

    @Override
    public void lineTo(float x, float y) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Double();
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {}

    @Override
    public void fillAndStrokePath(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
