package io.districtoffice.notification.inbox.model;

import io.districtoffice.notification.kind.model.Kinds;
import io.districtoffice.notification.wording.model.Wording;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the list and the live stream tell it.
 *
 * @param mustAcknowledge whether its receipt is still to be confirmed
 * @param count how many entries of one kind and subject it stands for; null where nothing is folded
 */
public record NotificationView(
        String id,
        Instant at,
        String what,
        String text,
        Subject subject,
        Map<String, String> facts,
        Entry.Status status,
        boolean mustAcknowledge,
        @Nullable Instant readAt,
        @Nullable Instant ackedAt,
        @Nullable Integer count) {

    public static NotificationView of(Entry entry, Kinds kinds, Wording wording, Locale language) {
        return new NotificationView(
                entry.id(),
                entry.at(),
                entry.what(),
                wording.text(entry.what(), entry.facts(), language),
                entry.subject(),
                entry.facts(),
                entry.status(),
                entry.ackedAt() == null && kinds.mustAcknowledge(entry.what()),
                entry.readAt(),
                entry.ackedAt(),
                null);
    }

    public NotificationView standingFor(int entries) {
        return new NotificationView(
                id, at, what, text, subject, facts, status, mustAcknowledge, readAt, ackedAt, entries);
    }
}
