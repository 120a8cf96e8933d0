package io.districtoffice.document.layout;

import static io.districtoffice.printing.Paper.INK;
import static io.districtoffice.printing.Paper.LEFT;
import static io.districtoffice.printing.Paper.RIGHT;
import static io.districtoffice.printing.Paper.SMALL;
import static io.districtoffice.printing.Paper.WIDTH;

import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.document.layout.model.OfficialPaper.Format;
import io.districtoffice.printing.Line;
import io.districtoffice.printing.Lines;
import io.districtoffice.printing.Paper;
import io.districtoffice.printing.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * 版记 (7.4): to whom it also goes, who printed it and when, between rules, the last of them on the lower edge of the text
 * block. A letter has neither printer nor rules (10.1).
 */
final class PaperColophon {

    private final OfficialPaper paper;
    private final Setting setting;
    private final boolean recipients;

    /** @param recipients whether the main recipients stand here */
    PaperColophon(OfficialPaper paper, Setting setting, boolean recipients) {
        this.paper = paper;
        this.setting = setting;
        this.recipients = recipients;
    }

    static boolean isNeeded(OfficialPaper paper, boolean recipients) {
        return recipients || !paper.cc().isEmpty() || isPrinted(paper);
    }

    static boolean isPrinted(OfficialPaper paper) {
        return paper.format() == Format.GENERAL && (paper.printer() != null || paper.printedOn() != null);
    }

    /** None when there is nothing to say; else kept together. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (recipients) {
            distribution(rows, "主送：", paper.mainTo());
        }
        distribution(rows, "抄送：", paper.cc());
        if (paper.format() == Format.GENERAL) {
            if (isPrinted(paper)) {
                if (!rows.isEmpty()) {
                    rows.add(rule(Looks.THIN));
                }
                rows.add(printed());
            }
            if (!rows.isEmpty()) {
                rows.add(0, rule(Looks.THICK));
                rows.add(rule(Looks.THICK));
            }
        }
        return rows.stream().map(Row::kept).toList();
    }

    private static Row rule(float thickness) {
        return new Row(0, 0, true, (sheet, top) -> sheet.rule(LEFT, top, WIDTH, thickness, INK));
    }

    /** Further lines stand below the first name. */
    private void distribution(List<Row> rows, String label, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        Line head = setting.line(label, Looks.COLOPHON.face());
        float left = LEFT + SMALL + head.width() * SMALL;
        String all = String.join("，", names) + "。";
        List<Line> lines = Lines.of(setting.cells(all, Looks.COLOPHON.face()), (RIGHT - SMALL - left) / SMALL, 0);
        for (int n = 0; n < lines.size(); n++) {
            Line line = lines.get(n);
            boolean first = n == 0;
            rows.add(new Row(0, Looks.COLOPHON.line(), true, (sheet, top) -> {
                if (first) {
                    Paper.draw(sheet, head, LEFT + SMALL, top, Looks.COLOPHON);
                }
                Paper.draw(sheet, line, left, top, Looks.COLOPHON);
            }));
        }
    }

    private Row printed() {
        String date = paper.printedOn() == null ? "" : Closing.date(paper.printedOn()) + "印发";
        Line on = setting.line(date, Looks.COLOPHON.face());
        Line by = setting.line(paper.printer() == null ? "" : paper.printer(), Looks.COLOPHON.face());
        float room = WIDTH - 3 * SMALL - on.width() * SMALL;
        return new Row(0, Looks.COLOPHON.line(), true, (sheet, top) -> {
            Paper.draw(sheet, by, LEFT + SMALL, top, setting.fitting(by, Looks.COLOPHON, room));
            Paper.draw(sheet, on, RIGHT - SMALL - on.width() * SMALL, top, Looks.COLOPHON);
        });
    }
}
