package io.districtoffice.document.layout;

import static io.districtoffice.document.layout.WordPage.CHARACTER;
import static io.districtoffice.document.layout.WordPage.LINE;
import static io.districtoffice.document.layout.WordPage.WIDTH;
import static io.districtoffice.document.layout.WordPage.twips;

import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.printing.Line;
import io.districtoffice.printing.Look;
import io.districtoffice.printing.OpenXml;
import io.districtoffice.printing.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 版头 for Word: what {@link Masthead} draws. */
final class WordHead {

    /** Between the lower edge of a character and that of its line on the grid, in points. */
    private static final int BELOW_CHARACTER = 6;

    private static final int RULE_BELOW_NUMBER = 11 - BELOW_CHARACTER;

    private final OfficialPaper paper;
    private final Setting setting;
    private final FirstPage first;
    private final OpenXml xml;
    private final WordText text;
    private final LayoutProperties fonts;

    WordHead(OfficialPaper paper, Setting setting, FirstPage first, OpenXml xml, LayoutProperties fonts) {
        this.paper = paper;
        this.setting = setting;
        this.first = first;
        this.xml = xml;
        this.text = new WordText(xml);
        this.fonts = fonts;
    }

    void masthead() throws IOException {
        List<String[]> marks = marks();
        for (String[] mark : marks) {
            text.start("Normal").end();
            text.run(mark[0], mark[1]);
            xml.end();
        }
        Mark mark = first.masthead().mark();
        int above = twips(35) - marks.size() * LINE - points(mark.look().height() * 0.1f);
        text.start("Normal");
        xml.leaf("w:snapToGrid", "w:val", "0");
        xml.leaf("w:spacing", "w:line", Integer.toString(above), "w:lineRule", "exact")
                .end()
                .end();
        if (paper.issuers().size() > 1) {
            joint(mark);
        } else {
            for (Line line : mark.lines()) {
                markLine(mark.look(), WordText.characters(line.cells()), "center");
            }
        }
        number();
    }

    private void markLine(Look look, String mark, String align) throws IOException {
        text.start("Normal");
        xml.leaf("w:snapToGrid", "w:val", "0");
        xml.leaf("w:spacing", "w:line", Integer.toString(points(look.height() * 1.1f)), "w:lineRule", "exact");
        xml.leaf("w:jc", "w:val", align).end();
        markRun(look, mark);
        xml.end();
    }

    private void markRun(Look look, String mark) throws IOException {
        xml.start("w:r").start("w:rPr").leaf("w:rFonts", "w:ascii", fonts.biao(), "w:eastAsia", fonts.biao());
        xml.leaf("w:color", "w:val", WordPage.RED);
        xml.leaf("w:w", "w:val", Integer.toString(Math.round(100 * look.size() / look.height())));
        String size = Integer.toString(Math.round(2 * look.height()));
        xml.leaf("w:sz", "w:val", size).leaf("w:szCs", "w:val", size).end();
        text.characters(PlainText.line(mark));
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
            markLine(mark.look(), WordText.characters(line.cells()), "distribute");
        }
        xml.end().start("w:tc").start("w:tcPr");
        xml.leaf("w:tcW", "w:w", Integer.toString(WIDTH - names), "w:type", "dxa");
        xml.leaf("w:vAlign", "w:val", "center").end();
        markLine(mark.look(), paper.markSuffix(), "center");
        xml.end().end().end();
    }

    private List<String[]> marks() {
        List<String[]> marks = new ArrayList<>();
        Stream.ofNullable(paper.copyNo()).forEach(mark -> marks.add(new String[] {mark, fonts.fang()}));
        Stream.of(paper.secrecy() == null ? "" : paper.secrecy(), paper.urgency() == null ? "" : paper.urgency())
                .filter(mark -> !mark.isBlank())
                .forEach(mark -> marks.add(new String[] {mark, fonts.hei()}));
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
            text.start("Normal");
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
                text.tab("left", label);
                text.tab("left", label + 4 * CHARACTER);
                text.tab("left", label + 5 * CHARACTER + widest);
                xml.end();
            }
            if (row == 0) {
                xml.leaf("w:spacing", "w:before", Integer.toString(Math.round(first.blank() * LINE)));
            }
            if (paper.up()) {
                xml.leaf("w:ind", "w:leftChars", "100", "w:left", Integer.toString(CHARACTER));
            }
            xml.leaf("w:jc", "w:val", paper.up() ? "left" : "center").end();
            text.run(last ? number : "");
            for (int n = 2 * row; n < Math.min(2 * row + 2, signers.size()); n++) {
                if (n == 2 * row) {
                    text.tabbed(n == 0 ? "签发人：" : "", fonts.fang());
                }
                text.tabbed(signers.get(n), fonts.kai());
            }
            xml.end();
        }
    }

    /** The mark 30 mm below the edge of the sheet, below it the first double line; what follows stands below both. */
    void letterhead() throws IOException {
        Mark mark = first.masthead().mark();
        int count = mark.lines().size();
        for (int n = 0; n < count; n++) {
            Look look = mark.look();
            text.start("Normal");
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
            markRun(look, WordText.characters(mark.lines().get(n).cells()));
            xml.end();
        }
        List<String[]> marks = marks();
        for (int n = 0; n < Math.max(1, marks.size()); n++) {
            text.start("Normal");
            xml.start("w:tabs");
            text.tab("right", WIDTH);
            xml.end();
            if (n == 0) {
                xml.leaf("w:spacing", "w:before", Integer.toString(points(Masthead.BESIDE_DOUBLE - BELOW_CHARACTER)));
            }
            xml.leaf("w:jc", "w:val", "left").end();
            if (!marks.isEmpty()) {
                text.run(marks.get(n)[0], marks.get(n)[1]);
            }
            if (n == 0) {
                text.tabbed(paper.number() == null ? "" : paper.number(), fonts.fang());
            }
            xml.end();
        }
    }

    private static int points(float points) {
        return Math.round(points * 20);
    }
}
