package io.districtoffice.platform.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Open work that an aggregate waits for; the whole list travels with each event. The worklist is these tasks.
 *
 * @param to reader key of who should act: {@code unit:…:ROLE}, {@code unit:…}, {@code office:…:ROLE} or {@code person:…};
 *     one for a person travels on a private topic only
 * @param what stable code, worded by the notification service's message bundle, e.g. {@code report.claim}
 * @param due UTC instant or null when there is no date
 * @param from UTC instant before which it is not shown, or null: "nobody has claimed it for an hour" needs no timer
 */
public record Task(String to, String what, @Nullable Instant due, @Nullable Instant from) {

    public Task(String to, String what, @Nullable Instant due) {
        this(to, what, due, null);
    }
}
