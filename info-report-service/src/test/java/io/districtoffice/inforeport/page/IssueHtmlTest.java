package io.districtoffice.inforeport.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.page.model.IssuePage;
import io.districtoffice.inforeport.page.model.IssuePage.Column;
import io.districtoffice.inforeport.page.model.IssuePage.Item;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IssueHtmlTest {

    private static final String ATTACK = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>&lt;b&gt;";
    private static final String SHOWN =
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&amp;lt;b&amp;gt;";

    @Test
    void no_text_becomes_markup() {
        var page = new IssuePage(
                ATTACK,
                ATTACK,
                1,
                1,
                2026,
                LocalDate.of(2026, 1, 2),
                2,
                ATTACK,
                List.of(new Column(ATTACK, List.of(new Item(ATTACK, ATTACK, ATTACK)))),
                List.of(ATTACK),
                List.of(ATTACK),
                1,
                ATTACK,
                ATTACK,
                ATTACK);

        String html = IssueHtml.of(page);

        assertThat(html).doesNotContain("<script").doesNotContain("<img").doesNotContain("<b>");
        assertThat(Pattern.compile(Pattern.quote(SHOWN)).matcher(html).results())
                .as("title of the document, masthead, office, correction, column, item, sent to, signer, secrecy")
                .hasSize(12);
    }

    @Test
    void marks_that_turn_the_reading_direction_do_not_reach_the_page() {
        assertThat(IssueHtml.of(Issues.of("甲\u202E乙", "丙\u2067丁")))
                .contains("<h3>甲乙</h3>")
                .contains("<p>丙丁</p>");
    }

    @Test
    void an_issue_has_its_parts_in_order() {
        assertThat(IssueHtml.of(Issues.sample()))
                .containsSubsequence(
                        "<html lang=\"zh-CN\">",
                        "<title>西山信息 2026年第36期</title>",
                        "<span>内部刊物　注意保存</span>",
                        "<h1>西山信息</h1>",
                        "<p class=\"number\">第36期（总第412期）</p>",
                        "<span>西山区人民政府办公室</span>",
                        "<time datetime=\"2026-11-22\">2026年11月22日</time>",
                        "<h2>要情快报</h2>",
                        "<h3>河口镇连夜转移安置沿河群众214人</h3>",
                        "<p>11月21日夜",
                        "<p>一是“早”字当头",
                        "<p>目前，",
                        "<p class=\"source\">（河口镇）</p>",
                        "<h2>民生观察</h2>",
                        "<dt>主送：</dt><dd><bdi>区委书记</bdi>，<bdi>区长</bdi>",
                        "<dt>抄送：</dt><dd>",
                        "<span>签发：区政府办公室主任</span>",
                        "<span>共印80份</span>")
                .doesNotContain("清样")
                .doesNotContain("更正");
    }

    @Test
    void an_issue_without_a_number_is_a_proof() {
        assertThat(IssueHtml.of(Issues.proof(Issues.sample())))
                .contains("<span class=\"proof\">清样</span>")
                .contains("<p class=\"number\">（未编号）</p>")
                .doesNotContain("总第")
                .doesNotContain("共印");
    }

    @Test
    void a_corrected_issue_says_what_was_corrected() {
        assertThat(IssueHtml.of(Issues.corrected(Issues.sample(), "户数应为87户。\n特此更正。")))
                .containsSubsequence("<h2>更正（第2版）</h2>", "<p>户数应为87户。</p>", "<p>特此更正。</p>", "<h2>要情快报</h2>");
    }

    @Test
    void the_words_around_the_texts_are_english_when_asked() {
        assertThat(IssueHtml.of(Issues.inEnglish(Issues.corrected(Issues.sample(), "87"))))
                .contains("<html lang=\"en\">")
                .contains("No. 36 (No. 412 in all)")
                .contains("22 November 2026")
                .contains("Corrected (revision 2)")
                .contains("<dt>Copy to: </dt>");
    }

    @Test
    void the_policy_allows_the_style_sheet_of_the_document_and_nothing_else() throws Exception {
        String html = IssueHtml.of(Issues.sample());
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(IssueHtml.CONTENT_SECURITY)
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'");
        assertThat(html).contains("http-equiv=\"Content-Security-Policy\" content=\"" + IssueHtml.CONTENT_SECURITY);
        assertThat(html).containsOnlyOnce("<style").doesNotContain(" style=").doesNotContain("href=");
        assertThat(style).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void the_style_is_the_same_for_every_issue() {
        assertThat(style(IssueHtml.of(Issues.sample())))
                .isEqualTo(style(IssueHtml.of(Issues.proof(Issues.withItems(3)))));
    }

    @Test
    void an_issue_with_nothing_on_it_is_still_a_page() {
        var empty = new IssuePage(
                "",
                "",
                0,
                null,
                2026,
                LocalDate.of(2026, 1, 2),
                1,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                "",
                "zh");

        assertThat(IssueHtml.of(empty))
                .contains("<h1></h1>")
                .doesNotContain("<footer>")
                .endsWith("</html>\n");
    }

    private static String style(String html) {
        return html.substring(html.indexOf("<style>"), html.indexOf("</style>"));
    }
}
