package io.districtoffice.document.layout;

import io.districtoffice.document.layout.model.Finding;
import io.districtoffice.document.layout.model.OfficialLayout;
import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.printing.Imprint;
import io.districtoffice.printing.OpenXml;
import io.districtoffice.printing.PlainText;
import io.districtoffice.printing.Turns;
import io.districtoffice.printing.Typefaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Sets one document at a call, two at a time. */
final class PaperPrinter implements OfficialLayout {

    private final Turns turns = new Turns();
    private final Supplier<Typefaces> faces;

    private final LayoutProperties fonts;

    PaperPrinter(Supplier<Typefaces> faces, LayoutProperties fonts) {
        this.faces = faces;
        this.fonts = fonts;
    }

    @Override
    public byte[] pdf(OfficialPaper paper) {
        return turns.take(() -> {
            try (var document = new PDDocument()) {
                imprint(paper).on(document);
                new OfficialPages(paper, new Setting(faces.get())).set(document);
                var bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        });
    }

    /** It is laid out first: where the colophon goes follows from the pages. */
    @Override
    public byte[] docx(OfficialPaper paper) {
        return turns.take(() -> {
            try (var document = new PDDocument()) {
                var setting = new Setting(faces.get());
                var pages = new OfficialPages(paper, setting);
                FirstPage first = pages.set(document);
                var bytes = new ByteArrayOutputStream();
                try (var xml = new OpenXml(bytes)) {
                    new WordPaper(paper, setting, first, pages.isColophonApart(), xml, fonts).write();
                    new WordParts(xml, fonts).write();
                }
                return bytes.toByteArray();
            }
        });
    }

    @Override
    public List<Finding> findings(OfficialPaper paper) {
        return turns.take(() -> found(paper));
    }

    private List<Finding> found(OfficialPaper paper) throws IOException {
        try (var document = new PDDocument()) {
            var setting = new Setting(faces.get());
            new OfficialPages(paper, setting).set(document);
            return setting.findings();
        }
    }

    private static Imprint imprint(OfficialPaper paper) {
        LocalDate date = paper.date() == null ? LocalDate.EPOCH : paper.date();
        return new Imprint(
                PlainText.line(paper.title()),
                PlainText.line(paper.issuers().get(0)),
                date.atStartOfDay(OfficeTime.ZONE),
                paper.toString().hashCode(),
                "zh-CN");
    }
}
