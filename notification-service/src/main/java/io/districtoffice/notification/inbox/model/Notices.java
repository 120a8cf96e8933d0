package io.districtoffice.notification.inbox.model;

import io.districtoffice.platform.decision.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of an event's facts that the inbox is interested in. */
public record Notices(List<Notice> notices) {

    public Notices(@Nullable List<Notice> notices) {
        this.notices = notices == null ? List.of() : List.copyOf(notices);
    }
}
