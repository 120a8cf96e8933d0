package io.districtoffice.document.layout;

import static io.districtoffice.printing.Paper.LEFT;
import static io.districtoffice.printing.Paper.LINE;
import static io.districtoffice.printing.Paper.MILLIMETRE;
import static io.districtoffice.printing.Paper.RIGHT;
import static io.districtoffice.printing.Paper.TEXT;
import static io.districtoffice.printing.Paper.WIDTH;

import io.districtoffice.document.layout.model.Finding;
import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.document.layout.model.OfficialPaper.Format;
import io.districtoffice.printing.Line;
import io.districtoffice.printing.Look;
import io.districtoffice.printing.Paper;
import io.districtoffice.printing.Row;
import io.districtoffice.printing.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 版头 (7.2, and 10.1 for letters): one strip at the top of the first sheet, down to its last element. */
final class Masthead {

    static final float MARK_BELOW_TOP = 35 * MILLIMETRE;
    static final float RULE_BELOW_NUMBER = 4 * MILLIMETRE;
    static final float RULE = 1.2f;

    /** Of a letter, from the upper edge of the text block: 30 mm from the edge of the sheet. */
    static final float LETTER_MARK = (30 - 37) * MILLIMETRE;

    /** 7/8 of a character. */
    static final float BESIDE_DOUBLE = 14;

    private static final float BELOW_CHARACTER = (LINE - Looks.BODY_HEIGHT) / 2;

    private final OfficialPaper paper;
    private final Setting setting;
    private final Mark mark;
    private final float blank;

    /** @param blank lines between mark and number, 2 as a rule */
    Masthead(OfficialPaper paper, Setting setting, float markRoom, float blank) {
        this.paper = paper;
        this.setting = setting;
        this.mark = new Mark(paper, setting, markRoom);
        this.blank = blank;
    }

    Mark mark() {
        return mark;
    }

    Row row() {
        return paper.format() == Format.LETTER ? letter() : general();
    }

    private Row general() {
        List<Line> signers = signers();
        int rows = Math.max(1, (signers.size() + 1) / 2);
        float number = MARK_BELOW_TOP + mark.height() + blank * LINE + (rows - 1) * LINE;
        float rule = number + LINE - BELOW_CHARACTER + RULE_BELOW_NUMBER;
        return new Row(0, rule + RULE / 2, true, (sheet, top) -> {
            marks(sheet, top);
            mark.on(sheet, top - MARK_BELOW_TOP);
            if (paper.up()) {
                float left = signed(sheet, top - number + (rows - 1) * LINE, signers);
                number(sheet, LEFT + TEXT, left - TEXT, top - number, 0);
            } else {
                number(sheet, LEFT, RIGHT, top - number, 0.5f);
            }
            sheet.rule(LEFT, top - rule, WIDTH, RULE, Looks.RED);
        });
    }

    private Row letter() {
        float line = LETTER_MARK + mark.height() + RULE_BELOW_NUMBER;
        float first = line + DoubleRule.HEIGHT + BESIDE_DOUBLE - BELOW_CHARACTER;
        int rows = Math.max(1, marks().size());
        return new Row(0, first + rows * LINE, true, (sheet, top) -> {
            mark.on(sheet, top - LETTER_MARK);
            DoubleRule.thickAbove(sheet, top - line);
            marks(sheet, top - first);
            number(sheet, LEFT + WIDTH / 3, RIGHT, top - first, 1);
        });
    }

    private List<Line> marks() {
        List<Line> lines = new ArrayList<>();
        Stream.ofNullable(paper.copyNo()).forEach(no -> lines.add(setting.line(no, Looks.BODY.face())));
        Stream.ofNullable(paper.secrecy()).forEach(text -> lines.add(setting.line(text, Looks.HEI.face())));
        Stream.ofNullable(paper.urgency()).forEach(text -> lines.add(setting.line(text, Looks.HEI.face())));
        lines.removeIf(line -> line.width() == 0);
        return lines;
    }

    /** 份号, 密级和保密期限, 紧急程度, from the top. */
    private void marks(Sheet sheet, float top) throws IOException {
        float y = top;
        for (Line line : marks()) {
            Paper.draw(sheet, line, LEFT, y, setting.fitting(line, Looks.BODY, WIDTH / 2));
            y -= LINE;
        }
    }

    private void number(Sheet sheet, float left, float right, float top, float share) throws IOException {
        Line line = setting.line(paper.number() == null ? "" : paper.number(), Looks.BODY.face());
        Look look = setting.fitting(line, Looks.BODY, right - left);
        if (look.size() < Looks.BODY.size()) {
            setting.found(Finding.Kind.NUMBER_SMALLER);
        }
        float blank = right - left - line.width() * look.size();
        Paper.draw(sheet, line, left + share * blank, top, look);
    }

    private List<Line> signers() {
        return paper.up()
                ? paper.signers().stream()
                        .map(name -> setting.line(name, Looks.KAI.face()))
                        .filter(name -> name.width() > 0)
                        .toList()
                : List.of();
    }

    /** Two names on a row, the first ones below each other. @return where it begins */
    private float signed(Sheet sheet, float top, List<Line> names) throws IOException {
        if (names.isEmpty()) {
            return RIGHT;
        }
        Line label = setting.line("签发人：", Looks.BODY.face());
        float widest = (float) names.stream().mapToDouble(Line::width).max().orElse(0);
        int columns = Math.min(2, names.size());
        float ems = label.width() + columns * widest + (columns - 1);
        Look look = ems * TEXT <= WIDTH / 2 ? Looks.KAI : Looks.KAI.times(WIDTH / 2 / (ems * TEXT));
        float size = look.size();
        float left = RIGHT - TEXT - ems * size;
        Paper.draw(sheet, label, left, top, look.in(Looks.BODY.face()));
        for (int n = 0; n < names.size(); n++) {
            float x = left + (label.width() + n % 2 * (widest + 1)) * size;
            Paper.draw(sheet, names.get(n), x, top - n / 2 * LINE, look);
        }
        return left;
    }
}
