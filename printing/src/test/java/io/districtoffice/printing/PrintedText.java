package io.districtoffice.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Each character of a PDF where it stands and how it looks, in the order in which it was drawn. */
public final class PrintedText extends PDFTextStripper {

    /**
     * @param drawn has an outline in the embedded font, or is a blank
     * @param end   right edge, with its blank
     */
    public record Glyph(String text, int sheet, float x, float end, float y, float size, int color, boolean drawn) {}

    private final List<Glyph> glyphs = new ArrayList<>();

    private PrintedText() {
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
    }

    public static List<Glyph> of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PrintedText();
            text.getText(document);
            return text.glyphs;
        }
    }

    /** Without blanks. */
    public static String text(List<Glyph> glyphs) {
        var text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return text.toString().replaceAll("[\\s\u3000]", "");
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        float x = position.getXDirAdj();
        glyphs.add(new Glyph(
                position.getUnicode(),
                getCurrentPageNo(),
                x,
                x + position.getWidthDirAdj(),
                position.getPageHeight() - position.getYDirAdj(),
                position.getFontSizeInPt(),
                color(),
                isDrawn(position)));
    }

    private int color() {
        try {
            return getGraphicsState().getNonStrokingColor().toRGB();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDrawn(TextPosition position) {
        try {
            boolean blank = position.getUnicode().isBlank();
            int code = position.getCharacterCodes()[0];
            var font = (PDType0Font) position.getFont();
            return blank || !font.getPath(code).getBounds2D().isEmpty() && font.codeToGID(code) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
