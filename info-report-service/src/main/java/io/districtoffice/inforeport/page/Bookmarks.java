package io.districtoffice.inforeport.page;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** What a reader on a tablet jumps by: columns, and in them the items. */
final class Bookmarks {

    private final PDDocumentOutline outline = new PDDocumentOutline();
    private @Nullable PDOutlineItem column;

    Bookmarks(PDDocument document) {
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    void column(String name, PDPage page, float top) {
        column = entry(name, page, top);
        outline.addLast(column);
        column.openNode();
    }

    void item(String title, PDPage page, float top) {
        if (column == null) {
            outline.addLast(entry(title, page, top));
        } else {
            column.addLast(entry(title, page, top));
        }
    }

    private static PDOutlineItem entry(String title, PDPage page, float top) {
        var place = new PDPageXYZDestination();
        place.setPage(page);
        place.setTop(Math.round(top));
        var entry = new PDOutlineItem();
        entry.setTitle(title);
        entry.setDestination(place);
        return entry;
    }
}
