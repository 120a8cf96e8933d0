package io.districtoffice.document.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.layout.Drawn.Row;
import io.districtoffice.document.layout.Drawn.Rule;
import io.districtoffice.printing.PrintedText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is printed, read back and measured against GB/T 9704-2012, in millimetres. */
class PaperPdfTest {
    private static final Offset<Double> ONE = Offset.offset(1.0);
    private static final Offset<Double> EXACT = Offset.offset(0.1);
    private static final int RED = 0xE60012;
    private static final double LEFT = 28;
    private static final double RIGHT = 28 + 156;
    private static final double TOP = 37;
    private static final double BOTTOM = 37 + 225;
    private static final double CHARACTER = 156 / 28.0;
    private static final double LINE = 225 / 22.0;
    private final PaperPrinter printer = Papers.printer();

    private static void assertNumberBelowMark(Row number, Row mark) {
        double blank = number.top() - mark.bottom();
        assertThat(blank).isBetween(2 * LINE - 1, 2 * LINE + LINE / 2);
    }

    private static void assertRuleBelow(Drawn sheet, Row number) {
        Rule rule = sheet.rules().stream()
                .filter(one -> one.color() == RED)
                .findFirst()
                .orElseThrow();
        assertThat(rule.y() - number.bottom()).isCloseTo(4, ONE);
        assertThat(rule.x()).isCloseTo(LEFT, EXACT);
        assertThat(rule.width()).isCloseTo(156, EXACT);
        assertThat(rule.height()).isLessThan(1);
    }

    private List<Drawn> sheets(Papers.Draft draft) throws IOException {
        return Drawn.sheets(printer.pdf(draft.paper()));
    }

    private Drawn first(Papers.Draft draft) throws IOException {
        return sheets(draft).get(0);
    }

    @Test
    void every_sheet_is_a4() throws IOException {
        for (var draft : new Papers.Draft[] {Papers.notice(), Papers.request(), Papers.letter()}) {
            try (var document = Loader.loadPDF(printer.pdf(draft.paper()))) {
                assertThat(document.getPages()).allSatisfy(page -> {
                    assertThat(page.getMediaBox().getWidth() * 25.4 / 72).isCloseTo(210, ONE);
                    assertThat(page.getMediaBox().getHeight() * 25.4 / 72).isCloseTo(297, ONE);
                });
            }
        }
    }

    @Test
    void a_page_of_text_has_22_lines_of_28_characters_of_16_points_in_the_block() throws IOException {
        Drawn sheet = sheets(Papers.notice().body("国".repeat(4000))).get(1);
        List<Row> rows =
                sheet.rows().stream().filter(row -> row.text().length() > 20).toList();

        assertThat(rows).hasSize(22).allSatisfy(row -> {
            assertThat(row.text()).hasSize(28);
            assertThat(row.x()).isCloseTo(LEFT, EXACT);
            assertThat(row.end()).isCloseTo(RIGHT, EXACT);
            assertThat(row.glyphs())
                    .allSatisfy(glyph -> assertThat(glyph.size()).isCloseTo(16, Offset.offset(0.05)));
        });
        double between = (rows.get(21).baseline() - rows.get(0).baseline()) / 21;
        assertThat(between).isCloseTo(LINE, EXACT);
        double above = rows.get(0).baseline() - 0.88 * 16 * 25.4 / 72 - TOP;
        double below = BOTTOM - rows.get(21).baseline() - 0.12 * 16 * 25.4 / 72;
        assertThat(above).isCloseTo(below, ONE).isBetween(0.0, LINE / 2);
    }

    @Test
    void nothing_but_page_numbers_and_the_double_lines_of_a_letter_leaves_the_block() throws IOException {
        for (var draft : new Papers.Draft[] {Papers.notice(), Papers.request()}) {
            for (Drawn sheet : sheets(draft)) {
                assertThat(sheet.glyphs()).allSatisfy(glyph -> {
                    assertThat(glyph.x()).isGreaterThan(LEFT - 0.1);
                    assertThat(glyph.end()).isLessThan(RIGHT + CHARACTER / 2 + 0.1);
                    assertThat(glyph.top()).isGreaterThan(TOP - 0.1);
                });
            }
        }
    }

