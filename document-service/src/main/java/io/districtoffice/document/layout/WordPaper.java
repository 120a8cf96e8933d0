package io.districtoffice.document.layout;

import static io.districtoffice.document.layout.WordPage.CHARACTER;
import static io.districtoffice.document.layout.WordPage.LINE;
import static io.districtoffice.document.layout.WordPage.WIDTH;
import static io.districtoffice.document.layout.WordPage.twips;

import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.document.layout.model.OfficialPaper.Attachment;
import io.districtoffice.document.layout.model.OfficialPaper.Format;
import io.districtoffice.document.layout.model.Paragraph;
import io.districtoffice.printing.Cell;
import io.districtoffice.printing.Line;
import io.districtoffice.printing.Look;
import io.districtoffice.printing.OpenXml;
import io.districtoffice.printing.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of an official document for Word: what {@link OfficialPages} draws, as paragraphs to work on. */
final class WordPaper {

    /** Between the lower edge of a character and that of its line on the grid, in points. */
    private static final int BELOW_CHARACTER = 6;

    private static final int RULE_BELOW_NUMBER = 11 - BELOW_CHARACTER;

    private final OfficialPaper paper;
    private final Setting setting;
    private final FirstPage first;
    private final boolean colophonApart;
    private final OpenXml xml;
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
        this.fonts = fonts;
        this.letter = paper.format() == Format.LETTER;
        this.bound = paper.attachments();
    }

    void write() throws IOException {
        xml.part("word/document.xml").start("w:document", "xmlns:w", WordParts.W, "xmlns:r", WordParts.R);
        xml.start("w:body");
        if (letter) {
            letterhead();
        } else {
            masthead();
        }
        title();
        if (!paper.mainTo().isEmpty() && !first.recipientsMoved(paper)) {
            start("Normal").end();
            run(String.join("，", paper.mainTo()) + "：");
            xml.end();
        }
        for (Paragraph paragraph : paper.body()) {
            text(paragraph);
        }
        closing();
        attachments();
        boolean colophon = PaperColophon.isNeeded(paper, first.recipientsMoved(paper));
        if (colophon && colophonApart) {
            start("Normal");
            xml.leaf("w:spacing", "w:line", "20", "w:lineRule", "exact");
            WordPage.section(xml, letter, false);
            xml.end().end();
        }
        if (colophon) {
            colophon();
        }
        start("Normal");
        xml.leaf("w:snapToGrid", "w:val", "0");
        xml.leaf("w:spacing", "w:line", "20", "w:lineRule", "exact").end().end();
        WordPage.section(xml, letter, colophon && colophonApart);
        xml.end().end();
    }

    private void masthead() throws IOException {
        List<String[]> marks = marks();
        for (String[] mark : marks) {
            start("Normal").end();
            run(mark[0], mark[1]);
            xml.end();
        }
        Mark mark = first.masthead().mark();
        int above = twips(35) - marks.size() * LINE - points(mark.look().height() * 0.1f);
        start("Normal");
        xml.leaf("w:snapToGrid", "w:val", "0");
        xml.leaf("w:spacing", "w:line", Integer.toString(above), "w:lineRule", "exact")
                .end()
                .end();
        if (paper.issuers().size() > 1) {
            joint(mark);
        } else {
            for (Line line : mark.lines()) {
                markLine(mark.look(), characters(line.cells()), "center");
            }
        }
        number();
    }

    private void markLine(Look look, String text, String align) throws IOException {
        start("Normal");
        xml.leaf("w:snapToGrid", "w:val", "0");
        xml.leaf("w:spacing", "w:line", Integer.toString(points(look.height() * 1.1f)), "w:lineRule", "exact");
        xml.leaf("w:jc", "w:val", align).end();
        markRun(look, text);
        xml.end();
    }

    private void markRun(Look look, String text) throws IOException {
        xml.start("w:r").start("w:rPr").leaf("w:rFonts", "w:ascii", fonts.biao(), "w:eastAsia", fonts.biao());
        xml.leaf("w:color", "w:val", WordPage.RED);
        xml.leaf("w:w", "w:val", Integer.toString(Math.round(100 * look.size() / look.height())));
        String size = Integer.toString(Math.round(2 * look.height()));
        xml.leaf("w:sz", "w:val", size).leaf("w:szCs", "w:val", size).end();
        characters(PlainText.line(text));
        xml.end();
    }

    /** Names below each other on the left, 文件 in the middle of the right. */
    private void joint(Mark mark) throws IOException {
        int names = Math.round(WIDTH * 0.7f);
        xml.start("w:tbl").start("w:tblPr").leaf("w:tblW", "w:w", Integer.toString(WIDTH), "w:type", "dxa");
        xml.leaf("w:tblLayout", "w:type", "fixed").end();
        xml.start("w:tblGrid").leaf("w:gridCol", "w:w", Integer.toString(names));
        xml.leaf("w:gridCol", "w:w", Integer.toString(WIDTH - names)).end();
        xml.start("w:tr").start("w:tc").start("w:tcPr");
        xml.leaf("w:tcW", "w:w", Integer.toString(names), "w:type", "dxa").end();
        for (Line line : mark.lines()) {
            markLine(mark.look(), characters(line.cells()), "distribute");
        }
        xml.end().start("w:tc").start("w:tcPr");
        xml.leaf("w:tcW", "w:w", Integer.toString(WIDTH - names), "w:type", "dxa");
        xml.leaf("w:vAlign", "w:val", "center").end();
        markLine(mark.look(), paper.markSuffix(), "center");
        xml.end().end().end();
    }

    private List<String[]> marks() {
        List<String[]> marks = new ArrayList<>();
        Stream.ofNullable(paper.copyNo()).forEach(text -> marks.add(new String[] {text, fonts.fang()}));
        Stream.of(paper.secrecy() == null ? "" : paper.secrecy(), paper.urgency() == null ? "" : paper.urgency())
                .filter(text -> !text.isBlank())
                .forEach(text -> marks.add(new String[] {text, fonts.hei()}));
        return marks;
    }

    /** In the middle; of 上行文 on the left, in the row of the last who signed; below it the red rule. */
    private void number() throws IOException {
        List<String> signers = paper.up() ? paper.signers() : List.of();
        String number = paper.number() == null ? "" : paper.number();
        int widest = signers.stream()
                .mapToInt(
                        name -> Math.round(setting.line(name, Looks.KAI.face()).width() * CHARACTER))
                .max()
                .orElse(0);
        int columns = Math.min(2, signers.size());
        int label = WIDTH - CHARACTER - 4 * CHARACTER - columns * widest - Math.max(0, columns - 1) * CHARACTER;
        int rows = Math.max(1, (signers.size() + 1) / 2);
        for (int row = 0; row < rows; row++) {
            boolean last = row == rows - 1;
            start("Normal");
            if (last) {
                xml.start("w:pBdr");
                xml.leaf(
                        "w:bottom",
                        "w:val",
                        "single",
                        "w:sz",
                        "10",
                        "w:space",
                        Integer.toString(RULE_BELOW_NUMBER),
                        "w:color",
                        WordPage.RED);
                xml.end();
            }
            if (paper.up()) {
                xml.start("w:tabs");
                tab("left", label);
                tab("left", label + 4 * CHARACTER);
                tab("left", label + 5 * CHARACTER + widest);
                xml.end();
            }
            if (row == 0) {
                xml.leaf("w:spacing", "w:before", Integer.toString(Math.round(first.blank() * LINE)));
            }
            if (paper.up()) {
                xml.leaf("w:ind", "w:leftChars", "100", "w:left", Integer.toString(CHARACTER));
            }
            xml.leaf("w:jc", "w:val", paper.up() ? "left" : "center").end();
            run(last ? number : "");
            for (int n = 2 * row; n < Math.min(2 * row + 2, signers.size()); n++) {
                if (n == 2 * row) {
                    tabbed(n == 0 ? "签发人：" : "", fonts.fang());
                }
                tabbed(signers.get(n), fonts.kai());
            }
            xml.end();
        }
    }

    private void tab(String kind, int at) throws IOException {
        xml.leaf("w:tab", "w:val", kind, "w:pos", Integer.toString(at));
    }

    private void tabbed(String text, String face) throws IOException {
        xml.start("w:r").leaf("w:tab").end();
        run(text, face);
    }

    /** The mark 30 mm below the edge of the sheet, below it the first double line; what follows stands below both. */
    private void letterhead() throws IOException {
        Mark mark = first.masthead().mark();
        int count = mark.lines().size();
        for (int n = 0; n < count; n++) {
            Look look = mark.look();
            start("Normal");
            WordPage.frame(xml, twips(30) - points(look.height() * 0.1f));
            if (n == count - 1) {
                xml.start("w:pBdr");
                xml.leaf(
                        "w:bottom",
                        "w:val",
                        "thickThinSmallGap",
                        "w:sz",
                        "18",
                        "w:space",
                        "11",
                        "w:color",
                        WordPage.RED);
                xml.end();
            }
            xml.leaf("w:snapToGrid", "w:val", "0");
            xml.leaf("w:spacing", "w:line", Integer.toString(points(look.height() * 1.1f)), "w:lineRule", "exact");
            xml.leaf("w:jc", "w:val", "center").end();
            markRun(look, characters(mark.lines().get(n).cells()));
            xml.end();
        }
        List<String[]> marks = marks();
        for (int n = 0; n < Math.max(1, marks.size()); n++) {
            start("Normal");
            xml.start("w:tabs");
            tab("right", WIDTH);
            xml.end();
            if (n == 0) {
                xml.leaf("w:spacing", "w:before", Integer.toString(points(Masthead.BESIDE_DOUBLE - BELOW_CHARACTER)));
            }
            xml.leaf("w:jc", "w:val", "left").end();
            if (!marks.isEmpty()) {
                run(marks.get(n)[0], marks.get(n)[1]);
            }
            if (n == 0) {
                tabbed(paper.number() == null ? "" : paper.number(), fonts.fang());
            }
            xml.end();
        }
    }

    private void title() throws IOException {
        start("Title");
        xml.leaf("w:spacing", "w:before", Integer.toString(Math.round(first.blank() * LINE)))
                .end();
        xml.start("w:r");
        if (first.title().height() < Looks.TITLE_HEIGHT) {
            String size = Integer.toString(Math.round(2 * first.title().height()));
            xml.start("w:rPr").leaf("w:sz", "w:val", size).end();
        }
        broken(first.lines());
        xml.end().end();
        blank();
    }

    private void broken(List<List<Cell>> lines) throws IOException {
        for (int n = 0; n < lines.size(); n++) {
            if (n > 0) {
                xml.leaf("w:br");
            }
            characters(characters(lines.get(n)));
        }
    }

    private void text(Paragraph paragraph) throws IOException {
        boolean heading = paragraph.isHeading();
        int level = paragraph.level().ordinal() + 1;
        start(heading ? "Heading" + level : "Text").end();
        run(paragraph.heading(), heading ? null : face(paragraph));
        run(paragraph.text());
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
            blank();
        }
        int numbers = count == 1 ? 0 : Math.round((count > 9 ? 1.5f : 1) * CHARACTER);
        for (int n = 0; n < count; n++) {
            int label = n == 0 ? 2 * CHARACTER : 5 * CHARACTER;
            int at = 5 * CHARACTER + numbers;
            start("Normal");
            xml.start("w:tabs");
            tab("left", 5 * CHARACTER);
            tab("left", at);
            xml.end();
            xml.leaf("w:ind", "w:left", Integer.toString(at), "w:hanging", Integer.toString(at - label))
                    .end();
            run(n == 0 ? "附件：" : "");
            run(count == 1 ? "" : (n + 1) + ".");
            tabbed(bound.get(n).title(), fonts.fang());
            xml.end();
        }
        signatures();
        if (paper.note() != null && !paper.note().isBlank()) {
            start("Text").end();
            run("（" + paper.note().strip() + "）");
            xml.end();
        }
    }

    private void signatures() throws IOException {
        for (Closing.Placed placed : new Closing(paper, setting, new TextRows(setting)).placed()) {
            if (placed.lines().isEmpty()) {
                blank();
                continue;
            }
            start("Normal");
            xml.leaf("w:keepNext");
            boolean two = placed.lines().size() > 1;
            if (two) {
                xml.start("w:tabs");
                tab("left", squares(placed.at().get(1)));
                xml.end();
            }
            xml.leaf("w:ind", "w:left", Integer.toString(squares(placed.at().get(0))));
            xml.leaf("w:jc", "w:val", "left").end();
            run(characters(placed.lines().get(0).cells()));
            if (two) {
                tabbed(characters(placed.lines().get(1).cells()), fonts.fang());
            }
            xml.end();
        }
    }

    private void attachments() throws IOException {
        for (int n = 0; n < bound.size(); n++) {
            if (bound.get(n).text().isEmpty()) {
                continue;
            }
            start("Normal");
            xml.leaf("w:pageBreakBefore").end();
            run(bound.size() == 1 ? "附件" : "附件" + (n + 1), fonts.hei());
            xml.end();
            blank();
            start("Title").end();
            xml.start("w:r");
            broken(TextRows.titleLines(bound.get(n).title(), setting, Looks.title(Looks.TITLE_HEIGHT)));
            xml.end().end();
            blank();
            for (Paragraph paragraph : bound.get(n).text()) {
                text(paragraph);
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
            start("Colophon").start("w:tabs");
            tab("right", WIDTH - 2 * WordPage.NUMBER_LINE);
            xml.end().end();
            run(paper.printer() == null ? "" : paper.printer());
            tabbed(paper.printedOn() == null ? "" : Closing.date(paper.printedOn()) + "印发", fonts.fang());
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
        start("Colophon");
        xml.leaf("w:ind", "w:left", hanging, "w:hanging", hanging).end();
        run(label + String.join("，", names) + "。");
        xml.end();
    }

    private OpenXml start(String style) throws IOException {
        return xml.start("w:p").start("w:pPr").leaf("w:pStyle", "w:val", style);
    }

    private void blank() throws IOException {
        start("Normal").end();
        xml.end();
    }

    private void run(String text) throws IOException {
        run(text, null);
    }

    private void run(String text, @Nullable String face) throws IOException {
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

    private void characters(String text) throws IOException {
        xml.start("w:t", "xml:space", "preserve").text(text).end();
    }

    private static String characters(List<Cell> cells) {
        var text = new StringBuilder();
        cells.forEach(cell -> text.appendCodePoint(cell.code()));
        return text.toString();
    }

    private static int squares(float squares) {
        return Math.round(squares * CHARACTER);
    }

    private static int points(float points) {
        return Math.round(points * 20);
    }
}
