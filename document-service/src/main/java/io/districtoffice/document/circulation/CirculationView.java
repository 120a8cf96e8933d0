package io.districtoffice.document.circulation;

import io.districtoffice.document.attachment.model.FileRef;
import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.limit.model.Limit;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Late;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.store.Stored;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reader's record as callers see it.
 *
 * @param holding whether the reader has it now
 * @param since from when it has this status
 * @param commands what this caller may do next
 */
record CirculationView(
        String id,
        long version,
        CirculationRecord.Status status,
        Paper document,
        ReaderView reader,
        String purpose,
        boolean paper,
        boolean opinionWanted,
        boolean urgent,
        int place,
        int readers,
        @Nullable Person sender,
        boolean holding,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable Boolean provisional,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable OpinionView opinion,
        @Nullable Instant returnedAt,
        @Nullable String endReason,
        int chases,
        List<Late> missed,
        List<String> commands) {

    /** What goes round. */
    record Paper(
            String id,
            String receiptNo,
            String title,
            String sourceOrg,
            String sourceDocNo,
            List<FileRef> attachments) {}

    /** @param kind {@code PERSON} or {@code UNIT} */
    record ReaderView(String kind, String id, @Nullable String name) {}

    record OpinionView(String text, @Nullable Person by, Instant at) {}

    static CirculationView of(Stored<CirculationRecord> stored, Actor by) {
        var one = stored.state();
        var order = one.order();
        boolean ofOffice = order.office().equals(by.office());
        Limit limit = one.limit();
        return new CirculationView(
                one.id(),
                stored.version(),
                one.status(),
                new Paper(
                        order.document(),
                        order.year() + "-" + order.no(),
                        order.title(),
                        order.sourceOrg(),
                        order.sourceDocNo(),
                        order.files()),
                reader(order.reader()),
                order.purpose(),
                order.paper(),
                order.opinionWanted(),
                order.urgent(),
                order.place(),
                order.readers(),
                ofOffice ? order.sender() : null,
                Boolean.TRUE.equals(one.holding()),
                one.since(),
                limit == null ? null : limit.due(),
                limit == null ? null : limit.provisional(),
                one.deliveredAt(),
                one.readAt(),
                one.opinion() == null
                        ? null
                        : new OpinionView(
                                one.opinion().text(),
                                one.opinion().by(),
                                one.opinion().at()),
                one.returnedAt(),
                one.ending() == null ? null : one.ending().reason(),
                one.chases(),
                one.late(),
                one.offeredTo(by));
    }

    private static ReaderView reader(io.districtoffice.document.circulation.model.Reader reader) {
        String unit = reader.unit();
        return unit == null
                ? new ReaderView("PERSON", reader.key().substring("person:".length()), reader.name())
                : new ReaderView("UNIT", unit, reader.name());
    }
}
