package io.districtoffice.printing;

import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What a PDF says about itself. No clock: all of it follows from what is printed, so that the same gives the same bytes.
 *
 * @param created from a date of the document
 * @param id      differs where the document does
 * @param language as a tag, {@code zh-CN}
 */
public record Imprint(String title, String author, ZonedDateTime created, long id, String language) {

    public void on(PDDocument document) {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setCreationDate(GregorianCalendar.from(created));
        document.setDocumentInformation(information);
        document.setDocumentId(id);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language);
        var viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
    }
}
