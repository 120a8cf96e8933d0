package io.districtoffice.document.layout;

import static io.districtoffice.document.layout.WordPage.CHARACTER;
import static io.districtoffice.document.layout.WordPage.LINE;
import static io.districtoffice.document.layout.WordPage.WIDTH;

import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.document.layout.model.OfficialPaper.Attachment;
import io.districtoffice.document.layout.model.OfficialPaper.Format;
import io.districtoffice.document.layout.model.Paragraph;
import io.districtoffice.printing.Cell;
import io.districtoffice.printing.OpenXml;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of an official document for Word: what {@link OfficialPages} draws, as paragraphs to work on. */
final class WordPaper {

    private final OfficialPaper paper;
    private final Setting setting;
    private final FirstPage first;
    private final boolean colophonApart;
    private final OpenXml xml;
    private final WordText text;
    private final LayoutProperties fonts;
    private final boolean letter;
    private final List<Attachment> bound;

    WordPaper(
            OfficialPaper paper,
            Setting setting,
            FirstPage first,
            boolean colophonApart,
            OpenXml xml,
            LayoutProperties fonts) {
        this.paper = paper;
        this.setting = setting;
        this.first = first;
        this.colophonApart = colophonApart;
        this.xml = xml;
        this.text = new WordText(xml);
        this.fonts = fonts;
        this.letter = paper.format() == Format.LETTER;
        this.bound = paper.attachments();
    }

    void write() throws IOException {
        xml.part("word/document.xml").start("w:document", "xmlns:w", WordParts.W, "xmlns:r", WordParts.R);
        xml.start("w:body");
        var head = new WordHead(paper, setting, first, xml, fonts);
        if (letter) {
            head.letterhead();
        } else {
            head.masthead();
        }
        title();
        if (!paper.mainTo().isEmpty() && !first.recipientsMoved(paper)) {
            text.start("Normal").end();
            text.run(String.join("，", paper.mainTo()) + "：");
            xml.end();
        }
        for (Paragraph paragraph : paper.body()) {
            paragraph(paragraph);
        }
        closing();
        attachments();
        boolean colophon = PaperColophon.isNeeded(paper, first.recipientsMoved(paper));
        if (colophon && colophonApart) {
            text.start("Normal");
            xml.leaf("w:spacing", "w:line", "20", "w:lineRule", "exact");
            WordPage.section(xml, letter, false);
            xml.end().end();
        }
        if (colophon) {
            colophon();
        }
        text.start("Normal");
        xml.leaf("w:snapToGrid", "w:val", "0");
        xml.leaf("w:spacing", "w:line", "20", "w:lineRule", "exact").end().end();
        WordPage.section(xml, letter, colophon && colophonApart);
        xml.end().end();
    }

    private void title() throws IOException {
        text.start("Title");
        xml.leaf("w:spacing", "w:before", Integer.toString(Math.round(first.blank() * LINE)))
                .end();
        xml.start("w:r");
        if (first.title().height() < Looks.TITLE_HEIGHT) {
            String size = Integer.toString(Math.round(2 * first.title().height()));
            xml.start("w:rPr").leaf("w:sz", "w:val", size).end();
        }
        broken(first.lines());
        xml.end().end();
        text.blank();
    }

    private void broken(List<List<Cell>> lines) throws IOException {
        for (int n = 0; n < lines.size(); n++) {
            if (n > 0) {
                xml.leaf("w:br");
            }
            text.characters(WordText.characters(lines.get(n)));
        }
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        boolean heading = paragraph.isHeading();
        int level = paragraph.level().ordinal() + 1;
        text.start(heading ? "Heading" + level : "Text").end();
        text.run(paragraph.heading(), heading ? null : face(paragraph));
        text.run(paragraph.text());
        xml.end();
    }

    private @Nullable String face(Paragraph paragraph) {
        return switch (paragraph.level()) {
            case FIRST -> fonts.hei();
            case SECOND -> fonts.kai();
            case THIRD, FOURTH, TEXT -> null;
        };
    }

    private void closing() throws IOException {
        int count = bound.size();
        if (count > 0) {
            text.blank();
        }
        int numbers = count == 1 ? 0 : Math.round((count > 9 ? 1.5f : 1) * CHARACTER);
        for (int n = 0; n < count; n++) {
            int label = n == 0 ? 2 * CHARACTER : 5 * CHARACTER;
            int at = 5 * CHARACTER + numbers;
            text.start("Normal");
            xml.start("w:tabs");
            text.tab("left", 5 * CHARACTER);
            text.tab("left", at);
            xml.end();
            xml.leaf("w:ind", "w:left", Integer.toString(at), "w:hanging", Integer.toString(at - label))
                    .end();
            text.run(n == 0 ? "附件：" : "");
            text.run(count == 1 ? "" : (n + 1) + ".");
            text.tabbed(bound.get(n).title(), fonts.fang());
            xml.end();
        }
        signatures();
        if (paper.note() != null && !paper.note().isBlank()) {
            text.start("Text").end();
            text.run("（" + paper.note().strip() + "）");
            xml.end();
        }
    }

