package io.districtoffice.document.dispatch;

import io.districtoffice.document.dispatch.model.Dispatch;
import io.districtoffice.document.dispatch.model.Standing;
import io.districtoffice.document.dispatch.model.Trouble;
import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.Paper;
import io.districtoffice.document.outgoing.model.Sending;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch as one caller sees it.
 *
 * @param documentId only for the sending office
 * @param signBy until when it is to be signed for
 * @param paper the document as it went out; not in lists
 * @param commands what this caller may do next
 */
record DispatchView(
        String id,
        long version,
        Dispatch.Status status,
        @Nullable String documentId,
        Named office,
        To recipient,
        String docNo,
        String title,
        Genre genre,
        Urgency urgency,
        LocalDate docDate,
        Sending.Channel channel,
        Instant sentAt,
        Instant signBy,
        boolean late,
        @Nullable Instant deliveredAt,
        @Nullable ReceiptView receipt,
        @Nullable TroubleView trouble,
        @Nullable String resentAs,
        @Nullable String resendOf,
        @Nullable ExcuseView excuse,
        @Nullable Standing standing,
        @Nullable Paper paper,
        List<String> commands) {
    record Named(String id, String name) {}

    record To(@Nullable String unitId, String name) {}

    record ReceiptView(String name, Instant at) {}

    record TroubleView(Trouble.Kind kind, Trouble.@Nullable Cause cause, String text, String by, Instant at) {}

    record ExcuseView(String reason, Instant at) {}

    static DispatchView of(Stored<Dispatch> stored, Actor by, String officeName, @Nullable Paper paper) {
        var dispatch = stored.state();
        boolean own = dispatch.office().equals(by.office());
        var head = dispatch.head();
        var receipt = dispatch.receipt();
        var trouble = dispatch.trouble();
        var excuse = dispatch.excuse();
        return new DispatchView(
                stored.id(),
                stored.version(),
                dispatch.status(),
                own ? dispatch.document() : null,
                new Named(dispatch.office(), officeName),
                new To(dispatch.recipient().unit(), dispatch.recipient().name()),
                head.docNo(),
                head.title(),
                head.genre(),
                head.urgency(),
                head.docDate(),
                dispatch.channel(),
                dispatch.sentAt(),
                dispatch.limit().due(),
                dispatch.late(),
                dispatch.deliveredAt(),
                receipt == null ? null : new ReceiptView(receipt.name(), receipt.at()),
                trouble == null
                        ? null
                        : new TroubleView(
                                trouble.kind(),
                                trouble.cause(),
                                trouble.text(),
                                trouble.by().shown(),
                                trouble.at()),
                dispatch.resentAs(),
                dispatch.resendOf(),
                excuse == null ? null : new ExcuseView(excuse.reason(), excuse.at()),
                dispatch.standing(),
                paper,
                dispatch.commands(by));
    }
}
