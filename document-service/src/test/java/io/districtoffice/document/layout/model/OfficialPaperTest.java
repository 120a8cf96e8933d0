package io.districtoffice.document.layout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.document.layout.model.OfficialPaper.Format;
import io.districtoffice.document.layout.model.Paragraph.Level;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficialPaperTest {

    @Test
    void an_ordinal_tells_the_level_of_a_paragraph() {
        assertThat(Paragraph.read("一、甲\n（二）乙\n3.丙\n（4）丁\n戊\n十一、己\n(五)庚\n2026.5庚\n第一、辛"))
                .extracting(Paragraph::level)
                .containsExactly(
                        Level.FIRST,
                        Level.SECOND,
                        Level.THIRD,
                        Level.FOURTH,
                        Level.TEXT,
                        Level.FIRST,
                        Level.SECOND,
                        Level.TEXT,
                        Level.TEXT);
    }

    @Test
    void the_first_sentence_of_a_paragraph_with_an_ordinal_is_its_heading() {
        assertThat(Paragraph.read("（一）加强领导。各单位要重视。").get(0))
                .isEqualTo(new Paragraph(Level.SECOND, "（一）加强领导。", "各单位要重视。"));
        assertThat(Paragraph.read("一、总体要求").get(0)).isEqualTo(new Paragraph(Level.FIRST, "一、总体要求", ""));
        assertThat(Paragraph.read("一、" + "长".repeat(60)).get(0).heading()).isEmpty();
    }

    @Test
    void blank_lines_are_no_paragraphs() {
        assertThat(Paragraph.read("甲\n\n \u3000\r\n乙\u2028丙")).hasSize(3);
        assertThat(Paragraph.read("")).isEmpty();
    }

    @Test
    void what_a_document_cannot_be_without_and_what_is_too_much_is_refused() {
        List<Paragraph> body = List.of(Paragraph.text("甲"));
        assertThat(paper(List.of("区政府"), "通知", body)).isNotNull();
        assertThatThrownBy(() -> paper(List.of(" "), "通知", body)).hasMessageContaining("issuers");
        assertThatThrownBy(() -> paper(List.of("区政府"), " ", body)).hasMessageContaining("title");
        assertThatThrownBy(() -> paper(List.of("区政府"), "通知", List.of())).hasMessageContaining("body");
        assertThatThrownBy(() -> paper(Collections.nCopies(11, "区政府"), "通知", body))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> paper(List.of("区".repeat(101)), "通知", body))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> paper(List.of("区政府"), "题".repeat(201), body))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> paper(List.of("区政府"), "通知", List.of(Paragraph.text("字".repeat(100_000)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> paper(List.of("区政府"), "通知", Collections.nCopies(100_001, Paragraph.text(""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OfficialPaper paper(List<String> issuers, String title, List<Paragraph> body) {
        return new OfficialPaper(
                Format.GENERAL,
                false,
                null,
                null,
                null,
                issuers,
                "文件",
                null,
                List.of(),
                title,
                List.of(),
                body,
                List.of(),
                List.of(),
                null,
                false,
                null,
                List.of(),
                null,
                null);
    }
}
