package io.districtoffice.document.layout;

import io.districtoffice.printing.OpenXml;
import java.io.IOException;

/** The page of GB/T 9704-2012 in Word's units: 1440 to an inch, characters in hundredths, lines by a grid. */
final class WordPage {

    static final String RED = "E60012";

    static final int TOP = twips(37);
    static final int LEFT = twips(28);
    static final int WIDTH = twips(156);

    /** 22 lines on 225 mm. */
    static final int LINE = (int) (225 * 1440 / 25.4 / 22);

    static final int CHARACTER = Math.round(WIDTH / 28f);

    /** How much narrower than 16 points a character of the grid is, in 4096ths of a point: 28 on 156 mm. */
    static final int NARROWER = Math.round((156f * 72 / 25.4f / 28 - 16) * 4096);

    /** 四号, and its line. */
    static final int NUMBER_LINE = 280;

    /** From the bottom of the sheet to the bottom of the page number, whose dashes are 7 mm below the text block. */
    private static final int FOOTER = twips(35 - 7) - NUMBER_LINE / 2;

    static final int LOWER_LINE = twips(297 - 20);

    private WordPage() {}

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    /** A strip across the sheet, as wide as the double lines of a letter, at a height from the top of the sheet. */
    static void frame(OpenXml xml, int top) throws IOException {
        xml.leaf(
                "w:framePr",
                "w:w",
                Integer.toString(twips(170)),
                "w:wrap",
                "notBeside",
                "w:vAnchor",
                "page",
                "w:hAnchor",
                "page",
                "w:x",
                Integer.toString(twips(20)),
                "w:y",
                Integer.toString(top));
    }

    /**
     * @param letter its first page has no number
     * @param bare   a page with nothing but the colophon, always an even one
     */
    static void section(OpenXml xml, boolean letter, boolean bare) throws IOException {
        xml.start("w:sectPr");
        footer(xml, "default", bare ? WordParts.BARE : WordParts.ODD);
        footer(xml, "even", bare ? WordParts.BARE : WordParts.EVEN);
        if (letter && !bare) {
            footer(xml, "first", WordParts.FIRST);
        }
        if (bare) {
            xml.leaf("w:type", "w:val", "evenPage");
        }
        xml.leaf("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.leaf(
                "w:pgMar",
                "w:top",
                Integer.toString(TOP),
                "w:right",
                Integer.toString(11906 - LEFT - WIDTH),
                "w:bottom",
                Integer.toString(twips(35)),
                "w:left",
                Integer.toString(LEFT),
                "w:header",
                "851",
                "w:footer",
                Integer.toString(FOOTER),
                "w:gutter",
                "0");
        if (letter && !bare) {
            xml.leaf("w:titlePg");
        }
        xml.leaf(
                "w:docGrid",
                "w:type",
                "linesAndChars",
                "w:linePitch",
                Integer.toString(LINE),
                "w:charSpace",
                Integer.toString(NARROWER));
        xml.end();
    }

    private static void footer(OpenXml xml, String kind, String id) throws IOException {
        xml.leaf("w:footerReference", "w:type", kind, "r:id", id);
    }
}
