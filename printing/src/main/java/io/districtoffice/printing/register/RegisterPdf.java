package io.districtoffice.printing.register;

import static io.districtoffice.printing.Paper.GREY;
import static io.districtoffice.printing.Paper.INK;
import static io.districtoffice.printing.Paper.MILLIMETRE;

import io.districtoffice.fonts.Face;
import io.districtoffice.printing.Cell;
import io.districtoffice.printing.Imprint;
import io.districtoffice.printing.Line;
import io.districtoffice.printing.Lines;
import io.districtoffice.printing.Look;
import io.districtoffice.printing.Paper;
import io.districtoffice.printing.PlainText;
import io.districtoffice.printing.Sheet;
import io.districtoffice.printing.Typefaces;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;

/** A register on A4 across. Pages are kept in a file beside, not in memory, until all are there. */
final class RegisterPdf implements AutoCloseable {

    private static final float MARGIN = 15 * MILLIMETRE;
    private static final PDRectangle ACROSS = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float TOP = ACROSS.getHeight() - MARGIN;
    private static final float BOTTOM = MARGIN + 12;
    private static final float WIDTH = ACROSS.getWidth() - 2 * MARGIN;

    private static final Look TITLE = new Look(Face.SONG_BOLD, 18, 30, INK);
    private static final Look SUBTITLE = new Look(Face.SONG, 10, 18, INK);
    private static final Look HEAD = new Look(Face.SONG_BOLD, 9.5f, 14, INK);
    private static final Look TEXT = new Look(Face.SONG, 9.5f, 14, INK);
    private static final Look FOOT = new Look(Face.SONG, 9, 12, GREY);
    private static final Color HEAD_GROUND = new Color(0xEE, 0xEE, 0xEE);
    private static final Color GRID = new Color(0x80, 0x80, 0x80);

    private static final float PAD = 3;
    private static final float RULE = 0.5f;

    /** A row is at most so many lines high, a cell shows no more. */
    private static final int MOST_LINES = 15;

    private static final int MOST_SHOWN = 2000;

    private final Register register;
    private final PDDocument document;
    private final Sheet.Fonts fonts;
    private final Typefaces faces = Typefaces.shared();
    private final PDAppearanceStream total;
    private final float[] left;

    private @Nullable Sheet sheet;
    private int pages;
    private float y;

    private RegisterPdf(Register register, PDDocument document) {
        this.register = register;
        this.document = document;
        this.fonts = new Sheet.Fonts(document, faces);
        this.total = new PDAppearanceStream(document);
        this.left = lefts(register);
    }

