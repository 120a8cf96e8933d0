package io.districtoffice.document.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.layout.Drawn.Glyph;
import io.districtoffice.document.layout.Drawn.Row;
import io.districtoffice.document.layout.model.Finding;
import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.document.layout.model.OfficialPaper.Attachment;
import io.districtoffice.document.layout.model.Paragraph;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Documents that are too long, too short or without what is usual, read back. */
class PaperExtremesTest {
    private static final Offset<Double> EXACT = Offset.offset(0.1);
    private static final double LEFT = 28;
    private static final double RIGHT = 28 + 156;
    private static final double CHARACTER = 156 / 28.0;
    private final PaperPrinter printer = Papers.printer();

    private static boolean isInk(Glyph glyph) {
        return glyph.bottom() > glyph.top();
    }

    private List<Drawn> sheets(Papers.Draft draft) throws IOException {
        return Drawn.sheets(printer.pdf(draft.paper()));
    }

    private Drawn first(Papers.Draft draft) throws IOException {
        return sheets(draft).get(0);
    }

    @Test
    void a_colophon_that_has_no_room_goes_over_a_blank_sheet_and_neither_has_a_number() throws IOException {
        var draft = Papers.notice();
        draft.attachments = List.of();
        draft.note = null;
        List<Drawn> sheets = List.of();
        for (int length = 600; sheets.size() != 4 && length < 1600; length += 28) {
            sheets = sheets(draft.body("国".repeat(length)));
        }

        assertThat(sheets).hasSize(4);
        assertThat(sheets.get(1).text()).contains("2026年11月8日", "— 2 —");
        assertThat(sheets.get(2).glyphs()).isEmpty();
        assertThat(sheets.get(3).text()).contains("抄送").doesNotContain("—");
    }

    @Test
    void a_short_document_has_its_colophon_on_the_back_without_a_number() throws IOException {
        var draft = Papers.notice();
        draft.attachments = List.of();
        List<Drawn> sheets = sheets(draft.body("特此通知。"));

        assertThat(sheets).hasSize(2);
        assertThat(sheets.get(0).text()).contains("— 1 —", "2026年11月8日");
        assertThat(sheets.get(1).text()).contains("抄送").doesNotContain("—");
    }

    @Test
    void the_first_page_and_the_page_with_the_signature_show_some_of_the_text() throws IOException {
        for (int length = 1; length < 900; length += 31) {
            List<Drawn> sheets = sheets(Papers.request().body("国".repeat(length)));
            Drawn signed = sheets.stream()
                    .filter(sheet -> sheet.text().contains("2026年11月8日"))
                    .findFirst()
                    .orElseThrow();
            assertThat(sheets.get(0).text()).as(length + " characters").contains("国");
            assertThat(signed.text()).as(length + " characters").contains("国");
        }
    }

    @Test
    void recipients_that_would_fill_the_first_page_go_to_the_colophon() throws IOException {
        var draft = Papers.notice();
        draft.mainTo = Collections.nCopies(60, "河口镇人民政府");
        OfficialPaper paper = draft.paper();
        List<Drawn> sheets = Drawn.sheets(printer.pdf(paper));

        assertThat(sheets.get(0).text()).contains("为切实做好").doesNotContain("河口镇");
        assertThat(sheets.get(sheets.size() - 1).text()).contains("主送：河口镇人民政府");
        assertThat(printer.findings(paper)).containsExactly(new Finding(Finding.Kind.RECIPIENTS_MOVED, ""));
    }

    @Test
    void what_is_usual_has_no_findings() {
        for (var draft : new Papers.Draft[] {Papers.notice(), Papers.request(), Papers.letter()}) {
            assertThat(printer.findings(draft.paper())).isEmpty();
        }
    }

    @Test
    void what_no_face_has_is_seen_as_its_code_and_told() throws IOException {
        var draft = Papers.letter();
        draft.title = "关于\uE000的函";
        OfficialPaper paper = draft.body("甲😀乙\uD842丙\u202E\u0000").paper();

        assertThat(printer.findings(paper))
                .extracting(Finding::detail)
                .containsExactlyInAnyOrder("😀", "\uFFFD", "\uE000");
        assertThat(Drawn.sheets(printer.pdf(paper)).get(0).text()).contains("甲[U+1F600]乙[U+FFFD]丙", "[U+E000]");
    }

