package io.districtoffice.document.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** Documents to look at, in target/official-layout: no assertion sees whether a page is well set. */
class PaperSamplesTest {

    private static final Path FOLDER = Path.of("target/official-layout");
    private static final float DPI = 75;

    @Test
    void samples_are_set() throws IOException {
        Files.createDirectories(FOLDER);
        var printer = Papers.printer();
        var samples = Map.of(
                "notice", Papers.notice(),
                "request", Papers.request(),
                "letter", Papers.letter(),
                "crowded", Papers.crowded(),
                "short", Papers.brief());
        for (var sample : samples.entrySet()) {
            byte[] pdf = printer.pdf(sample.getValue().paper());
            Files.write(FOLDER.resolve(sample.getKey() + ".pdf"), pdf);
            Files.write(
                    FOLDER.resolve(sample.getKey() + ".docx"),
                    printer.docx(sample.getValue().paper()));
            try (var document = Loader.loadPDF(pdf)) {
                var pictures = new PDFRenderer(document);
                for (int n = 0; n < document.getNumberOfPages(); n++) {
                    var file = FOLDER.resolve(sample.getKey() + "-" + (n + 1) + ".png");
                    ImageIO.write(pictures.renderImageWithDPI(n, DPI), "png", file.toFile());
                }
            }
        }
        assertThat(FOLDER.resolve("notice.pdf")).isNotEmptyFile();
    }
}
