package io.districtoffice.document.layout;

import static io.districtoffice.printing.Paper.LEFT;
import static io.districtoffice.printing.Paper.LINE;
import static io.districtoffice.printing.Paper.TEXT;
import static io.districtoffice.printing.Paper.WIDTH;

import io.districtoffice.document.layout.model.Finding;
import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.printing.Cell;
import io.districtoffice.printing.Line;
import io.districtoffice.printing.Lines;
import io.districtoffice.printing.Look;
import io.districtoffice.printing.Paper;
import io.districtoffice.printing.Row;
import io.districtoffice.printing.Sheets;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands above the text: 版头, 标题, 主送机关. The first page must show some of the text (7.3.3): where it would not, the
 * main recipients go to the colophon (7.3.2); then a mark of many names becomes smaller, blank lines are given up, the
 * title becomes smaller, and the mark as small as need be.
 *
 * @param lines of the title
 */
record FirstPage(Masthead masthead, List<List<Cell>> lines, Look title, float blank, List<Row> recipients) {

    private static final float[] TITLE_HEIGHTS = {Looks.TITLE_HEIGHT, 18, Looks.BODY_HEIGHT};
    private static final int MOST_TITLE_LINES = 5;
    private static final float MARK_ROOM = 60 * Paper.MILLIMETRE;
    private static final float TIGHT_MARK_ROOM = 40 * Paper.MILLIMETRE;
    private static final float LEAST_MARK_ROOM = 12 * Paper.MILLIMETRE;

    /** @param room for it, in points */
    static FirstPage of(OfficialPaper paper, Setting setting, float room) {
        float height = titleHeight(paper, setting);
        List<Row> recipients = recipients(paper, setting);
        FirstPage page = with(paper, setting, MARK_ROOM, height, 2, recipients);
        if (page.height() > room && !recipients.isEmpty()) {
            setting.found(Finding.Kind.RECIPIENTS_MOVED);
            page = with(paper, setting, MARK_ROOM, height, 2, List.of());
        }
        if (page.height() > room) {
            setting.found(Finding.Kind.FIRST_PAGE_TIGHT);
            page = tight(paper, setting, height, room);
        }
        if (page.title.height() < Looks.TITLE_HEIGHT) {
            setting.found(Finding.Kind.TITLE_SMALLER);
        }
        return page;
    }

    private static FirstPage tight(OfficialPaper paper, Setting setting, float height, float room) {
        FirstPage page = with(paper, setting, TIGHT_MARK_ROOM, height, 2, List.of());
        if (page.height() > room) {
            page = with(paper, setting, TIGHT_MARK_ROOM, height, 1, List.of());
        }
        if (page.height() > room) {
            page = with(paper, setting, TIGHT_MARK_ROOM, Looks.BODY_HEIGHT, 1, List.of());
        }
        if (page.height() > room) {
            float left = page.masthead.mark().height() - (page.height() - room);
            page = with(paper, setting, Math.max(LEAST_MARK_ROOM, left), Looks.BODY_HEIGHT, 1, List.of());
        }
        return page;
    }

    private static FirstPage with(
            OfficialPaper paper, Setting setting, float markRoom, float height, float blank, List<Row> recipients) {
        return new FirstPage(
                new Masthead(paper, setting, markRoom, blank),
                TitleLines.of(paper, paper.title(), setting, WIDTH / height),
                Looks.title(height),
                blank,
                recipients);
    }

    private static float titleHeight(OfficialPaper paper, Setting setting) {
        for (float height : TITLE_HEIGHTS) {
            if (TitleLines.of(paper, paper.title(), setting, WIDTH / height).size() <= MOST_TITLE_LINES) {
                return height;
            }
        }
        return Looks.BODY_HEIGHT;
    }

    private static List<Row> recipients(OfficialPaper paper, Setting setting) {
        if (paper.mainTo().isEmpty()) {
            return List.of();
        }
        String names = String.join("，", paper.mainTo()) + "：";
        List<Row> rows = new ArrayList<>();
        for (Line line : Lines.of(setting.cells(names, Looks.BODY.face()), WIDTH / TEXT, 0)) {
            rows.add(Paper.row(line, LEFT, Looks.BODY).kept());
        }
        return rows;
    }

    boolean recipientsMoved(OfficialPaper paper) {
        return recipients.isEmpty() && !paper.mainTo().isEmpty();
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(masthead.row());
        float before = blank * LINE;
        for (List<Cell> line : lines) {
            rows.add(Paper.centred(Lines.single(line, 0), title).kept().below(before));
            before = 0;
        }
        rows.add(TextRows.blank().kept());
        rows.addAll(recipients);
        return rows;
    }

    private float height() {
        return Sheets.height(rows());
    }
}