    static void write(Register register, Iterator<List<String>> rows, OutputStream out) throws IOException {
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            String title = PlainText.line(register.title());
            var none = Instant.EPOCH.atZone(ZoneOffset.UTC);
            new Imprint(title, "", none, register.toString().hashCode(), "zh-CN").on(document);
            try (var pdf = new RegisterPdf(register, document)) {
                pdf.begin();
                while (rows.hasNext()) {
                    pdf.row(rows.next());
                }
                pdf.total();
            }
            document.save(out);
        }
    }

    private static float[] lefts(Register register) {
        List<Register.Column> columns = register.columns();
        double all = columns.stream().mapToDouble(Register.Column::share).sum();
        float[] left = new float[columns.size() + 1];
        left[0] = MARGIN;
        for (int n = 0; n < columns.size(); n++) {
            left[n + 1] = left[n] + (float) (columns.get(n).share() / all * WIDTH);
        }
        return left;
    }

    private void begin() throws IOException {
        turn();
        y = TOP;
        for (Line line : Lines.balanced(cells(register.title(), TITLE), WIDTH / TITLE.size())) {
            Paper.draw(sheet, line, MARGIN + (WIDTH - line.width() * TITLE.size()) / 2, y, TITLE);
            y -= TITLE.line();
        }
        for (Line line : Lines.of(cells(register.subtitle(), SUBTITLE), WIDTH / SUBTITLE.size(), 0)) {
            Paper.draw(sheet, line, MARGIN, y, SUBTITLE);
            y -= SUBTITLE.line();
        }
        head();
    }

    private void head() throws IOException {
        List<String> names =
                register.columns().stream().map(Register.Column::name).toList();
        draw(set(names, HEAD), HEAD, true);
    }

    private void row(List<String> texts) throws IOException {
        List<List<Line>> cells = set(texts, TEXT);
        if (y - height(cells) < BOTTOM) {
            turn();
            y = TOP;
            head();
        }
        draw(cells, TEXT, false);
    }

    private List<List<Line>> set(List<String> texts, Look look) {
        List<List<Line>> cells = new ArrayList<>(left.length - 1);
        for (int n = 0; n < left.length - 1; n++) {
            float room = Math.max(1, (left[n + 1] - left[n] - 2 * PAD) / look.size());
            cells.add(lines(n < texts.size() ? texts.get(n) : "", room, look));
        }
        return cells;
    }

    private List<Line> lines(String text, float room, Look look) {
        boolean cut = text.length() > MOST_SHOWN;
        List<Line> lines = Lines.of(cells(cut ? text.substring(0, MOST_SHOWN) : text, look), room, 0);
        if (lines.size() > MOST_LINES || cut) {
            lines = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
            lines.set(lines.size() - 1, Lines.single(faces.cells("……", look.face()), 0));
        }
        return lines;
    }

    private List<Cell> cells(String text, Look look) {
        return faces.cells(PlainText.line(text), look.face());
    }

    private static float height(List<List<Line>> cells) {
        int most = cells.stream().mapToInt(List::size).max().orElse(0);
        return Math.max(1, most) * TEXT.line() + 2 * PAD;
    }

    private void draw(List<List<Line>> cells, Look look, boolean head) throws IOException {
        Sheet on = Objects.requireNonNull(sheet);
        float height = height(cells);
        if (head) {
            on.box(MARGIN, y - height, WIDTH, height, HEAD_GROUND);
            on.rule(MARGIN, y, WIDTH, RULE, GRID);
        }
        for (int n = 0; n < cells.size(); n++) {
            List<Line> lines = cells.get(n);
            float room = left[n + 1] - left[n];
            float top = head ? y - (height - lines.size() * look.line()) / 2 : y - PAD;
            for (Line line : lines) {
                float x = head ? left[n] + (room - line.width() * look.size()) / 2 : left[n] + PAD;
                Paper.draw(on, line, x, top, look);
                top -= look.line();
            }
        }
        for (float x : left) {
            on.box(x - RULE / 2, y - height, RULE, height, GRID);
        }
        y -= height;
        on.rule(MARGIN, y, WIDTH, RULE, GRID);
    }

    /** The number of all pages is known at the end: each page shows the same form, which is filled then. */
    private void turn() throws IOException {
        close();
        var page = new PDPage(ACROSS);
        document.addPage(page);
        sheet = new Sheet(document, fonts, page);
        pages++;
        Line number = Lines.single(faces.cells("第 " + pages + " 页，", FOOT.face()), 0);
        float centre = MARGIN + WIDTH / 2;
        Paper.draw(sheet, number, centre - number.width() * FOOT.size(), BOTTOM - 6, FOOT);
        sheet.form(total, centre, BOTTOM - 6 - FOOT.line() / 2 - Paper.TO_BASELINE * FOOT.size());
    }

    private void total() throws IOException {
        total.setBBox(new PDRectangle(-2, -6, 200, 24));
        total.setResources(new PDResources());
        try (var pen = new PDPageContentStream(document, total)) {
            pen.setNonStrokingColor(FOOT.color());
            pen.beginText();
            pen.setFont(fonts.of(FOOT.face()), FOOT.size());
            pen.showText("共 " + pages + " 页");
            pen.endText();
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
    }
}