    /** All bounds at once, in both formats: everything is on the sheet, the first page shows text, all of it is told. */
    @Test
    void what_is_as_long_as_it_may_be_is_set() throws IOException {
        for (var draft : new Papers.Draft[] {Papers.notice(), Papers.request(), Papers.letter()}) {
            draft.up = draft.format == OfficialPaper.Format.GENERAL;
            draft.issuers = Collections.nCopies(OfficialPaper.MOST_ISSUERS, "西".repeat(OfficialPaper.LONGEST_NAME));
            draft.signatures = draft.issuers;
            draft.signers = Collections.nCopies(OfficialPaper.MOST_ISSUERS, "签".repeat(OfficialPaper.LONGEST_NAME));
            draft.number = "号".repeat(OfficialPaper.LONGEST_NUMBER);
            draft.copyNo = "0".repeat(OfficialPaper.LONGEST_NUMBER);
            draft.secrecy = "密".repeat(OfficialPaper.LONGEST_NUMBER);
            draft.title = "题".repeat(OfficialPaper.LONGEST_TITLE);
            draft.mainTo = Collections.nCopies(250, "主".repeat(OfficialPaper.LONGEST_NAME));
            draft.cc = Collections.nCopies(250, "抄".repeat(OfficialPaper.LONGEST_NAME));
            draft.printer = "印".repeat(OfficialPaper.LONGEST_NAME);
            draft.note = "注".repeat(OfficialPaper.LONGEST_NOTE);
            draft.attachments = IntStream.range(0, OfficialPaper.MOST_ATTACHMENTS)
                    .mapToObj(
                            n -> new Attachment("件".repeat(OfficialPaper.LONGEST_TITLE), List.of(Paragraph.text("文"))))
                    .toList();
            OfficialPaper paper = draft.body("国").paper();
            List<Drawn> sheets = Drawn.sheets(printer.pdf(paper));

            assertThat(sheets.get(0).text()).contains("国", "题");
            for (Drawn sheet : sheets) {
                assertThat(sheet.glyphs()).allSatisfy(glyph -> {
                    assertThat(glyph.x()).isGreaterThan(LEFT - 0.1);
                    assertThat(glyph.end()).isLessThan(RIGHT + CHARACTER / 2 + 0.1);
                    assertThat(glyph.bottom()).isLessThan(297 - 20);
                });
            }
            assertThat(printer.findings(paper))
                    .extracting(Finding::kind)
                    .contains(Finding.Kind.TITLE_SMALLER, Finding.Kind.RECIPIENTS_MOVED, Finding.Kind.NUMBER_SMALLER);
            assertThat(printer.docx(paper)).isNotEmpty();
        }
    }

    @Test
    void a_draft_without_number_and_date_keeps_their_places() throws IOException {
        var draft = Papers.notice();
        Drawn numbered = first(draft);
        draft.number = null;
        draft.date = null;
        Drawn sheet = first(draft);

        assertThat(sheet.rules().get(0).y()).isCloseTo(numbered.rules().get(0).y(), EXACT);
        assertThat(sheet.text()).doesNotContain("〔");
    }

    @Test
    void no_word_of_a_title_is_parted() throws IOException {
        Drawn attachment = sheets(Papers.notice()).get(3);
        assertThat(attachment.rows().get(3).text()).startsWith("火灾防控").endsWith("一览");

        var draft = Papers.letter();
        draft.title = "关于进一步加强汛期农村公路桥梁安全隐患排查整治和受损设施修复资金保障的函";
        List<String> lines = first(draft).rows().stream().map(Row::text).toList();
        for (String word : List.of("进一步", "加强", "汛期", "农村公路", "桥梁", "安全", "隐患", "设施", "修复", "资金", "保障")) {
            assertThat(lines).as(word).anyMatch(line -> line.contains(word));
        }
        assertThat(lines).noneMatch(line -> line.startsWith("的") || line.startsWith("和"));
    }

    @Test
    void a_drafters_own_lines_of_a_title_stay() throws IOException {
        var draft = Papers.letter();
        draft.title = "关于商请\n支持国道养护的函";

        assertThat(first(draft).rows().stream().map(Row::text)).contains("关于商请", "支持国道养护的函");
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        assertThat(printer.pdf(Papers.notice().paper()))
                .isEqualTo(printer.pdf(Papers.notice().paper()));
    }

    @Test
    void every_glyph_is_drawn() throws IOException {
        for (Drawn sheet : sheets(Papers.notice())) {
            assertThat(sheet.glyphs())
                    .filteredOn(glyph -> !glyph.text().isBlank())
                    .allMatch(PaperExtremesTest::isInk);
        }
    }
}
