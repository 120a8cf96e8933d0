package io.districtoffice.notification.inbox.model;

import io.districtoffice.platform.decision.Notice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that people hear of: an event with its notices, or what a timer has to say.
 *
 * @param id 26 characters, its time in front; told again under the same id it is the same news
 * @param at office time
 * @param manner how it is pushed beyond the inbox
 * @param traceparent of the command behind it; null when there is none
 */
public record News(
        String id, Instant at, Subject subject, List<Notice> notices, Manner manner, @Nullable String traceparent) {

    /** How something goes out by mail and the like; in the inbox it is at once in any case. */
    public enum Manner {
        /** Day and night, whatever went out before. */
        URGENT,
        /** In office hours, as far as the day's cap goes. */
        ORDINARY,
        /** With the next morning's digest. */
        DIGEST
    }

    public News {
        notices = List.copyOf(notices);
    }
}