    @Test
    void marks_stand_at_the_upper_left_in_their_order() throws IOException {
        Drawn sheet = first(Papers.notice());
        Row copyNo = sheet.find("000012");
        Row secrecy = sheet.find("内部资料★1年");
        Row urgency = sheet.find("特急");

        assertThat(List.of(copyNo.x(), secrecy.x(), urgency.x()))
                .allSatisfy(x -> assertThat(x).isCloseTo(LEFT, EXACT));
        assertThat(copyNo.top() - TOP).isBetween(0.0, LINE / 2);
        assertThat(secrecy.baseline() - copyNo.baseline()).isCloseTo(LINE, EXACT);
        assertThat(urgency.baseline() - secrecy.baseline()).isCloseTo(LINE, EXACT);
    }

    @Test
    void the_mark_is_red_in_the_middle_35_below_the_upper_edge_of_the_block() throws IOException {
        Row mark = first(Papers.notice()).find("西山区人民政府办公室文件");

        assertThat(mark.glyphs()).allSatisfy(glyph -> assertThat(glyph.color()).isEqualTo(RED));
        assertThat(mark.top()).isCloseTo(TOP + 35, ONE);
        assertThat((mark.x() + mark.end()) / 2).isCloseTo(LEFT + 78, ONE);
    }

    @Test
    void the_number_of_a_document_down_stands_in_the_middle_two_lines_below_the_mark() throws IOException {
        Drawn sheet = first(Papers.notice());
        Row number = sheet.find("西政办发〔2026〕36号");

        assertThat((number.x() + number.end()) / 2).isCloseTo(LEFT + 78, ONE);
        assertNumberBelowMark(number, sheet.find("西山区人民政府办公室文件"));
        assertRuleBelow(sheet, number);
    }

    @Test
    void the_number_of_a_document_up_stands_on_the_left_and_who_signed_on_the_right() throws IOException {
        Drawn sheet = first(Papers.request());
        Row number = sheet.find("西政〔2026〕8号");
        Row signer = sheet.find("签发人：");
        Row last = sheet.find("局长姓名");

        assertThat(number.x()).isCloseTo(LEFT + CHARACTER, ONE);
        assertThat(last.end()).isCloseTo(RIGHT - CHARACTER, ONE);
        assertThat(signer.baseline()).isCloseTo(number.baseline(), EXACT);
        assertThat(last.baseline()).isCloseTo(number.baseline(), EXACT);
        assertNumberBelowMark(number, sheet.find("西山区交通运输局"));
        assertRuleBelow(sheet, number);
    }

    @Test
    void of_many_who_signed_two_stand_on_a_row_and_the_number_in_the_last() throws IOException {
        var draft = Papers.request();
        draft.signers = List.of("甲甲甲", "乙乙", "丙丙丙");
        Drawn sheet = first(draft);

        assertThat(sheet.find("乙乙").baseline()).isCloseTo(sheet.find("签发人").baseline(), EXACT);
        assertThat(sheet.find("丙丙丙").x()).isCloseTo(sheet.find("甲甲甲").x(), EXACT);
        assertThat(sheet.find("乙乙").x()).isCloseTo(sheet.find("甲甲甲").end() + CHARACTER, ONE);
        assertThat(sheet.find("丙丙丙").baseline()).isCloseTo(sheet.find("西政〔").baseline(), EXACT);
        assertThat(sheet.find("丙丙丙").baseline() - sheet.find("甲甲甲").baseline()).isCloseTo(LINE, EXACT);
    }

    @Test
    void the_title_stands_in_the_middle_two_lines_below_the_rule_and_words_stay_whole() throws IOException {
        Drawn sheet = first(Papers.notice());
        Rule rule = sheet.rules().get(0);
        List<Row> title = sheet.rows().stream()
                .filter(row -> row.glyphs().stream().allMatch(glyph -> Math.abs(glyph.size() - 22) < 0.1))
                .toList();

        assertThat(title.stream().map(Row::text)).containsExactly("西山区人民政府办公室关于印发西山区", "2026年今冬明春火灾防控工作方案的通知");
        assertThat(title)
                .allSatisfy(row -> assertThat((row.x() + row.end()) / 2).isCloseTo(LEFT + 78, ONE));
        assertThat(title.get(0).top() - rule.y()).isBetween(2 * LINE - 1, 2 * LINE + LINE / 2);
        Row recipients = sheet.find("各镇人民政府，");
        assertThat(recipients.x()).isCloseTo(LEFT, EXACT);
        assertThat(recipients.baseline() - title.get(1).baseline()).isCloseTo(2 * LINE, ONE);
    }

