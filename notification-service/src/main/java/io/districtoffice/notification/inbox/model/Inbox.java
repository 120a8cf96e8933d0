package io.districtoffice.notification.inbox.model;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What the live stream asks of the store. */
public interface Inbox {

    /** The type of the event that says: something came in. */
    String ADDED = "notification.inbox.added.v1";

    /** The topic it goes to. */
    String TOPIC = "office.notification";

    /** The id of what this person hears of because of this event. */
    String idOf(String event, String person);

    /** Entries of these ids that exist, in no order; at most 500 ids. */
    CompletionStage<List<Entry>> named(Collection<String> ids);

    /** What came in behind this place, in order; at most {@code limit} of it. */
    CompletionStage<List<Entry>> behind(String person, Place place, int limit);
}
