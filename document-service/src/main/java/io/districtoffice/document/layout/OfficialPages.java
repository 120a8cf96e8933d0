package io.districtoffice.document.layout;

import static io.districtoffice.printing.Paper.BOTTOM;
import static io.districtoffice.printing.Paper.LEFT;
import static io.districtoffice.printing.Paper.LINE;
import static io.districtoffice.printing.Paper.MILLIMETRE;
import static io.districtoffice.printing.Paper.RIGHT;
import static io.districtoffice.printing.Paper.SMALL;
import static io.districtoffice.printing.Paper.TOP;

import io.districtoffice.document.layout.model.Finding;
import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.document.layout.model.OfficialPaper.Format;
import io.districtoffice.printing.Line;
import io.districtoffice.printing.Row;
import io.districtoffice.printing.Sheet;
import io.districtoffice.printing.Sheets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** An official document, sheet by sheet. */
final class OfficialPages {

    /** Upper edge of the dashes beside a page number, below the text block (7.5). */
    static final float NUMBER_BELOW_TEXT = 7 * MILLIMETRE;

    /** Upper edge of a dash above the baseline, in ems. */
    private static final float DASH = 0.4f;

    private static final int MOST_FIRST = 3;
    private static final int MOST_CLOSING = 12;

    private final OfficialPaper paper;
    private final Setting setting;
    private final boolean letter;

    private int textSheets;
    private boolean colophonApart;

    OfficialPages(OfficialPaper paper, Setting setting) {
        this.paper = paper;
        this.setting = setting;
        this.letter = paper.format() == Format.LETTER;
    }

    FirstPage set(PDDocument document) throws IOException {
        var text = new TextRows(setting);
        List<Row> body = text.of(paper.body());
        // 10.1: the last line of a letter's first page may come as near to the double line as 7/8 of a character
        float firstBottom = letter ? DoubleRule.LOWER + DoubleRule.HEIGHT / 2 + Masthead.BESIDE_DOUBLE : BOTTOM;
        try (var sheets = new Sheets(document, setting.faces(), TOP, BOTTOM, this::foot)) {
            sheets.lowerFirst(firstBottom);
            var first = FirstPage.of(paper, setting, TOP - firstBottom - firstOf(body));
            List<Row> rows = new ArrayList<>(first.rows());
            List<Row> closing = new Closing(paper, setting, text).rows();
            rows.addAll(withClosing(body, closing, TOP - firstBottom - Sheets.height(rows)));
            sheets.add(rows);
            attachments(sheets, text);
            textSheets = sheets.number();
            colophon(sheets, new PaperColophon(paper, setting, first.recipientsMoved(paper)).rows());
            return first;
        }
    }

    /** As many rows of the text as cannot be parted from its first, three at most. */
    private static float firstOf(List<Row> body) {
        int to = 0;
        while (to < MOST_FIRST
                && to < body.size()
                && (to == 0 || body.get(to - 1).keep())) {
            to++;
        }
        return height(body.subList(0, to));
    }

    /**
     * The page with the signature also has some of the text, no 此页无正文: the last two lines go with it.
     *
     * @param room for the text on the first page
     */
    private List<Row> withClosing(List<Row> body, List<Row> closing, float room) {
        List<Row> rows = new ArrayList<>(body);
        if (closing.isEmpty()) {
            return rows;
        }
        for (int n = Math.max(0, rows.size() - 2); n < rows.size(); n++) {
            rows.set(n, rows.get(n).kept());
        }
        if (height(rows) + height(closing) > room) {
            parted(rows, room);
        }
        rows.addAll(height(closing) > TOP - BOTTOM - MOST_FIRST * LINE ? loosened(closing) : closing);
        rows.set(rows.size() - 1, loose(rows.get(rows.size() - 1)));
        return rows;
    }

    /** Both pages show some of the text: where no place to part it is on the first, the last that fits is made one. */
    private void parted(List<Row> rows, float room) {
        int fitting = 0;
        float left = room;
        while (fitting < rows.size() - 1 && rows.get(fitting).height() <= left) {
            left -= rows.get(fitting).height();
            fitting++;
        }
        if (fitting == 0) {
            setting.found(Finding.Kind.SIGNATURE_ALONE);
        }
        if (rows.stream().limit(fitting).allMatch(Row::keep) && !rows.isEmpty()) {
            int at = Math.max(0, fitting - 1);
            rows.set(at, loose(rows.get(at)));
        }
    }

    /** A list of attachments longer than a page is parted; its end stays with the signature. */
    private static List<Row> loosened(List<Row> closing) {
        int kept = closing.size() - MOST_CLOSING;
        List<Row> rows = new ArrayList<>(closing);
        for (int n = MOST_FIRST; n < kept; n++) {
            rows.set(n, loose(rows.get(n)));
        }
        return rows;
    }

    private static Row loose(Row row) {
        return new Row(row.before(), row.height(), false, row.paint());
    }

    private static float height(List<Row> rows) {
        return rows.isEmpty() ? 0 : Sheets.height(rows);
    }

    private void attachments(Sheets sheets, TextRows text) throws IOException {
        int count = paper.attachments().size();
        for (int n = 0; n < count; n++) {
            var attachment = paper.attachments().get(n);
            if (!attachment.text().isEmpty()) {
                sheets.turn();
                sheets.add(text.attachment(n + 1, count, attachment));
            }
        }
    }

    /** At the foot of an even sheet, which is the last; a sheet with nothing but it, and a blank one before it, have no number. */
    private void colophon(Sheets sheets, List<Row> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        float height = Sheets.height(rows) + LINE;
        colophonApart = sheets.number() % 2 == 1 || !sheets.hasRoom(height);
        if (colophonApart) {
            do {
                sheets.turnBare();
            } while (sheets.number() % 2 == 1);
        }
        sheets.addAtFoot(rows);
    }

    private void foot(Sheet sheet, int number) throws IOException {
        if (letter && number == 1) {
            DoubleRule.thickBelow(sheet);
            return;
        }
        Line figure = setting.line("— " + number + " —", Looks.PAGE_NUMBER.face());
        float width = figure.width() * SMALL;
        float x = number % 2 == 1 ? RIGHT - SMALL - width : LEFT + SMALL;
        sheet.text(figure, x, BOTTOM - NUMBER_BELOW_TEXT - DASH * SMALL, Looks.PAGE_NUMBER);
    }

    /** Sheets with text, attachments among them. */
    int textSheets() {
        return textSheets;
    }

    /** Whether the colophon has a sheet of its own. */
    boolean isColophonApart() {
        return colophonApart;
    }
}
