package io.districtoffice.inforeport.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.page.model.IssuePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Issues to look at, in target/issue-page: no assertion sees whether a page is well set. */
class SamplesTest {

    private static final Path FOLDER = Path.of("target/issue-page");

    private final IssuePdf pdf = new IssuePdf();

    @Test
    void samples_are_set() throws IOException {
        Files.createDirectories(FOLDER);
        IssuePage sample = Issues.sample();
        Map<String, IssuePage> pages = Map.of(
                "issue", sample,
                "proof", Issues.proof(sample),
                "corrected", Issues.corrected(sample, "第36期《河口镇连夜转移安置沿河群众214人》一条中，转移户数应为87户，误排为78户。特此更正，原件请收回销毁。"),
                "english", Issues.inEnglish(sample));
        for (var page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey() + ".html"), IssueHtml.of(page.getValue()));
            Files.write(FOLDER.resolve(page.getKey() + ".pdf"), pdf.of(page.getValue()));
        }
        assertThat(FOLDER.resolve("issue.pdf")).isNotEmptyFile();
    }
}
