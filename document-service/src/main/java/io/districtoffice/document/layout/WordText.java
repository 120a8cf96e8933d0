package io.districtoffice.document.layout;

import io.districtoffice.printing.Cell;
import io.districtoffice.printing.OpenXml;
import io.districtoffice.printing.PlainText;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paragraphs and runs of a Word document. */
final class WordText {

    private final OpenXml xml;

    WordText(OpenXml xml) {
        this.xml = xml;
    }

    /** A paragraph with its properties begun: both are to be ended. */
    OpenXml start(String style) throws IOException {
        return xml.start("w:p").start("w:pPr").leaf("w:pStyle", "w:val", style);
    }

    void blank() throws IOException {
        start("Normal").end();
        xml.end();
    }

    void run(String text) throws IOException {
        run(text, null);
    }

    void run(String text, @Nullable String face) throws IOException {
        String clean = PlainText.line(text);
        if (clean.isEmpty()) {
            return;
        }
        xml.start("w:r");
        if (face != null) {
            xml.start("w:rPr");
            xml.leaf("w:rFonts", "w:ascii", face, "w:hAnsi", face, "w:eastAsia", face, "w:cs", face)
                    .end();
        }
        characters(clean);
        xml.end();
    }

    void tab(String kind, int at) throws IOException {
        xml.leaf("w:tab", "w:val", kind, "w:pos", Integer.toString(at));
    }

    void tabbed(String text, String face) throws IOException {
        xml.start("w:r").leaf("w:tab").end();
        run(text, face);
    }

    void characters(String text) throws IOException {
        xml.start("w:t", "xml:space", "preserve").text(text).end();
    }

    static String characters(List<Cell> cells) {
        var text = new StringBuilder();
        cells.forEach(cell -> text.appendCodePoint(cell.code()));
        return text.toString();
    }
}
