package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.platform.store.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An incoming document as callers see it; {@code receiptNo} is its place in the register, e.g. {@code 2026-17}. */
record IncomingView(
        String id,
        long version,
        String status,
        String office,
        String book,
        String sourceOrg,
        String sourceDocNo,
        String title,
        int copies,
        String carrier,
        Instant receivedAt,
        @Nullable String receiptNo,
        @Nullable String duplicateOf) {

    static IncomingView of(Stored<IncomingDocument> stored) {
        var document = stored.state();
        var registration = document.registration();
        return new IncomingView(
                stored.id(),
                stored.version(),
                document.status().name(),
                document.office(),
                document.book().name(),
                document.source().organ(),
                document.source().docNo(),
                document.title(),
                document.copies(),
                document.carrier().name(),
                document.receipt().at(),
                registration == null ? null : registration.year() + "-" + registration.no(),
                registration == null ? null : registration.duplicateOf());
    }
}
