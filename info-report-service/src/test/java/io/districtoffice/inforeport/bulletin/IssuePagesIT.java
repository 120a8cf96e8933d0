package io.districtoffice.inforeport.bulletin;

import static io.districtoffice.inforeport.bulletin.Bulletin.path;
import static io.districtoffice.inforeport.bulletin.Bulletin.reason;
import static io.districtoffice.inforeport.bulletin.Bulletin.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.inforeport.Caller.Answer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** An issue to be read and printed. */
class IssuePagesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Bulletin office = new Bulletin();

    private static HttpResponse<byte[]> pdf(Caller by, Answer issue) throws Exception {
        return HTTP.send(by.request(path(issue) + "/pdf").build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void before_it_is_out_only_the_desk_sees_it_and_as_a_proof() throws Exception {
        var composed = office.composed(office.publication(), office.pooled());

        assertThat(office.desk.get(path(composed) + "/page").expect(200).text()).contains("清样", "河口镇清雪保畅");
        assertThat(textOf(pdf(office.desk, composed).body())).contains("清样");
        assertThat(office.leader.get(path(composed) + "/page").status()).isEqualTo(404);
        assertThat(pdf(office.leader, composed).statusCode()).isEqualTo(404);
    }

    @Test
    void once_it_is_out_its_readers_read_and_print_it() throws Exception {
        var published = office.published(office.publication(), office.pooled());

        var page = office.leader.get(path(published) + "/page").expect(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.text())
                .contains(
                        "第1期（总第1期）", "积雪", "（河口镇）", "签发：" + office.chief.actor().name(), "内部刊物", "各镇街")
                .doesNotContain(
                        "清样", office.leader.actor().name(), office.desk.actor().name());

        var pdf = pdf(office.leader, published);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline;")
                .contains("filename*=UTF-8''");
        assertThat(textOf(pdf.body())).contains("第1期（总第1期）", "积雪", "共印50份");
        assertThat(office.partyChief.get(path(published) + "/page").status()).isEqualTo(404);
    }

    @Test
    void a_corrected_issue_says_why_and_shows_nothing_of_what_was_withdrawn() throws Exception {
        String report = office.pooled();
        var published = office.published(office.publication(), report, office.pooled());
        office.chief
                .post(
                        path(published) + "/correct",
                        published,
                        "{\"reason\":\"情况有变化\",\"items\":[{\"reportId\":\"" + report + "\",\"withdrawn\":true}]}")
                .expect(200);

        String html = office.leader.get(path(published) + "/page").expect(200).text();

        assertThat(html).contains("更正（第2版）", "情况有变化", "本条已撤下");
        assertThat(html.split("河口镇清雪保畅", -1)).as("the other one stays").hasSize(2);
    }

    @Test
    void who_prefers_english_reads_the_words_around_it_in_english() {
        var published = office.published(office.publication(), office.pooled());

        var page = Caller.send(office.leader.request(path(published) + "/page").header("Accept-Language", "en"));

        assertThat(page.expect(200).text()).contains("Internal", "河口镇清雪保畅").doesNotContain("内部刊物");
    }

    @Test
    void what_has_no_sign_is_told_before_it_is_signed() {
        String rare = office.pooled("\"tone\":\"NEUTRAL\",\"topicTags\":[\"ᠮ\"]");
        var report = office.desk.get("/api/v1/reports/" + rare);
        var taken = office.desk
                .post("/api/v1/reports/" + rare + "/unpool", report, reason("改"))
                .expect(200);
        taken = office.desk
                .post("/api/v1/reports/" + rare + "/edit", taken, "{\"title\":\"姓名ᠮ\",\"body\":\"正文\"}")
                .expect(200);
        office.desk
                .post("/api/v1/reports/" + rare + "/pass-to-pool", taken, "{}")
                .expect(200);

        var composed = office.composed(office.publication(), rare);

        assertThat(composed.json().at("/making/unprintable/0").asString()).isEqualTo("ᠮ");
        assertThat(step(office.desk, composed, "proof")
                        .json()
                        .at("/making/unprintable")
                        .size())
                .isEqualTo(1);
    }
}
