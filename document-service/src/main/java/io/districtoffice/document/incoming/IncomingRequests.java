package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingDocument.Arrival;
import io.districtoffice.platform.web.Checks;
import org.jspecify.annotations.Nullable;

/** What callers send. */
final class IncomingRequests {

    private static final int MAX_COPIES = 10_000;

    private IncomingRequests() {}

    record SignFor(
            IncomingDocument.Book book,
            String sourceOrg,
            String sourceDocNo,
            String title,
            int declaredCopies,
            int countedCopies,
            IncomingDocument.Carrier carrier) {

        Arrival arrival() {
            Checks.start()
                    .text("sourceOrg", sourceOrg, 1, 100)
                    .text("sourceDocNo", sourceDocNo, 1, 60)
                    .text("title", title, 1, 200)
                    .unclassified("sourceDocNo", sourceDocNo)
                    .unclassified("title", title)
                    .number("declaredCopies", declaredCopies, 1, MAX_COPIES)
                    .number("countedCopies", countedCopies, 1, MAX_COPIES)
                    .orThrow();
            return new Arrival(
                    book,
                    new IncomingDocument.Source(sourceOrg.strip(), sourceDocNo.strip()),
                    title,
                    declaredCopies,
                    countedCopies,
                    carrier);
        }
    }

    /** @param duplicateOf id of the document registered before, when this is known to be a second copy of it */
    record Register(@Nullable String duplicateOf) {}
}
