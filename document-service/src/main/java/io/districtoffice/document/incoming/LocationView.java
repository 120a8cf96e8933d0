package io.districtoffice.document.incoming;

import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.incoming.model.Circulation;
import io.districtoffice.document.incoming.model.Hand;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.document.limit.model.Limit;
import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.platform.decision.People;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of those who have it now (R22, D03): who has it, since when, and how long that is in office time (D13).
 *
 * @param what why he has it, e.g. {@code incoming.review}
 * @param place where a classified paper lies
 * @param agingMinutes of office time
 */
record LocationView(
        HolderView holder,
        String what,
        @Nullable String place,
        @Nullable String recordId,
        Instant since,
        @Nullable Instant dueAt,
        long agingMinutes) {

    /** Empty for what has left the office. */
    static List<LocationView> of(IncomingDocument document, People people, Moment now) {
        var all = new ArrayList<LocationView>();
        document.openHands().forEach(hand -> all.add(of(hand, people, now)));
        var round = document.circulation();
        if (round != null && document.status() == Status.CIRCULATING) {
            round.parts().stream().filter(round::isOut).forEach(part -> all.add(of(part, people, now)));
        }
        var stub = document.stub();
        if (stub != null && document.status() == Status.REGISTERED) {
            var at = stub.now();
            all.add(new LocationView(
                    HolderView.of("person:" + at.custodian().id(), people),
                    "incoming.custody",
                    at.place(),
                    null,
                    at.since(),
                    null,
                    aging(at.since(), now)));
        }
        return all;
    }

    private static LocationView of(Hand hand, People people, Moment now) {
        Limit limit = hand.limit();
        return new LocationView(
                HolderView.of(hand.key(), people),
                hand.task(),
                null,
                null,
                hand.since(),
                limit == null ? null : limit.due(),
                aging(hand.since(), now));
    }

    private static LocationView of(Circulation.Part part, People people, Moment now) {
        return new LocationView(
                HolderView.of(part.reader().key(), people),
                part.status() == CirculationRecord.Status.DELIVERED ? "circulation.read" : "circulation.return",
                null,
                part.record(),
                part.since(),
                null,
                aging(part.since(), now));
    }

    private static long aging(Instant since, Moment now) {
        return now.at().isAfter(since)
                ? now.calendar().workingTime(since, now.at()).toMinutes()
                : 0;
    }
}
