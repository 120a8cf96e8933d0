package io.districtoffice.notification.timer;

import io.districtoffice.notification.timer.model.Reminder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a date is what it is, what has been said about it and what comes next, in the reader's language.
 *
 * @param text sentence by sentence
 * @param reminders what became of each, the newest first; at most 100
 * @param next what comes next; null when nothing does
 */
record ExplanationView(DeadlineView deadline, List<String> text, List<Said> reminders, @Nullable Coming next) {

    /**
     * @param at when it was sent, skipped or cancelled
     * @param pushes how it went out beyond the inbox: state → how many
     */
    record Said(
            Instant planned,
            Instant at,
            Reminder.State state,
            boolean late,
            String text,
            List<To> to,
            Map<String, Integer> pushes) {}

    /** @param people how many were told */
    record To(String key, String name, int people) {}

    record Coming(Instant at, String text, List<String> to) {}
}
