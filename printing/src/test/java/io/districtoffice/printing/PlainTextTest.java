package io.districtoffice.printing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void a_line_break_begins_a_paragraph_and_blank_ones_are_left_out() {
        assertThat(PlainText.paragraphs("一\n\n  \r\n二\r三")).containsExactly("一", "二", "三");
    }

    @Test
    void blanks_that_people_type_to_indent_are_left_out() {
        assertThat(PlainText.paragraphs("　　一是。\n\t 二是。　\u00A0")).containsExactly("一是。", "二是。");
    }

    @Test
    void what_is_not_seen_but_turns_the_text_around_is_left_out() {
        assertThat(PlainText.line("甲\u202E乙\u2066丙\u2069\u200F\u061C\uFEFF丁\u0000\u001B\u0085戊"))
                .isEqualTo("甲乙丙丁 戊");
    }

    @Test
    void half_of_a_pair_becomes_the_character_for_what_cannot_be_read() {
        assertThat(PlainText.line("甲\uD842乙")).isEqualTo("甲\uFFFD乙");
        assertThat(PlainText.line("甲\uD842\uDFB7乙")).isEqualTo("甲𠮷乙");
    }

    @Test
    void a_title_is_one_line() {
        assertThat(PlainText.line(" 河口镇\r\n防汛　　情况 \t一 ")).isEqualTo("河口镇 防汛　情况 一");
    }
}
