package io.districtoffice.document.layout;

import io.districtoffice.printing.OpenXml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The parts of a Word document around its text: what it consists of, styles, settings, page numbers. */
final class WordParts {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** Ids of the footers as the sections name them. */
    static final String ODD = "rOdd";

    static final String EVEN = "rEven";
    static final String FIRST = "rFirst";
    static final String BARE = "rBare";

    private final OpenXml xml;
    private final LayoutProperties fonts;
    private final List<String[]> parts = new ArrayList<>();

    WordParts(OpenXml xml, LayoutProperties fonts) {
        this.xml = xml;
        this.fonts = fonts;
    }

    void write() throws IOException {
        styles();
        settings();
        footer("footerOdd", ODD, "right");
        footer("footerEven", EVEN, "left");
        first();
        xml.part("word/footerBare.xml").start("w:ftr", "xmlns:w", W).leaf("w:p").end();
        part("footerBare", BARE, "footer");
        contents();
    }

    private void part(String name, String id, String kind) {
        parts.add(new String[] {name, id, kind});
    }

    private void styles() throws IOException {
        xml.part("word/styles.xml").start("w:styles", "xmlns:w", W);
        xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr");
        faces(fonts.fang());
        size(32);
        xml.leaf("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN");
        xml.end().end().start("w:pPrDefault").start("w:pPr");
        xml.leaf("w:spacing", "w:before", "0", "w:after", "0").leaf("w:jc", "w:val", "both");
        xml.end().end().end();
        style("Normal", "Normal", fonts.fang(), 32, "both", 0, -1);
        style("Text", "公文正文", fonts.fang(), 32, "both", 200, -1);
        style("Title", "Title", fonts.biao(), 44, "center", 0, -1);
        style("Heading1", "heading 1", fonts.hei(), 32, "both", 200, 0);
        style("Heading2", "heading 2", fonts.kai(), 32, "both", 200, 1);
        style("Heading3", "heading 3", fonts.fang(), 32, "both", 200, 2);
        style("Heading4", "heading 4", fonts.fang(), 32, "both", 200, 3);
        style("Colophon", "公文版记", fonts.fang(), 28, "both", 0, -1);
        style("PageNumber", "公文页码", fonts.song(), 28, "both", 0, -1);
        xml.end();
        part("styles", "rStyles", "styles");
    }

    private void style(String id, String name, String face, int size, String align, int indent, int outline)
            throws IOException {
        if (id.equals("Normal")) {
            xml.start("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", id);
        } else {
            xml.start("w:style", "w:type", "paragraph", "w:styleId", id);
        }
        xml.leaf("w:name", "w:val", name);
        if (!id.equals("Normal")) {
            xml.leaf("w:basedOn", "w:val", "Normal");
        }
        xml.leaf("w:qFormat").start("w:pPr");
        if (outline >= 0) {
            xml.leaf("w:keepNext");
        }
        if (indent > 0) {
            xml.leaf("w:ind", "w:firstLineChars", Integer.toString(indent));
        }
        xml.leaf("w:jc", "w:val", align);
        if (outline >= 0) {
            xml.leaf("w:outlineLvl", "w:val", Integer.toString(outline));
        }
        xml.end().start("w:rPr");
        faces(face);
        size(size);
        xml.end().end();
    }

    void faces(String face) throws IOException {
        xml.leaf("w:rFonts", "w:ascii", face, "w:hAnsi", face, "w:eastAsia", face, "w:cs", face);
    }

    /** @param halves of points */
    void size(int halves) throws IOException {
        String size = Integer.toString(halves);
        xml.leaf("w:sz", "w:val", size).leaf("w:szCs", "w:val", size);
    }

    /** Odd and even pages have their numbers on different sides. */
    private void settings() throws IOException {
        xml.part("word/settings.xml").start("w:settings", "xmlns:w", W);
        xml.leaf("w:evenAndOddHeaders");
        xml.leaf("w:characterSpacingControl", "w:val", "compressPunctuation");
        xml.start("w:compat");
        xml.leaf(
                "w:compatSetting",
                "w:name",
                "compatibilityMode",
                "w:uri",
                "http://schemas.microsoft.com/office/word",
                "w:val",
                "15");
        xml.end().end();
        part("settings", "rSettings", "settings");
    }

    private void footer(String name, String id, String side) throws IOException {
        xml.part("word/" + name + ".xml").start("w:ftr", "xmlns:w", W).start("w:p");
        xml.start("w:pPr").leaf("w:pStyle", "w:val", "PageNumber");
        xml.leaf("w:snapToGrid", "w:val", "0");
        xml.leaf("w:spacing", "w:line", Integer.toString(WordPage.NUMBER_LINE), "w:lineRule", "exact");
        xml.leaf("w:ind", "w:" + side + "Chars", "100", "w:" + side, Integer.toString(WordPage.NUMBER_LINE));
        xml.leaf("w:jc", "w:val", side).end();
        run("— ");
        xml.start("w:r").leaf("w:fldChar", "w:fldCharType", "begin").end();
        xml.start("w:r")
                .start("w:instrText", "xml:space", "preserve")
                .text(" PAGE ")
                .end()
                .end();
        xml.start("w:r").leaf("w:fldChar", "w:fldCharType", "separate").end();
        run("1");
        xml.start("w:r").leaf("w:fldChar", "w:fldCharType", "end").end();
        run(" —");
        xml.end().end();
        part(name, id, "footer");
    }

    private void run(String text) throws IOException {
        xml.start("w:r").start("w:t", "xml:space", "preserve").text(text).end().end();
    }

    /** Of a letter: no number, but the second double line, 20 mm from the bottom of the sheet. */
    private void first() throws IOException {
        xml.part("word/footerFirst.xml")
                .start("w:ftr", "xmlns:w", W)
                .start("w:p")
                .start("w:pPr");
        WordPage.frame(xml, WordPage.LOWER_LINE);
        xml.start("w:pBdr");
        xml.leaf("w:top", "w:val", "thinThickSmallGap", "w:sz", "18", "w:space", "0", "w:color", WordPage.RED);
        xml.end().leaf("w:snapToGrid", "w:val", "0");
        xml.leaf("w:spacing", "w:line", "20", "w:lineRule", "exact").end().end();
        xml.leaf("w:p").end();
        part("footerFirst", FIRST, "footer");
    }

    private void contents() throws IOException {
        xml.part("[Content_Types].xml").start("Types", "xmlns", TYPES);
        xml.leaf(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.leaf("Default", "Extension", "xml", "ContentType", "application/xml");
        xml.leaf("Override", "PartName", "/word/document.xml", "ContentType", WORD + "document.main+xml");
        for (String[] part : parts) {
            xml.leaf("Override", "PartName", "/word/" + part[0] + ".xml", "ContentType", WORD + part[2] + "+xml");
        }
        xml.end();
        xml.part("_rels/.rels").start("Relationships", "xmlns", RELATIONSHIPS);
        xml.leaf("Relationship", "Id", "rDocument", "Type", R + "/officeDocument", "Target", "word/document.xml");
        xml.end();
        xml.part("word/_rels/document.xml.rels").start("Relationships", "xmlns", RELATIONSHIPS);
        for (String[] part : parts) {
            xml.leaf("Relationship", "Id", part[1], "Type", R + "/" + part[2], "Target", part[0] + ".xml");
        }
        xml.end();
    }
}
