package io.districtoffice.notification.inbox.model;

import io.districtoffice.notification.wording.model.Wording;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry as the list and the live stream tell it. */
public record NotificationView(
        String id,
        Instant at,
        String what,
        String text,
        Subject subject,
        Map<String, String> facts,
        @Nullable Instant readAt) {

    public static NotificationView of(Entry entry, Wording wording, Locale language) {
        return new NotificationView(
                entry.id(),
                entry.at(),
                entry.what(),
                wording.text(entry.what(), entry.facts(), language),
                entry.subject(),
                entry.facts(),
                entry.readAt());
    }
}
