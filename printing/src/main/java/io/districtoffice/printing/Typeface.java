package io.districtoffice.printing;

import io.districtoffice.fonts.Face;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A face in memory: which characters it has and how wide they are. Read once, used by all threads. */
final class Typeface {

    private static final int LAST_CHARACTER = 0x323AF;
    private static final float MISSING = -1;

    /** Of {@code fsType}: no embedding. */
    private static final short RESTRICTED = 2;

    private final byte[] font;
    private final float[] widths = new float[LAST_CHARACTER + 1];

    Typeface(byte[] font) {
        this.font = font;
        Arrays.fill(widths, MISSING);
        try (TrueTypeFont type = open()) {
            var glyphs = type.getUnicodeCmapLookup();
            float em = type.getUnitsPerEm();
            for (int code = ' '; code <= LAST_CHARACTER; code++) {
                int glyph = glyphs.getGlyphId(code);
                if (glyph > 0) {
                    widths[code] = type.getAdvanceWidth(glyph) / em;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that is not ours: looked at before a page depends on it. */
    static Typeface own(Face face, byte[] font) {
        try {
            var typeface = new Typeface(font);
            try (TrueTypeFont type = typeface.open()) {
                if (type.getOS2Windows() != null && type.getOS2Windows().getFsType() == RESTRICTED) {
                    throw new IllegalArgumentException("the font for " + face + " may not be embedded");
                }
            }
            if (!typeface.has('一') || !typeface.has('1')) {
                throw new IllegalArgumentException("the font for " + face + " has no Chinese characters");
            }
            return typeface;
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("the font for " + face + " is not TrueType", e);
        }
    }

    boolean has(int code) {
        return code <= LAST_CHARACTER && widths[code] != MISSING;
    }

    /** In ems. */
    float width(int code) {
        return widths[code];
    }

    /** For one document: what the library keeps of an open font is not made for two threads. */
    TrueTypeFont open() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(font));
    }
}
