package io.districtoffice.inforeport.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.page.model.IssuePage;
import io.districtoffice.inforeport.page.model.IssuePage.Column;
import io.districtoffice.inforeport.page.model.IssuePage.Item;
import io.districtoffice.printing.Corpus;
import io.districtoffice.printing.Paper;
import io.districtoffice.printing.PrintedText;
import io.districtoffice.printing.PrintedText.Glyph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed, read back. */
class IssuePdfTest {

    private static final int RED = 0xC00D14;
    private static final float EXACT = 0.5f;

    private final IssuePdf pdf = new IssuePdf();

    @Test
    void every_sheet_is_a4() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.of(Issues.withItems(5)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(document.getPages()).allSatisfy(page -> {
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
                assertThat(page.getMediaBox().getHeight()).isBetween(841f, 842f);
            });
        }
    }

    @Test
    void all_text_can_be_copied_out_again() throws IOException {
        IssuePage page = Issues.corrected(Issues.sample(), "户数应为87户。");
        String text = text(pdf.of(page));

        assertThat(text)
                .contains("西山信息", "第36期（总第412期）", "西山区人民政府办公室2026年11月22日", "内部刊物注意保存")
                .contains("更正（第2版）", "户数应为87户。", "签发：区政府办公室主任", "共印80份")
                .contains("主送：区委书记，区长，区委常委，副区长。", "抄送：区人大常委会办公室");
        for (Column column : page.columns()) {
            assertThat(text).contains(column.name());
            for (Item item : column.items()) {
                assertThat(text).contains(item.title(), "（" + item.source() + "）");
            }
        }
        assertThat(text(pdf.of(Issues.of("防汛", Issues.SCHOOL)))).contains(withoutBlanks(Issues.SCHOOL));
    }

    @Test
    void the_masthead_is_large_and_red() throws IOException {
        List<Glyph> name = PrintedText.of(pdf.of(Issues.sample())).stream()
                .filter(glyph -> glyph.size() > 40)
                .toList();

        assertThat(PrintedText.text(name)).isEqualTo("西山信息");
        assertThat(name).allSatisfy(glyph -> {
            assertThat(glyph.size()).isCloseTo(64, Offset.offset(EXACT));
            assertThat(glyph.color()).isEqualTo(RED);
            assertThat(glyph.sheet()).isEqualTo(1);
        });
    }

    @Test
    void a_long_name_becomes_smaller_and_stays_on_the_sheet() throws IOException {
        IssuePage of = Issues.sample();
        for (int length : new int[] {12, 30, 80}) {
            var page = new IssuePage(
                    "西".repeat(length),
                    "办".repeat(60),
                    1,
                    1,
                    of.year(),
                    of.date(),
                    1,
                    null,
                    of.columns(),
                    of.mainTo(),
                    of.cc(),
                    1,
                    "签".repeat(70),
                    "密".repeat(60),
                    "zh");
            List<Glyph> glyphs = PrintedText.of(pdf.of(page));
            assertThat(PrintedText.text(glyphs)).contains("办".repeat(60), "密".repeat(60), "签".repeat(70));
            assertThat(glyphs).allMatch(glyph -> glyph.x() > Paper.LEFT - 1 && glyph.end() < Paper.RIGHT + 9);
        }
    }

    @Test
    void rare_characters_and_signs_are_drawn_and_copied_out() throws IOException {
        String signs = "䶮㛃𠮷〇①⑳℃㎡㎏‰№→★☆●○※×÷±≤≥“”‘’…—《》〈〉「」『』【】〔〕（）！？；：、，。·～￥㈠Ⅳαβ龑堃喆𫖯𬱖镕甦濛";
        IssuePage page = Issues.of(signs, signs);

        assertThat(pdf.unprintable(page)).isEmpty();
        byte[] printed = pdf.of(page);
        String text = text(printed);
        assertThat(signs.codePoints().filter(sign -> text.indexOf(sign) < 0).mapToObj(Character::toString))
                .isEmpty();
        assertThat(PrintedText.of(printed)).allMatch(Glyph::drawn);
    }

    @Test
    void a_radical_is_copied_out_as_what_it_looks_like_and_no_character_as_a_radical() throws IOException {
        assertThat(text(pdf.of(Issues.of("⼀⼈甲", "一人见⻅见龙⻰")))).contains("一人甲").contains("一人见⻅见龙⻰");
    }

    @Test
    void what_no_face_has_is_seen_as_its_code_and_told_before() throws IOException {
        IssuePage page = Issues.of("\uE000甲", "乙😀丙\uE000丁﷽");

        assertThat(pdf.unprintable(page)).containsExactly("\uE000", "😀", "﷽");
        assertThat(text(pdf.of(page))).contains("[U+E000]甲", "乙[U+1F600]丙[U+E000]丁[U+FDFD]");
    }

    @Test
    void joiners_and_selectors_are_not_drawn() throws IOException {
        IssuePage page = Issues.of("甲\u200D乙\uFE0F", "葛\uDB40\uDD00城");

        assertThat(pdf.unprintable(page)).isEmpty();
        assertThat(text(pdf.of(page))).contains("甲乙", "葛城");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void no_printed_line_begins_with_a_mark_that_belongs_to_the_one_above(int seed) throws IOException {
        List<Glyph> glyphs = PrintedText.of(pdf.of(Issues.of("防汛", Corpus.text(seed, 6000))));
        List<Glyph> first = glyphs.stream()
                .filter(glyph -> Math.abs(glyph.x() - Paper.LEFT) < 1)
                .toList();

        assertThat(first).hasSizeGreaterThan(150);
        assertThat(first).noneMatch(glyph -> "，。、；：！？”’》）】%℃".contains(glyph.text()));
    }

    @Test
    void sheets_are_numbered_on_the_outer_side() throws IOException {
        List<Glyph> glyphs = PrintedText.of(pdf.of(Issues.withItems(6)));
        for (int sheet = 1; sheet <= 3; sheet++) {
            int number = sheet;
            List<Glyph> foot = glyphs.stream()
                    .filter(glyph -> glyph.sheet() == number && glyph.y() < Paper.BOTTOM && glyph.size() > 13)
                    .toList();
            assertThat(PrintedText.text(foot)).isEqualTo("—" + number + "—");
            boolean right = foot.get(0).x() > Paper.LEFT + Paper.WIDTH / 2;
            assertThat(right).isEqualTo(number % 2 == 1);
        }
    }

    @Test
    void text_stays_in_the_block() throws IOException {
        assertThat(PrintedText.of(pdf.of(Issues.withItems(20))))
                .allMatch(glyph -> glyph.x() > Paper.LEFT - 1 && glyph.end() < Paper.RIGHT + Paper.TEXT / 2 + 1)
                .allMatch(glyph -> glyph.y() > Paper.BOTTOM || glyph.y() > Paper.BOTTOM - 35 && glyph.size() < 15);
    }

    @Test
    void a_title_is_followed_by_its_text_on_the_same_sheet() throws IOException {
        var columns = new ArrayList<Column>();
        for (int n = 0; n < 30; n++) {
            columns.add(new Column("栏目" + n, List.of(new Item("标题" + n, "甲".repeat(40 + 31 * n), "河口镇"))));
        }
        try (PDDocument document = Loader.loadPDF(pdf.of(Issues.issue(columns)))) {
            int found = 0;
            for (PDOutlineItem column :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                assertThat(column.getTitle()).isEqualTo("栏目" + found);
                PDOutlineItem item = column.getFirstChild();
                assertThat(item.getTitle()).isEqualTo("标题" + found);
                float top = ((PDPageXYZDestination) item.getDestination()).getTop();
                assertThat(item.findDestinationPage(document)).isEqualTo(column.findDestinationPage(document));
                assertThat(top).isGreaterThan(Paper.BOTTOM + 3 * Paper.LINE);
                found++;
            }
            assertThat(found).isEqualTo(30);
        }
    }

    @Test
    void the_colophon_closes_the_last_sheet() throws IOException {
        for (int items : new int[] {1, 2, 3, 4}) {
            List<Glyph> glyphs = PrintedText.of(pdf.of(Issues.withItems(items)));
            int last = glyphs.get(glyphs.size() - 1).sheet();
            List<Glyph> lowest = glyphs.stream()
                    .filter(glyph -> glyph.sheet() == last && glyph.y() > Paper.BOTTOM && glyph.y() < Paper.BOTTOM + 25)
                    .toList();
            assertThat(PrintedText.text(lowest)).isEqualTo("签发：区政府办公室主任共印80份");
        }
    }

    @Test
    void the_same_issue_gives_the_same_bytes_and_another_revision_others() {
        assertThat(pdf.of(Issues.sample())).isEqualTo(new IssuePdf().of(Issues.sample()));
        assertThat(pdf.of(Issues.corrected(Issues.sample(), "改"))).isNotEqualTo(pdf.of(Issues.sample()));
    }

    @Test
    void issues_that_are_set_at_the_same_time_do_not_disturb_each_other() throws Exception {
        byte[] one = pdf.of(Issues.sample());
        byte[] other = pdf.of(Issues.withItems(8));
        var threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<byte[]>> ones = new ArrayList<>();
            List<Future<byte[]>> others = new ArrayList<>();
            for (int n = 0; n < 6; n++) {
                ones.add(threads.submit(() -> pdf.of(Issues.sample())));
                others.add(threads.submit(() -> pdf.of(Issues.withItems(8))));
            }
            for (int n = 0; n < 6; n++) {
                assertThat(ones.get(n).get()).isEqualTo(one);
                assertThat(others.get(n).get()).isEqualTo(other);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_largest_issues_are_set() throws IOException {
        int room = IssuePage.MOST_CHARACTERS - 1000;
        print("60 items", Issues.withItems(60));
        print("100 items", Issues.withItems(100));
        print("one text", Issues.of("题", "甲乙丙丁，".repeat(room / 5)));
        print("a paragraph each character", Issues.of("题", "甲\n".repeat(room / 2)));
        print("a title", Issues.of("甲乙丙丁，".repeat(room / 5), ""));
        print("nothing that can be drawn", Issues.of("题", "\uE000".repeat(room)));
        print("one word", Issues.of("题", "a".repeat(room)));
        print("marks only", Issues.of("题", "（".repeat(room / 2) + "）".repeat(room / 2)));
    }

    private void print(String what, IssuePage page) throws IOException {
        long start = System.nanoTime();
        byte[] printed = pdf.of(page);
        long millis = (System.nanoTime() - start) / 1_000_000;
        try (PDDocument document = Loader.loadPDF(printed)) {
            assertThat(document.getNumberOfPages()).isPositive();
            System.out.printf(
                    "%s: %d sheets, %d KB, %d ms%n", what, document.getNumberOfPages(), printed.length / 1024, millis);
        }
    }

    private static String text(byte[] printed) throws IOException {
        try (PDDocument document = Loader.loadPDF(printed)) {
            return withoutBlanks(new PDFTextStripper().getText(document));
        }
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }
}
