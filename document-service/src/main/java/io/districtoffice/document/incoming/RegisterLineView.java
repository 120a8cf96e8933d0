package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.store.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register, as it is printed.
 *
 * @param title absent for a classified paper
 * @param leadUnit who works on it
 * @param heldSince since when it is where it is
 */
record RegisterLineView(
        String id,
        @Nullable String receiptNo,
        IncomingDocument.Status status,
        IncomingDocument.Book book,
        Instant receivedAt,
        @Nullable Instant registeredAt,
        String sourceOrg,
        @Nullable String sourceDocNo,
        @Nullable String title,
        @Nullable Genre genre,
        Urgency urgency,
        SecrecyLevel secrecy,
        int copies,
        IncomingDocument.Carrier carrier,
        @Nullable String duplicateOf,
        @Nullable NamedView leadUnit,
        @Nullable Instant dueAt,
        @Nullable String result,
        @Nullable HolderView heldBy,
        @Nullable Instant heldSince) {

    static RegisterLineView of(Stored<IncomingDocument> stored, People people) {
        var one = stored.state();
        var registration = one.registration();
        var handling = one.handling();
        var lead = handling.lead();
        var stub = one.stub();
        return new RegisterLineView(
                one.id(),
                registration == null ? null : registration.receiptNo(),
                one.status(),
                one.book(),
                one.receipt().at(),
                registration == null ? null : registration.at(),
                one.source().organ(),
                stub == null ? one.source().docNo() : null,
                stub == null ? one.title() : null,
                one.particulars().genre(),
                one.particulars().urgency(),
                stub == null ? one.particulars().secrecy() : stub.level(),
                one.copies(),
                one.carrier(),
                registration == null ? null : registration.duplicateOf(),
                lead == null ? null : NamedView.of(lead.unit(), people),
                handling.due() == null ? null : handling.due().due(),
                handling.result() == null ? null : handling.result().text(),
                stub == null
                        ? one.heldBy() == null ? null : HolderView.of(one.heldBy(), people)
                        : HolderView.of("person:" + stub.now().custodian().id(), people),
                stub == null ? one.heldSince() : stub.now().since());
    }
}
