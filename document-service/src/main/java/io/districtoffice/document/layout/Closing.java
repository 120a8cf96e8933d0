package io.districtoffice.document.layout;

import static io.districtoffice.printing.Paper.LEFT;
import static io.districtoffice.printing.Paper.LINE;
import static io.districtoffice.printing.Paper.TEXT;
import static io.districtoffice.printing.Paper.WIDTH;

import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.printing.Line;
import io.districtoffice.printing.Lines;
import io.districtoffice.printing.Paper;
import io.districtoffice.printing.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What follows the text: 附件说明, 发文机关署名, 成文日期, 附注 (7.3.4 to 7.3.6). */
final class Closing {

    /** Lengths in squares. */
    private static final float WHOLE = WIDTH / TEXT;

    private static final float DATE_OF_SEALED = 4;
    private static final float DATE_OF_UNSEALED = 2;

    /** Blank lines above, so that a seal of 42 mm begins within one line of the text and stands around the date. */
    private static final int ABOVE_SEALED = 2;

    /** From row to row of seals: they must not touch each other. */
    private static final int BETWEEN_SEALED = 4;

    private final OfficialPaper paper;
    private final Setting setting;
    private final TextRows text;

    Closing(OfficialPaper paper, Setting setting, TextRows text) {
        this.paper = paper;
        this.setting = setting;
        this.text = text;
    }

    /** 2026年1月5日: no zeros before. */
    static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /**
     * A row of signature or date, in squares from the left; a blank one has no lines.
     *
     * @param at where each line begins
     */
    record Placed(List<Line> lines, List<Float> at) {

        static final Placed BLANK = new Placed(List.of(), List.of());

        static Placed of(Line line, float at) {
            return new Placed(List.of(line), List.of(at));
        }

        Row row() {
            return new Row(0, LINE, true, (sheet, top) -> {
                for (int n = 0; n < lines.size(); n++) {
                    Paper.draw(sheet, lines.get(n), LEFT + at.get(n) * TEXT, top, Looks.BODY);
                }
            });
        }
    }

    /** Kept together. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(attachments());
        placed().forEach(placed -> rows.add(placed.row()));
        rows.addAll(note());
        return rows;
    }

    List<Placed> placed() {
        return paper.sealed() ? sealed() : unsealed();
    }

    private List<Row> attachments() {
        List<Row> rows = new ArrayList<>();
        int count = paper.attachments().size();
        float numbers =
                setting.line(count > 9 ? "10." : "1.", Looks.BODY.face()).width();
        for (int n = 0; n < count; n++) {
            String label = n == 0 ? "附件：" : "";
            String number = count == 1 ? "" : (n + 1) + ".";
            float at = count == 1 ? 5 : 5 + numbers;
            String title = paper.attachments().get(n).title();
            rows.addAll(text.hanging(label + number, n == 0 ? 2 : 5, title, at));
        }
        if (!rows.isEmpty()) {
            rows.add(0, TextRows.blank().kept());
        }
        return rows;
    }

    /** The date begins two squares right of the name; where it is the longer of both, it has two squares on its right. */
    private List<Placed> unsealed() {
        List<Line> names = names(WHOLE - DATE_OF_UNSEALED);
        Line date = date();
        List<Placed> rows = new ArrayList<>();
        rows.add(Placed.BLANK);
        float lead = names.isEmpty() ? 0 : names.get(0).width();
        float dateAt = Math.min(WHOLE - DATE_OF_UNSEALED - date.width(), WHOLE - lead);
        for (Line name : names) {
            rows.add(Placed.of(name, Math.min(dateAt - 2, WHOLE - DATE_OF_UNSEALED - name.width())));
        }
        if (date.width() > 0) {
            rows.add(Placed.of(date, dateAt));
        }
        return rows;
    }

    /** The last name stands in the middle above the date; others two on a row, as far from the left as it from the right. */
    private List<Placed> sealed() {
        Line date = date();
        float least = DATE_OF_SEALED + Math.max(7, date.width()) / 2;
        boolean pairs = paper.signatures().stream()
                .allMatch(name -> setting.line(name, Looks.BODY.face()).width() <= 2 * least - 1);
        int columns = pairs ? 2 : 1;
        List<Line> names = names(pairs ? WHOLE : WHOLE - DATE_OF_SEALED);
        double widest = names.stream().mapToDouble(Line::width).max().orElse(0);
        float centre = Math.max(least, pairs ? 0 : (float) widest / 2);
        List<Placed> rows = new ArrayList<>();
        boolean joint = paper.signatures().size() > 1;
        int blanks = ABOVE_SEALED;
        for (int n = 0; n < names.size(); n += columns) {
            rows.addAll(Collections.nCopies(blanks, Placed.BLANK));
            boolean two = columns == 2 && n + 1 < names.size();
            Line last = names.get(two ? n + 1 : n);
            float at = WHOLE - centre - last.width() / 2;
            rows.add(
                    two
                            ? new Placed(
                                    List.of(names.get(n), last),
                                    List.of(centre - names.get(n).width() / 2, at))
                            : Placed.of(last, at));
            blanks = joint ? BETWEEN_SEALED : 0;
        }
        if (names.isEmpty()) {
            rows.addAll(Collections.nCopies(ABOVE_SEALED + 1, Placed.BLANK));
        }
        if (date.width() > 0) {
            rows.add(Placed.of(date, WHOLE - centre - date.width() / 2));
        }
        return rows;
    }

    private List<Row> note() {
        if (paper.note() == null || paper.note().isBlank()) {
            return List.of();
        }
        return Paper.paragraph(setting.cells("（" + paper.note().strip() + "）", Looks.BODY.face()), Looks.BODY).stream()
                .map(Row::kept)
                .toList();
    }

    private List<Line> names(float room) {
        List<Line> lines = new ArrayList<>();
        for (String name : paper.signatures()) {
            lines.addAll(Lines.balanced(setting.cells(name, Looks.BODY.face()), room));
        }
        return lines;
    }

    private Line date() {
        return setting.line(paper.date() == null ? "" : date(paper.date()), Looks.BODY.face());
    }
}
