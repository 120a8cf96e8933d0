package io.districtoffice.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.decision.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "情况报告.docx|情况报告.docx",
                "../../etc/报告.pdf|报告.pdf",
                "C:\\Users\\a\\报告.PDF|报告.PDF",
                "报告\u202Efdp.txt|报告fdp.txt",
                "..报告.txt. |报告.txt",
            })
    void a_name_is_the_last_part_without_what_deceives(String given, String shown) {
        assertThat(FileName.of(given).text()).isEqualTo(shown);
    }

    @Test
    void control_characters_are_left_out() {
        assertThat(FileName.of("a\u0000b\n\u0085.txt").text()).isEqualTo("ab.txt");
    }

    @Test
    void a_long_name_is_cut_and_keeps_its_extension() {
        var name = FileName.of("\uD840\uDC00".repeat(300) + ".docx").text();

        assertThat(name.codePointCount(0, name.length())).isEqualTo(200);
        assertThat(name).endsWith(".docx");
        assertThat(name.chars().filter(c -> Character.isHighSurrogate((char) c)).count())
                .isEqualTo(name.chars()
                        .filter(c -> Character.isLowSurrogate((char) c))
                        .count());
    }

    private static void assertRefused(String given, String code) {
        assertThatThrownBy(() -> FileName.of(given)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.kind()).isEqualTo(Refused.Kind.VALUE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "..", "/", ".txt"})
    void a_name_must_be_there(String given) {
        assertThatThrownBy(() -> FileName.of(given)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.zip",
                "a.rar",
                "a.exe",
                "a.svg",
                "a.html",
                "a.docm",
                "a.xlsm",
                "a.js",
                "a",
                "a.pdf.exe",
                "a.pdf\u202E.exe",
                "a.ppt",
                "a.msg"
            })
    void only_kinds_of_the_list_are_taken(String given) {
        assertRefused(given, "attachment-type-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"（机密）通知.pdf", "机密★1年.pdf", "绝密.docx", "通知【秘密】.pdf", "机 密★.pdf", "秘\u200b密★.pdf"})
    void a_classification_mark_is_refused(String given) { // R46
        assertRefused(given, "attachment-name-marked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"保守秘密工作情况.pdf", "机密文件管理办法.docx"})
    void the_word_in_a_sentence_is_fine(String given) {
        assertThat(FileName.of(given).text()).isEqualTo(given);
    }

    @Test
    void the_name_comes_from_the_header_in_utf8() {
        var headers = new HttpHeaders();
        headers.set("Content-Disposition", "attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf");
        assertThat(FileName.of(headers).text()).isEqualTo("报告.pdf");

        headers.set("Content-Disposition", "attachment; filename*=UTF-8''%E6%8A%ZZ.pdf");
        assertThatThrownBy(() -> FileName.of(headers)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> FileName.of(new HttpHeaders())).isInstanceOf(Refused.class);
    }
}
