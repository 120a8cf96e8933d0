package io.districtoffice.document.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.layout.model.OfficialPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** What is written for Word, read back by another library. */
class PaperDocxTest {

    private static final Offset<Double> ONE_MILLIMETRE = Offset.offset(1.0);

    private final PaperPrinter printer = Papers.printer();

    @Test
    void the_page_has_the_measures_of_the_standard() throws IOException {
        for (var draft : new Papers.Draft[] {Papers.notice(), Papers.request(), Papers.letter()}) {
            CTSectPr section = last(read(draft.paper()));
            assertThat(millimetres(section.getPgSz().getW())).isCloseTo(210, ONE_MILLIMETRE);
            assertThat(millimetres(section.getPgSz().getH())).isCloseTo(297, ONE_MILLIMETRE);
            var margins = section.getPgMar();
            assertThat(millimetres(margins.getTop())).isCloseTo(37, ONE_MILLIMETRE);
            assertThat(millimetres(margins.getLeft())).isCloseTo(28, ONE_MILLIMETRE);
            assertThat(210 - millimetres(margins.getLeft()) - millimetres(margins.getRight()))
                    .isCloseTo(156, ONE_MILLIMETRE);
            double height = 297 - millimetres(margins.getTop()) - millimetres(margins.getBottom());
            assertThat(height).isCloseTo(225, ONE_MILLIMETRE);
        }
    }

    @Test
    void a_page_has_22_lines_of_28_characters() throws IOException {
        CTSectPr section = last(read(Papers.notice().paper()));
        var grid = section.getDocGrid();

        assertThat(grid.getType().toString()).isEqualTo("linesAndChars");
        assertThat(Math.floor(225 * 1440 / 25.4 / grid.getLinePitch().doubleValue()))
                .isEqualTo(22);
        double character = 16 + grid.getCharSpace().doubleValue() / 4096;
        assertThat(156 * 72 / 25.4 / character).isCloseTo(28, Offset.offset(0.05));
    }

    @Test
    void numbers_are_fields_on_the_outer_side() throws IOException {
        XWPFDocument document = read(Papers.notice().paper());
        assertThat(document.getSettings().getEvenAndOddHeadings()).isTrue();
        XWPFFooter odd = document.getHeaderFooterPolicy().getDefaultFooter();
        XWPFFooter even = document.getHeaderFooterPolicy().getEvenPageFooter();

        assertThat(odd.getParagraphs().get(0).getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
        assertThat(even.getParagraphs().get(0).getAlignment()).isEqualTo(ParagraphAlignment.LEFT);
        assertThat(odd.getParagraphs().get(0).getCTP().xmlText()).contains(" PAGE ");
        assertThat(even.getParagraphs().get(0).getCTP().xmlText()).contains(" PAGE ");
    }

    @Test
    void the_first_page_of_a_letter_has_a_double_line_instead_of_a_number() throws IOException {
        var letter = Papers.letter();
        letter.cc = List.of();
        XWPFDocument document = read(letter.paper());
        XWPFFooter first = document.getHeaderFooterPolicy().getFirstPageFooter();

        assertThat(first.getParagraphs().get(0).getCTP().xmlText())
                .contains("thinThickSmallGap")
                .doesNotContain("PAGE");
        XWPFParagraph mark = document.getParagraphs().get(0);
        assertThat(mark.getText()).isEqualTo("西山区人民政府办公室");
        assertThat(millimetres(mark.getCTP().getPPr().getFramePr().getY())).isCloseTo(30, Offset.offset(2.0));
    }

    @Test
    void all_elements_are_there_in_their_order() throws IOException {
        OfficialPaper paper = Papers.notice().paper();
        XWPFDocument document = read(paper);
        var text = new StringBuilder();
        document.getParagraphs()
                .forEach(paragraph -> text.append(paragraph.getText()).append('\n'));

        assertThat(text.toString().replaceAll("[\\s]", ""))
                .containsSubsequence(
                        "000012",
                        "内部资料★1年",
                        "特急",
                        "西山区人民政府办公室文件",
                        "西政办发〔2026〕36号",
                        paper.title(),
                        "各镇人民政府，各街道办事处",
                        "一、总体要求",
                        "附件：1.西山区消防",
                        "2.重大火灾",
                        "西山区人民政府办公室",
                        "2026年11月8日",
                        "（此件公开发布）",
                        "附件1",
                        "附件2");
        assertThat(document.getTables().get(0).getText()).contains("抄送：区委各部门", "2026年11月9日印发");
    }

    @Test
    void headings_have_their_styles_and_a_sentence_its_face() throws IOException {
        XWPFDocument document = read(Papers.notice().paper());

        assertThat(find(document, "一、总体要求").getStyle()).isEqualTo("Heading1");
        assertThat(find(document, "（一）加强组织领导").getStyle()).isEqualTo("Heading2");
        XWPFParagraph sentence = find(document, "（一）紧盯重点场所。");
        assertThat(sentence.getStyle()).isEqualTo("Text");
        assertThat(sentence.getRuns().get(0).getText(0)).isEqualTo("（一）紧盯重点场所。");
        assertThat(sentence.getRuns().get(0).getFontFamily()).isEqualTo("楷体_GB2312");
    }

    @Test
    void a_colophon_on_a_page_of_its_own_begins_a_section_on_an_even_page_without_numbers() throws IOException {
        var draft = Papers.notice();
        draft.attachments = List.of();
        draft.body("特此通知。");
        XWPFDocument document = read(draft.paper());

        assertThat(last(document).getType().getVal().toString()).isEqualTo("evenPage");
        assertThat(document.getHeaderFooterPolicy().getDefaultFooter().getText())
                .isBlank();
    }

    @Test
    void every_part_is_xml_whatever_the_text_is() throws Exception {
        var draft = Papers.notice();
        draft.title = "关于<b>\u0001\uD842\uFFFF&\"的通知";
        draft.number = "]]>&\u0000";
        draft.cc = List.of("<w:p/>\u000B");
        byte[] bytes = printer.docx(draft.body("\u0002\uDFB7甲\t&lt;\u2028乙").paper());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int parts = 0;
            while (zip.getNextEntry() != null) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(zip.readAllBytes()));
                parts++;
            }
            assertThat(parts).isEqualTo(10);
        }
        assertThat(find(new XWPFDocument(new ByteArrayInputStream(bytes)), "\uFFFD甲")
                        .getText())
                .contains("&lt;");
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        assertThat(printer.docx(Papers.notice().paper()))
                .isEqualTo(printer.docx(Papers.notice().paper()));
    }

    private static XWPFParagraph find(XWPFDocument document, String start) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private XWPFDocument read(OfficialPaper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(printer.docx(paper)));
    }

    private static CTSectPr last(XWPFDocument document) {
        return document.getDocument().getBody().getSectPr();
    }

    private static double millimetres(Object twips) {
        return ((BigInteger) twips).doubleValue() * 25.4 / 1440;
    }
}
