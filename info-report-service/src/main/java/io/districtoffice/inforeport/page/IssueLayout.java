package io.districtoffice.inforeport.page;

import static io.districtoffice.printing.Paper.BOTTOM;
import static io.districtoffice.printing.Paper.GREY;
import static io.districtoffice.printing.Paper.INK;
import static io.districtoffice.printing.Paper.LEFT;
import static io.districtoffice.printing.Paper.LINE;
import static io.districtoffice.printing.Paper.RED;
import static io.districtoffice.printing.Paper.RIGHT;
import static io.districtoffice.printing.Paper.SMALL;
import static io.districtoffice.printing.Paper.TEXT;
import static io.districtoffice.printing.Paper.TOP;
import static io.districtoffice.printing.Paper.WIDTH;

import io.districtoffice.fonts.Face;
import io.districtoffice.inforeport.page.model.IssuePage;
import io.districtoffice.printing.Cell;
import io.districtoffice.printing.Line;
import io.districtoffice.printing.Lines;
import io.districtoffice.printing.Look;
import io.districtoffice.printing.Paper;
import io.districtoffice.printing.PlainText;
import io.districtoffice.printing.Row;
import io.districtoffice.printing.Sheet;
import io.districtoffice.printing.Sheets;
import io.districtoffice.printing.Typefaces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** An issue, row by row: masthead, what was corrected, columns with their items. */
final class IssueLayout {

    private static final Look BODY = new Look(Face.SONG, TEXT, LINE, INK);
    private static final Look KAI = new Look(Face.KAI, TEXT, LINE, INK);
    private static final Look TITLE = new Look(Face.SONG_BOLD, 18, LINE, INK);
    private static final Look COLUMN = new Look(Face.SONG_BOLD, 16.5f, LINE, RED);
    private static final Look PROOF = new Look(Face.SONG_BOLD, TEXT, LINE, RED);
    private static final Look FOOT = new Look(Face.SONG, SMALL, SMALL, INK);
    private static final Look RUNNING = new Look(Face.KAI, 10.5f, SMALL, GREY);

    private static final float LARGEST_NAME = 64;
    private static final float SMALLEST_NAME = 28;
    /** In ems. */
    private static final float ROOM_FOR_PROOF = 8;

    private static final float NAME_WIDTH = WIDTH * 0.92f;
    private static final float NAME_TRACKING = 0.26f;
    private static final float BELOW_TEXT = 20;
    private static final float RUNNING_WIDTH = WIDTH * 0.8f;

    private final PDDocument document;
    private final IssuePage page;
    private final IssueWords words;
    private final Bookmarks bookmarks;

    IssueLayout(PDDocument document, IssuePage page) {
        this.document = document;
        this.page = page;
        this.words = new IssueWords(page);
        this.bookmarks = new Bookmarks(document);
    }

    void set() throws IOException {
        try (var sheets = new Sheets(document, Typefaces.shared(), TOP, BOTTOM, this::foot)) {
            sheets.add(masthead());
            sheets.add(correction());
            for (IssuePage.Column column : page.columns()) {
                sheets.add(column(column));
            }
            List<Row> colophon = new Colophon(page, words).rows();
            if (!colophon.isEmpty()) {
                sheets.addAtFoot(colophon);
            }
        }
    }

    /** Number on the outer side as GB/T 9704 has it; name and number of the issue on the inner side from the second on. */
    private void foot(Sheet sheet, int number) throws IOException {
        boolean odd = number % 2 == 1;
        Line figure = Paper.line("— " + number + " —", FOOT.face());
        float width = figure.width() * SMALL;
        Paper.draw(sheet, figure, odd ? RIGHT - SMALL - width : LEFT + SMALL, BOTTOM - BELOW_TEXT, FOOT);
        List<Line> running = Lines.of(Paper.cells(words.title(), RUNNING.face()), RUNNING_WIDTH / RUNNING.size(), 0);
        if (number > 1 && running.size() == 1) {
            float end = running.get(0).width() * RUNNING.size();
            Paper.draw(sheet, running.get(0), odd ? LEFT : RIGHT - end, BOTTOM - BELOW_TEXT, RUNNING);
        }
    }

    private List<Row> masthead() {
        List<Row> rows = new ArrayList<>();
        top().forEach(row -> rows.add(row.kept()));
        name().forEach(row -> rows.add(row.kept()));
        rows.add(Paper.centred(Paper.line(words.number(), BODY.face()), BODY)
                .kept()
                .below(4));
        imprint().forEach(row -> rows.add(row.kept()));
        rows.add(new Row(2, 3, false, (sheet, top) -> sheet.rule(LEFT, top - 1, WIDTH, 2, RED)));
        return rows;
    }

    /** How to keep it on the left; on the right that it is a proof. */
    private List<Row> top() {
        List<Row> rows = new ArrayList<>();
        for (Line line : Lines.of(Paper.cells(words.secrecy(), KAI.face()), WIDTH / TEXT - ROOM_FOR_PROOF, 0)) {
            rows.add(Paper.row(line, LEFT, KAI));
        }
        if (rows.isEmpty()) {
            rows.add(Paper.row(Paper.line("", KAI.face()), LEFT, KAI));
        }
        if (page.isProof()) {
            rows.set(0, stamped(rows.get(0)));
        }
        return rows;
    }

