package io.districtoffice.notification.inbox.model;

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
        @Nullable Instant readAt) {

    public Entry {
        facts = Map.copyOf(facts);
    }

    public Place place() {
        return new Place(arrived, id);
    }
}
