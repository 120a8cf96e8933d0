package io.districtoffice.document.outgoing;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register; a void number keeps its line, with the reason.
 *
 * @param voided why the number is void
 */
record RegisterLineView(
        String docNo,
        String code,
        int year,
        long no,
        String id,
        OutgoingDocument.Status status,
        String title,
        Genre genre,
        Urgency urgency,
        @Nullable LocalDate docDate,
        @Nullable String signer,
        List<String> mainTo,
        int copies,
        Instant registeredAt,
        String registeredBy,
        @Nullable String voided) {}
