package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.platform.decision.Actor;

/** How much of a document somebody sees who may see it. */
final class Sight {

    private Sight() {}

    /** The office and the units that work on it; a unit that only sent it sees what became of it. */
    static boolean isInside(Actor by, IncomingDocument document) {
        return by.office() != null
                || document.handling().transferredAt() != null
                        && document.handling().of(by.unit()) != null;
    }
}
