package io.districtoffice.platform.web;

import static io.districtoffice.platform.sample.Http.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.sample.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is read strictly: what does not fit is 400 and every field at fault is named by its path. */
class StrictJsonTest {

    private static final String SAMPLES = "/api/v1/samples";

    private static Http.Answer refused(int status, String code, String json) {
        var answer = post(SAMPLES, json).answer();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        return answer;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"title\":",
                "[1,2",
                "nul",
                "{\"title\":\"a\"} x",
                "{\"title\":\"a\"}{}",
                "{'title':'a'}",
                "{\"title\":\"a\",}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"title\":\"a\" /* c */}",
                "{\"title\":NaN}",
                "{\"title\":\"a\",\"facts\":{\"place\":\"x\",\"place\":\"y\"}}",
                "\uFEFF{\"title\":\"a\"}",
                "{\"title\":\"a\nb\"}"
            })
    void what_is_no_json_of_ours_is_malformed(String json) {
        refused(400, "malformed-body", json);
    }

    @Test
    void ten_thousand_levels_are_refused_and_fifty_are_read() {
        refused(400, "malformed-body", "{\"title\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        refused(400, "malformed-body", "{\"title\":" + "{\"a\":".repeat(10_000));
        var deep = refused(400, "malformed-body", "{\"title\":\"a\",\"x\":" + "[".repeat(49) + "]".repeat(49) + "}");
        assertThat(deep.errors()).containsExactly("x field-unknown");
    }

    @Test
    void a_huge_list_a_long_number_and_a_long_name_are_refused() {
        refused(400, "malformed-body", "{\"title\":\"a\",\"tags\":[" + "1,".repeat(60_000) + "1]}");
        refused(400, "malformed-body", "{\"title\":\"a\",\"amount\":" + "9".repeat(41) + "}");
        refused(400, "malformed-body", "{\"title\":\"a\",\"" + "n".repeat(300) + "\":1}");
    }

    @Test
    void a_number_beyond_reason_is_named() {
        assertThat(refused(400, "malformed-body", figure("1e400")).errors())
                .containsExactly("facts.figures[0].value number-out-of-range");
        assertThat(refused(400, "malformed-body", figure("1e-999999999")).errors())
                .containsExactly("facts.figures[0].value number-out-of-range");
        assertThat(post(SAMPLES, figure("12345.678")).answer().status()).isEqualTo(201);
    }

    private static String figure(String value) {
        return "{\"title\":\"a\",\"facts\":{\"figures\":[{\"name\":\"n\",\"value\":" + value + "}]}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":{\"$gt\":\"\"}}|title not-a-text",
                "{\"title\":1}|title not-a-text",
                "{\"title\":[\"a\"]}|title not-a-text",
                "{}|title field-missing",
                "{\"title\":null}|title field-missing",
                "{\"title\":\"a\",\"titel\":\"b\"}|titel field-unknown",
                "{\"title\":\"a\",\"$where\":\"1\"}|$where field-unknown",
                "{\"title\":\"a\",\"a.b\":1}|a.b field-unknown",
                "{\"title\":\"a\",\"amount\":\"5\"}|amount not-a-whole-number",
                "{\"title\":\"a\",\"amount\":5.5}|amount not-a-whole-number",
                "{\"title\":\"a\",\"amount\":3000000000}|amount not-a-whole-number",
                "{\"title\":\"a\",\"urgent\":\"true\"}|urgent not-true-or-false",
                "{\"title\":\"a\",\"urgent\":1}|urgent not-true-or-false",
                "{\"title\":\"a\",\"kind\":\"plain\"}|kind not-one-of",
                "{\"title\":\"a\",\"kind\":0}|kind not-one-of",
                "{\"title\":\"a\",\"tags\":\"x\"}|tags not-a-list",
                "{\"title\":\"a\",\"tags\":[\"x\",null]}|tags[1] field-missing",
                "{\"title\":\"a\",\"tags\":[\"x\",{}]}|tags[1] not-a-text",
                "{\"title\":\"a\",\"facts\":[]}|facts not-an-object",
                "{\"title\":\"a\",\"facts\":\"\"}|facts not-an-object",
                "{\"title\":\"a\",\"day\":20261122}|day not-a-date",
                "{\"title\":\"a\",\"day\":\"2026-13-01\"}|day not-a-date",
                "{\"title\":\"a\",\"facts\":{\"occurredAt\":\"2026-11-22T09:30:00\"}}|facts.occurredAt not-a-time",
                "{\"title\":\"a\",\"facts\":{\"occurredAt\":1763775000}}|facts.occurredAt not-a-time",
                "{\"title\":\"a\",\"facts\":{\"occurredAt\":\"+99999-01-01T00:00:00Z\"}}|facts.occurredAt not-a-time",
                "{\"title\":\"a\",\"facts\":{\"figures\":[{\"name\":\"a\",\"value\":1},{\"name\":2,\"value\":1}]}}|facts.figures[1].name not-a-text",
                "{\"title\":\"a\",\"facts\":{\"figures\":[{\"name\":\"a\",\"value\":\"1\"}]}}|facts.figures[0].value not-a-number",
                "{\"title\":\"a\",\"facts\":{\"figures\":[{\"value\":1}]}}|facts.figures[0].name field-missing",
                "{\"title\":\"a\",\"facts\":{\"figures\":[{\"name\":\"a\",\"value\":1,\"x\":1}]}}|facts.figures[0].x field-unknown",
            })
    void a_field_that_does_not_fit_is_named(String json, String error) {
        assertThat(refused(400, "malformed-body", json).errors()).containsExactly(error);
    }

    @Test
    void all_fields_at_fault_are_named_at_once() {
        var answer = refused(400, "malformed-body", "{\"amount\":\"x\",\"urgent\":2,\"zzz\":1}");
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "title field-missing",
                        "amount not-a-whole-number",
                        "urgent not-true-or-false",
                        "zzz field-unknown");
    }

    @Test
    void no_more_than_twenty_errors_are_told() {
        var many = new StringBuilder("{\"title\":\"a\"");
        for (int i = 0; i < 500; i++) {
            many.append(",\"f").append(i).append("\":1");
        }
        assertThat(refused(400, "malformed-body", many + "}").errors()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\\u0000b", "a\\u0007", "a\\u007f", "a\\u0085", "a\\ud800", "\\udc00a", "a\\u202eb", "a\\u2066b"
            })
    void text_with_characters_that_deceive_is_refused(String text) {
        var answer = refused(400, "text-not-allowed", "{\"title\":\"a\",\"facts\":{\"place\":\"" + text + "\"}}");
        assertThat(answer.errors()).containsExactly("facts.place text-not-allowed");
        assertThat(answer.text()).doesNotContain("\u202e");
    }

    @Test
    void line_breaks_tabs_and_characters_of_two_units_are_text() {
        assertThat(post(SAMPLES, "{\"title\":\"a\\n\\r\\tb 𠮷 😀\"}").answer().status())
                .isEqualTo(201);
    }

    @Test
    void bytes_that_are_no_utf8_are_malformed() {
        byte[] gbk = "{\"title\":\"ÊÐ\"}".getBytes(StandardCharsets.ISO_8859_1);
        var answer = post(SAMPLES, "")
                .body("application/json", BodyPublishers.ofByteArray(gbk))
                .answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed-body");
        byte[] utf16 = "{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_16LE);
        assertThat(post(SAMPLES, "")
                        .body("application/json", BodyPublishers.ofByteArray(utf16))
                        .answer()
                        .status())
                .isEqualTo(400);
    }
}