    @Test
    void a_paragraph_goes_in_by_two_and_its_heading_has_the_face_of_its_level() throws IOException {
        byte[] pdf = printer.pdf(Papers.notice().paper());
        List<Drawn> sheets = Drawn.sheets(pdf);

        assertThat(sheets.get(0).find("一、总体要求").x()).isCloseTo(LEFT + 2 * CHARACTER, EXACT);
        assertThat(sheets.get(0).find("坚持人民至上").x()).isCloseTo(LEFT + 2 * CHARACTER, EXACT);
        assertThat(PrintedText.text(PrintedText.of(pdf))).contains("一、总体要求", "（一）紧盯重点场所。对商业综合体", "（1）人员密集场所");
    }

    @Test
    void attachments_are_listed_below_a_blank_line_and_wrap_below_their_names() throws IOException {
        Drawn sheet = sheets(Papers.notice()).get(2);
        Row label = sheet.find("附件：1.");
        Row name = sheet.find("西山区消防安全");
        Row second = sheet.find("2.重大火灾");

        assertThat(label.x()).isCloseTo(LEFT + 2 * CHARACTER, EXACT);
        assertThat(label.baseline() - sheet.find("全知识；春节").baseline()).isCloseTo(2 * LINE, ONE);
        assertThat(sheet.find("工作任务分工表").x()).isCloseTo(name.x(), EXACT);
        assertThat(second.x()).isCloseTo(label.glyphs().get(3).x(), EXACT);
        assertThat(sheet.find("重大火灾隐患挂牌督办清单").x()).isCloseTo(name.x(), EXACT);
    }

    @Test
    void the_date_of_a_sealed_document_has_four_characters_on_its_right_and_no_zeros() throws IOException {
        Drawn sheet = sheets(Papers.notice()).get(2);
        Row date = sheet.find("2026年11月8日");
        Row name = sheet.find("西山区人民政府办公室");

        assertThat(RIGHT - date.end()).isCloseTo(4 * CHARACTER, Offset.offset(CHARACTER / 4));
        assertThat((name.x() + name.end()) / 2).isCloseTo((date.x() + date.end()) / 2, EXACT);
        assertThat(date.baseline() - name.baseline()).isCloseTo(LINE, EXACT);
        assertThat(sheet.find("（此件公开发布）").x()).isCloseTo(LEFT + 2 * CHARACTER, EXACT);
        assertThat(sheet.find("（此件公开发布）").baseline() - date.baseline()).isCloseTo(LINE, EXACT);
    }

    @Test
    void without_a_seal_the_name_has_two_characters_on_its_right_and_the_date_begins_two_after_it() throws IOException {
        var draft = Papers.letter();
        draft.sealed = false;
        Drawn sheet = first(draft);
        Row date = sheet.find("2026年11月8日");
        Row name = sheet.rows().stream()
                .filter(row -> row.text().equals("西山区人民政府办公室"))
                .reduce((a, b) -> b)
                .orElseThrow();

        assertThat(RIGHT - name.end()).isCloseTo(2 * CHARACTER, EXACT);
        assertThat(date.x() - name.x()).isCloseTo(2 * CHARACTER, EXACT);

        draft.signatures = List.of("区政府办");
        sheet = first(draft);
        assertThat(RIGHT - sheet.find("2026年11月8日").end()).isCloseTo(2 * CHARACTER, EXACT);
        assertThat(sheet.find("2026年11月8日").x() - sheet.find("区政府办").x()).isCloseTo(2 * CHARACTER, EXACT);
    }

    @Test
    void an_attachment_begins_a_sheet_with_its_title_on_the_third_line() throws IOException {
        Drawn sheet = sheets(Papers.notice()).get(3);
        Row label = sheet.find("附件1");
        Row title = sheet.find("西山区消防安全");

        assertThat(label.x()).isCloseTo(LEFT, EXACT);
        assertThat(label.top() - TOP).isBetween(0.0, LINE / 2);
        assertThat(title.baseline() - label.baseline()).isCloseTo(2 * LINE, ONE);
    }

    @Test
    void the_colophon_stands_at_the_foot_of_the_last_even_sheet() throws IOException {
        List<Drawn> sheets = sheets(Papers.notice());
        assertThat(sheets).hasSize(6);
        Drawn sheet = sheets.get(5);
        List<Rule> rules = sheet.rules();

        assertThat(rules).hasSize(3).allSatisfy(rule -> {
            assertThat(rule.x()).isCloseTo(LEFT, EXACT);
            assertThat(rule.width()).isCloseTo(156, EXACT);
        });
        assertThat(rules.get(0).height()).isCloseTo(0.35, Offset.offset(0.02));
        assertThat(rules.get(1).height()).isCloseTo(0.25, Offset.offset(0.02));
        assertThat(rules.get(2).height()).isCloseTo(0.35, Offset.offset(0.02));
        assertThat(rules.get(2).middle()).isCloseTo(BOTTOM, ONE);
        Row cc = sheet.find("抄送：区委各部门");
        assertThat(cc.glyphs()).allSatisfy(glyph -> assertThat(glyph.size()).isCloseTo(14, Offset.offset(0.05)));
        double small = 14 * 25.4 / 72;
        assertThat(cc.x()).isCloseTo(LEFT + small, EXACT);
        assertThat(sheet.find("西山区人民政府办公室").x()).isCloseTo(LEFT + small, EXACT);
        assertThat(sheet.find("2026年11月9日印发").end()).isCloseTo(RIGHT - small, EXACT);
    }