    private Row stamped(Row row) {
        Line proof = Lines.single(Paper.cells(words.proof(), PROOF.face()), 0.4f);
        float width = proof.width() * TEXT;
        return new Row(0, LINE, false, (sheet, top) -> {
            row.paint().on(sheet, top);
            Paper.draw(sheet, proof, RIGHT - width - 8, top, PROOF);
            sheet.frame(RIGHT - width - 16, top - LINE + 1, width + 15, LINE - 2, 1.5f, RED);
        });
    }

    /** As large as fits on one line. */
    private List<Row> name() {
        List<Cell> cells = Paper.cells(words.publication(), Face.SONG_BOLD);
        Line line = Lines.single(cells, NAME_TRACKING);
        float size = Math.min(LARGEST_NAME, NAME_WIDTH / Math.max(1, line.width()));
        if (size >= SMALLEST_NAME) {
            Look look = new Look(Face.SONG_BOLD, size, size * 1.4f, RED);
            return List.of(Paper.centred(line, look).below(18));
        }
        Look look = new Look(Face.SONG_BOLD, SMALLEST_NAME, SMALLEST_NAME * 1.4f, RED);
        return Lines.balanced(cells, NAME_WIDTH / SMALLEST_NAME).stream()
                .map(part -> Paper.centred(part, look))
                .toList();
    }

    private List<Row> imprint() {
        Line date = Paper.line(words.date(), BODY.face());
        List<Row> rows = Paper.besides(Paper.cells(words.office(), BODY.face()), date, TEXT / 2, BODY);
        rows.set(0, rows.get(0).below(10));
        return rows;
    }

    private List<Row> correction() {
        if (page.correction() == null) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        rows.add(Paper.row(Paper.line(words.correction(), COLUMN.face()), LEFT + 2 * TEXT, COLUMN)
                .kept()
                .below(LINE / 2));
        for (String text : PlainText.paragraphs(page.correction())) {
            rows.addAll(Paper.paragraph(text, KAI));
        }
        int last = rows.size() - 1;
        rows.set(last, rows.get(last).kept());
        rows.add(new Row(6, 2, false, (sheet, top) -> sheet.rule(LEFT, top - 1, WIDTH, 0.75f, RED)));
        return rows;
    }

    private List<Row> column(IssuePage.Column column) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(heading(PlainText.line(column.name())));
        boolean first = true;
        for (IssuePage.Item item : column.items()) {
            rows.addAll(item(item, first ? 14 : LINE * 0.8f));
            first = false;
        }
        return rows;
    }

    /** A red bar, the name, and a thin rule below over the whole width. */
    private List<Row> heading(String name) {
        List<Row> rows = new ArrayList<>();
        List<Line> lines = Lines.of(Paper.cells(name, COLUMN.face()), WIDTH / COLUMN.size() - 1, 0);
        for (int n = 0; n < lines.size(); n++) {
            Line line = lines.get(n);
            boolean first = n == 0;
            boolean last = n == lines.size() - 1;
            rows.add(new Row(first ? LINE * 0.8f : 0, LINE, true, (sheet, top) -> {
                Paper.draw(sheet, line, LEFT + 0.9f * COLUMN.size(), top, COLUMN);
                if (first) {
                    sheet.box(LEFT, top - LINE / 2 - COLUMN.size() / 2, 5, COLUMN.size(), RED);
                    bookmarks.column(name, sheet.page(), top);
                }
                if (last) {
                    sheet.rule(LEFT, top - LINE + 1, WIDTH, 0.75f, RED);
                }
            }));
        }
        return rows;
    }

    private List<Row> item(IssuePage.Item item, float before) {
        List<Row> rows = new ArrayList<>();
        String title = PlainText.line(item.title());
        List<Line> lines = Lines.balanced(Paper.cells(title, TITLE.face()), WIDTH / TITLE.size() - 1);
        for (int n = 0; n < lines.size(); n++) {
            Row row = Paper.centred(lines.get(n), TITLE).kept();
            rows.add(
                    n > 0
                            ? row
                            : new Row(before, row.height(), true, (sheet, top) -> {
                                bookmarks.item(title, sheet.page(), top);
                                row.paint().on(sheet, top);
                            }));
        }
        float gap = 4;
        for (String text : PlainText.paragraphs(item.body())) {
            List<Row> paragraph = Paper.paragraph(text, BODY);
            rows.add(paragraph.get(0).below(gap));
            rows.addAll(paragraph.subList(1, paragraph.size()));
            gap = 0;
        }
        source(rows, words.source(item.source()));
        return rows;
    }

    /** On a line of its own, with the last line of the text above it. */
    private static void source(List<Row> rows, String source) {
        if (!source.isEmpty()) {
            if (!rows.isEmpty()) {
                rows.set(rows.size() - 1, rows.get(rows.size() - 1).kept());
            }
            for (Line line : Lines.of(Paper.cells(source, KAI.face()), WIDTH / TEXT, 0)) {
                rows.add(Paper.flushRight(line, RIGHT, KAI));
            }
        }
    }
}