    private void signatures() throws IOException {
        for (Closing.Placed placed : new Closing(paper, setting, new TextRows(setting)).placed()) {
            if (placed.lines().isEmpty()) {
                text.blank();
                continue;
            }
            text.start("Normal");
            xml.leaf("w:keepNext");
            boolean two = placed.lines().size() > 1;
            if (two) {
                xml.start("w:tabs");
                text.tab("left", squares(placed.at().get(1)));
                xml.end();
            }
            xml.leaf("w:ind", "w:left", Integer.toString(squares(placed.at().get(0))));
            xml.leaf("w:jc", "w:val", "left").end();
            text.run(WordText.characters(placed.lines().get(0).cells()));
            if (two) {
                text.tabbed(WordText.characters(placed.lines().get(1).cells()), fonts.fang());
            }
            xml.end();
        }
    }

    private void attachments() throws IOException {
        for (int n = 0; n < bound.size(); n++) {
            if (bound.get(n).text().isEmpty()) {
                continue;
            }
            text.start("Normal");
            xml.leaf("w:pageBreakBefore").end();
            text.run(bound.size() == 1 ? "附件" : "附件" + (n + 1), fonts.hei());
            xml.end();
            text.blank();
            text.start("Title").end();
            xml.start("w:r");
            broken(TextRows.titleLines(bound.get(n).title(), setting, Looks.title(Looks.TITLE_HEIGHT)));
            xml.end().end();
            text.blank();
            for (Paragraph paragraph : bound.get(n).text()) {
                paragraph(paragraph);
            }
        }
    }

    /** A table that floats at the foot of the text block; a letter's has no lines. */
    private void colophon() throws IOException {
        xml.start("w:tbl").start("w:tblPr");
        xml.leaf(
                "w:tblpPr",
                "w:vertAnchor",
                "margin",
                "w:horzAnchor",
                "margin",
                "w:tblpXSpec",
                "center",
                "w:tblpYSpec",
                "bottom");
        xml.leaf("w:tblW", "w:w", Integer.toString(WIDTH), "w:type", "dxa");
        if (!letter) {
            xml.start("w:tblBorders");
            border("w:top", 8);
            border("w:bottom", 8);
            border("w:insideH", 6);
            xml.end();
        }
        xml.leaf("w:tblLayout", "w:type", "fixed").end();
        xml.start("w:tblGrid").leaf("w:gridCol", "w:w", Integer.toString(WIDTH)).end();
        boolean moved = first.recipientsMoved(paper);
        if (moved || !paper.cc().isEmpty()) {
            xml.start("w:tr");
            cell();
            if (moved) {
                distribution("主送：", paper.mainTo());
            }
            if (!paper.cc().isEmpty()) {
                distribution("抄送：", paper.cc());
            }
            xml.end().end();
        }
        if (PaperColophon.isPrinted(paper)) {
            xml.start("w:tr");
            cell();
            text.start("Colophon").start("w:tabs");
            text.tab("right", WIDTH - 2 * WordPage.NUMBER_LINE);
            xml.end().end();
            text.run(paper.printer() == null ? "" : paper.printer());
            text.tabbed(paper.printedOn() == null ? "" : Closing.date(paper.printedOn()) + "印发", fonts.fang());
            xml.end().end().end();
        }
        xml.end();
    }

    /** Indented by a character of the colophon on both sides. */
    private void cell() throws IOException {
        xml.start("w:tc").start("w:tcPr").leaf("w:tcW", "w:w", Integer.toString(WIDTH), "w:type", "dxa");
        xml.start("w:tcMar");
        for (String side : new String[] {"w:left", "w:right"}) {
            xml.leaf(side, "w:w", Integer.toString(WordPage.NUMBER_LINE), "w:type", "dxa");
        }
        xml.end().end();
    }

    private void border(String side, int eighths) throws IOException {
        xml.leaf(side, "w:val", "single", "w:sz", Integer.toString(eighths), "w:space", "0", "w:color", "000000");
    }

    private void distribution(String label, List<String> names) throws IOException {
        String hanging = Integer.toString(3 * WordPage.NUMBER_LINE);
        text.start("Colophon");
        xml.leaf("w:ind", "w:left", hanging, "w:hanging", hanging).end();
        text.run(label + String.join("，", names) + "。");
        xml.end();
    }

    private static int squares(float squares) {
        return Math.round(squares * CHARACTER);
    }
}
