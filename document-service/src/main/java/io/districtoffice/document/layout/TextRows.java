package io.districtoffice.document.layout;

import static io.districtoffice.printing.Paper.LEFT;
import static io.districtoffice.printing.Paper.LINE;
import static io.districtoffice.printing.Paper.TEXT;
import static io.districtoffice.printing.Paper.WIDTH;

import io.districtoffice.document.layout.model.OfficialPaper.Attachment;
import io.districtoffice.document.layout.model.Paragraph;
import io.districtoffice.fonts.Face;
import io.districtoffice.printing.Cell;
import io.districtoffice.printing.Line;
import io.districtoffice.printing.Lines;
import io.districtoffice.printing.Look;
import io.districtoffice.printing.Paper;
import io.districtoffice.printing.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 正文 and 附件 (7.3.3, 7.3.7). */
final class TextRows {

    private final Setting setting;

    TextRows(Setting setting) {
        this.setting = setting;
    }

    List<Row> of(List<Paragraph> paragraphs) {
        List<Row> rows = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            List<Cell> cells = new ArrayList<>(setting.cells(paragraph.heading(), face(paragraph)));
            cells.addAll(setting.cells(paragraph.text(), Looks.BODY.face()));
            List<Row> its = Paper.paragraph(cells, Looks.BODY);
            rows.addAll(paragraph.isHeading() ? its.stream().map(Row::kept).toList() : its);
        }
        return rows;
    }

    static Face face(Paragraph paragraph) {
        return switch (paragraph.level()) {
            case FIRST -> Looks.HEI.face();
            case SECOND -> Looks.KAI.face();
            case THIRD, FOURTH, TEXT -> Looks.BODY.face();
        };
    }

    /** 附件 and its number on the first line, the title on the third, then the text. */
    List<Row> attachment(int number, int count, Attachment attachment) {
        List<Row> rows = new ArrayList<>();
        String label = count == 1 ? "附件" : "附件" + number;
        rows.add(Paper.row(setting.line(label, Looks.HEI.face()), LEFT, Looks.HEI)
                .kept());
        float blank = LINE;
        for (Row row : title(attachment.title(), Looks.title(Looks.TITLE_HEIGHT))) {
            rows.add(row.below(blank));
            blank = 0;
        }
        rows.add(blank().kept());
        rows.addAll(of(attachment.text()));
        return rows;
    }

    private List<Row> title(String title, Look look) {
        return titleLines(title, setting, look).stream()
                .map(line -> Paper.centred(Lines.single(line, 0), look).kept())
                .toList();
    }

    static List<List<Cell>> titleLines(String title, Setting setting, Look look) {
        return TitleLines.of(Set.of(), title, setting, WIDTH / look.size());
    }

    static Row blank() {
        return new Row(0, LINE, false, (sheet, top) -> {});
    }

    /** Lines at a left edge of their own, in squares; before the first of them a label. */
    List<Row> hanging(String label, float labelAt, String text, float textAt) {
        Line head = setting.line(label, Looks.BODY.face());
        List<Line> lines = Lines.of(setting.cells(text, Looks.BODY.face()), WIDTH / TEXT - textAt, 0);
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < Math.max(1, lines.size()); n++) {
            Line line = lines.isEmpty() ? setting.line("", Looks.BODY.face()) : lines.get(n);
            boolean first = n == 0;
            rows.add(new Row(0, LINE, true, (sheet, top) -> {
                if (first) {
                    Paper.draw(sheet, head, LEFT + labelAt * TEXT, top, Looks.BODY);
                }
                Paper.draw(sheet, line, LEFT + textAt * TEXT, top, Looks.BODY);
            }));
        }
        return rows;
    }
}
