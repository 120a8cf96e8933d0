package io.districtoffice.document.outgoing.model;

import java.util.concurrent.CompletionStage;

/** Who of the recipients has signed for a document. */
@FunctionalInterface
public interface Receipts {
    /**
     * @param signedFor recipients who have signed for it
     * @param excused recipients who need not
     * @param open recipients who still have to, those among them to whom it goes again
     */
    record Count(int signedFor, int excused, int open) {}

    CompletionStage<Count> of(String document);
}