    @Test
    void page_numbers_stand_seven_below_the_block_on_the_outer_side() throws IOException {
        List<Drawn> sheets = sheets(Papers.notice());
        double small = 14 * 25.4 / 72;
        for (int n = 1; n <= sheets.size(); n++) {
            Row number = sheets.get(n - 1).find("— " + n + " —");
            assertThat(number.glyphs().get(0).top()).isCloseTo(BOTTOM + 7, ONE);
            assertThat(number.glyphs().get(2).size()).isCloseTo(14, Offset.offset(0.05));
            if (n % 2 == 1) {
                assertThat(number.end()).isCloseTo(RIGHT - small, ONE);
            } else {
                assertThat(number.x()).isCloseTo(LEFT + small, ONE);
            }
        }
    }

    @Test
    void a_letter_has_its_mark_30_below_the_edge_and_double_lines_of_170() throws IOException {
        List<Drawn> sheets = sheets(Papers.letter());
        Drawn sheet = sheets.get(0);
        Row mark = sheet.find("西山区人民政府办公室");
        List<Rule> rules =
                sheet.rules().stream().filter(rule -> rule.color() == RED).toList();

        assertThat(mark.top()).isCloseTo(30, ONE);
        assertThat(mark.glyphs()).allSatisfy(glyph -> assertThat(glyph.color()).isEqualTo(RED));
        assertThat(rules).hasSize(4).allSatisfy(rule -> {
            assertThat(rule.x()).isCloseTo(20, EXACT);
            assertThat(rule.width()).isCloseTo(170, EXACT);
        });
        List<Rule> upper = rules.stream().filter(rule -> rule.y() < 148).toList();
        List<Rule> lower = rules.stream().filter(rule -> rule.y() > 148).toList();
        assertThat(upper.get(0).y() - mark.bottom()).isCloseTo(4, ONE);
        assertThat(upper.get(0).height()).isGreaterThan(upper.get(1).height());
        assertThat(lower.get(0).height()).isLessThan(lower.get(1).height());
        assertThat(297 - (lower.get(0).y() + lower.get(1).y() + lower.get(1).height()) / 2)
                .isCloseTo(20, ONE);
    }

    @Test
    void the_number_of_a_letter_stands_on_the_right_below_the_line_and_its_first_page_has_none() throws IOException {
        var draft = Papers.letter();
        List<Drawn> sheets = sheets(draft.body(Papers.STORM.repeat(4)));
        Drawn sheet = sheets.get(0);
        Row number = sheet.find("西政办函〔2026〕5号");
        Rule line = sheet.rules().stream()
                .filter(rule -> rule.y() < 148)
                .reduce((a, b) -> b)
                .orElseThrow();
        double seven = 7 / 8.0 * 16 * 25.4 / 72;

        assertThat(number.end()).isCloseTo(RIGHT, EXACT);
        assertThat(number.top() - line.y() - line.height()).isCloseTo(seven, ONE);
        assertThat(sheet.find("加急").x()).isCloseTo(LEFT, EXACT);
        assertThat(sheet.find("加急").baseline()).isCloseTo(number.baseline(), EXACT);
        assertThat(sheet.text()).doesNotContain("—");
        assertThat(sheets.get(1).text()).contains("— 2 —");
        double lower = sheet.rules().stream()
                .filter(rule -> rule.y() > 148)
                .findFirst()
                .orElseThrow()
                .y();
        assertThat(sheet.glyphs())
                .allSatisfy(glyph -> assertThat(glyph.bottom()).isLessThan(lower - seven + 1));
        assertThat(sheets.get(sheets.size() - 1).text()).contains("抄送：市交通运输局。").doesNotContain("印发");
    }

    @Test
    void a_date_has_no_zeros() {
        assertThat(Closing.date(LocalDate.of(2027, 1, 5))).isEqualTo("2027年1月5日");
    }
}
