package io.districtoffice.inforeport.page;

import static io.districtoffice.printing.Paper.INK;
import static io.districtoffice.printing.Paper.LEFT;
import static io.districtoffice.printing.Paper.RIGHT;
import static io.districtoffice.printing.Paper.SMALL;
import static io.districtoffice.printing.Paper.WIDTH;

import io.districtoffice.fonts.Face;
import io.districtoffice.inforeport.page.model.IssuePage;
import io.districtoffice.printing.Cell;
import io.districtoffice.printing.Line;
import io.districtoffice.printing.Lines;
import io.districtoffice.printing.Look;
import io.districtoffice.printing.Paper;
import io.districtoffice.printing.Row;
import java.util.ArrayList;
import java.util.List;

/** 版记: to whom it goes, who signed it and how many are printed, between rules as in GB/T 9704. */
final class Colophon {

    private static final Look SMALL_TEXT = new Look(Face.SONG, SMALL, 23, INK);

    /** 0.35 mm and 0.25 mm */
    private static final float OUTER = 1;

    private static final float INNER = 0.7f;

    private final IssuePage page;
    private final IssueWords words;

    Colophon(IssuePage page, IssueWords words) {
        this.page = page;
        this.words = words;
    }

    /** None when there is nothing to say; else kept together. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        distribution(rows, words.mainTo(), page.mainTo());
        distribution(rows, words.cc(), page.cc());
        if (page.signer() != null || page.copies() != null) {
            if (!rows.isEmpty()) {
                rows.add(rule(INNER));
            }
            run(rows);
        }
        if (rows.isEmpty()) {
            return rows;
        }
        rows.add(0, rule(OUTER).below(SMALL));
        rows.add(rule(OUTER));
        return rows.stream().map(Row::kept).toList();
    }

    private static Row rule(float thickness) {
        return new Row(0, 3, false, (sheet, top) -> sheet.rule(LEFT, top - 1.5f, WIDTH, thickness, INK));
    }

    /** Further lines stand below the first name, not below the label. */
    private void distribution(List<Row> rows, String label, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        Line head = Paper.line(label, SMALL_TEXT.face());
        float left = LEFT + SMALL + head.width() * SMALL;
        float room = (RIGHT - SMALL - left) / SMALL;
        List<Line> lines = Lines.of(Paper.cells(words.names(names), SMALL_TEXT.face()), room, 0);
        for (int n = 0; n < lines.size(); n++) {
            Row row = Paper.row(lines.get(n), left, SMALL_TEXT);
            rows.add(
                    n > 0
                            ? row
                            : new Row(0, row.height(), false, (sheet, top) -> {
                                Paper.draw(sheet, head, LEFT + SMALL, top, SMALL_TEXT);
                                row.paint().on(sheet, top);
                            }));
        }
    }

    /** Signer on the left, number of copies on the right of its last line. */
    private void run(List<Row> rows) {
        Line copies = Paper.line(page.copies() == null ? "" : words.copies(page.copies()), SMALL_TEXT.face());
        List<Cell> signer = Paper.cells(page.signer() == null ? "" : words.signer(page.signer()), SMALL_TEXT.face());
        rows.addAll(Paper.besides(signer, copies, SMALL, SMALL_TEXT));
    }
}
