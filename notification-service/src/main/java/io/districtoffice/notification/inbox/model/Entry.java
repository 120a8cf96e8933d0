package io.districtoffice.notification.inbox.model;

import io.districtoffice.notification.kind.model.Kinds;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person hears of because of one event.
 *
 * @param id made of the event and the person: however often the event comes, there is one
 * @param at office time of the event
 * @param arrived system time of its coming in; what the inbox is ordered by, so that nothing turns up in the middle
 * @param what stable code, worded when it is shown
 * @param event id of the event
 * @param readAt null while it is not read
 * @param ackedAt when its receipt was confirmed; null while it is not
 */
public record Entry(
        String id,
        String person,
        Instant at,
        Instant arrived,
        String what,
        Map<String, String> facts,
        Subject subject,
        String event,
        @Nullable Instant readAt,
        @Nullable Instant ackedAt) {

    public enum Status {
        UNREAD,
        READ,
        ACKED
    }

    public Entry {
        facts = Map.copyOf(facts);
    }

    public Place place() {
        return new Place(arrived, id);
    }

    public Status status() {
        if (ackedAt != null) {
            return Status.ACKED;
        }
        return readAt == null ? Status.UNREAD : Status.READ;
    }

    /** Reading again changes nothing. */
    public Entry read(Instant now) {
        return switch (status()) {
            case UNREAD -> with(now, null);
            case READ, ACKED -> this;
        };
    }

    /** Confirms the receipt, which is more than having read it. */
    public Entry acknowledge(Kinds kinds, Instant now) {
        if (!kinds.mustAcknowledge(what)) {
            return Refused.because("acknowledge-not-asked", "what", what);
        }
        return switch (status()) {
            case UNREAD -> with(now, now);
            case READ -> with(readAt, now);
            case ACKED -> this;
        };
    }

    private Entry with(@Nullable Instant read, @Nullable Instant acked) {
        return new Entry(id, person, at, arrived, what, facts, subject, event, read, acked);
    }
}
