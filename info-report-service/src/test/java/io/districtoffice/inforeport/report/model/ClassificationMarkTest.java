package io.districtoffice.inforeport.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R46, both ways. */
class ClassificationMarkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "机密★1年",
                "正文里有绝密 ☆的字样",
                "秘　密★",
                "秘密",
                "  机密  \n正文",
                "\n机　密\n正文",
                "关于汛情的报告（秘密）",
                "(机密)",
                "【绝密】",
                "[ 秘密 ]"
            })
    void a_mark_is_found(String text) {
        assertThat(ClassificationMark.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "要求全体人员保守秘密",
                "召开保密工作会议,学习绝密级文件管理规定",
                "正文\n秘密\n不在首行",
                "机密文件已退还",
                "(涉及商业秘密的除外)",
                "五★级",
                "隐秘 密道★",
                ""
            })
    void a_word_in_a_sentence_is_no_mark(String text) {
        assertThat(ClassificationMark.isIn(text)).isFalse();
    }

    @Test
    void a_file_name_is_looked_at_without_its_extension() {
        assertThat(ClassificationMark.isInFileName("秘密.docx")).isTrue();
        assertThat(ClassificationMark.isInFileName("通报(机密).pdf")).isTrue();
        assertThat(ClassificationMark.isInFileName("商业秘密保护.pdf")).isFalse();
    }
}
