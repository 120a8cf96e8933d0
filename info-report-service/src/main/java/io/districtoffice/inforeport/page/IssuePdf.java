package io.districtoffice.inforeport.page;

import io.districtoffice.fonts.Face;
import io.districtoffice.inforeport.page.model.IssuePage;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.printing.Imprint;
import io.districtoffice.printing.PlainText;
import io.districtoffice.printing.Turns;
import io.districtoffice.printing.Typefaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * An issue on paper: A4, the text block of GB/T 9704. The same page gives the same bytes. It blocks; two are set at a
 * time, since each holds some tens of megabytes of fonts meanwhile, and others wait their turn.
 */
public final class IssuePdf {

    private static final long REVISIONS = 1000;

    private final Turns turns = new Turns();

    /** @throws IllegalStateException if the thread is interrupted while it waits */
    public byte[] of(IssuePage page) {
        return turns.take(() -> set(page));
    }

    /** Characters that no face has, each once; the PDF has their code points instead. */
    public List<String> unprintable(IssuePage page) {
        Set<String> missing = new LinkedHashSet<>();
        texts(page).forEach(text -> PlainText.paragraphs(text).forEach(line -> Typefaces.shared()
                .cells(line, Face.SONG, code -> missing.add(Character.toString(code)))));
        return List.copyOf(missing);
    }

    private static Stream<String> texts(IssuePage page) {
        return Stream.of(
                        Stream.of(page.publication(), page.office(), page.secrecyNote()),
                        Stream.ofNullable(page.correction()),
                        page.columns().stream().flatMap(IssuePdf::texts),
                        page.mainTo().stream(),
                        page.cc().stream(),
                        Stream.ofNullable(page.signer()))
                .flatMap(texts -> texts);
    }

    private static Stream<String> texts(IssuePage.Column column) {
        return Stream.concat(
                Stream.of(column.name()),
                column.items().stream().flatMap(item -> Stream.of(item.title(), item.body(), item.source())));
    }

    private static byte[] set(IssuePage page) throws IOException {
        try (var document = new PDDocument()) {
            imprint(page).on(document);
            new IssueLayout(document, page).set();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static Imprint imprint(IssuePage page) {
        var words = new IssueWords(page);
        return new Imprint(
                words.title(),
                words.office(),
                page.date().atStartOfDay(OfficeTime.ZONE),
                page.date().toEpochDay() * REVISIONS + page.revision(),
                words.languageTag());
    }
}
