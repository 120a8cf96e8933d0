package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.supervision.limit.model.Limit;
import io.districtoffice.supervision.limit.model.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody wants it done: a date, or so many working days. Exactly one of the two.
 *
 * @param at lies ahead, at most three years
 * @param workingDays 1 to 365
 */
public record Wanted(@Nullable Instant at, @Nullable Integer workingDays) {

    private static final int MOST_DAYS = 365;
    private static final Duration FARTHEST = Duration.ofDays(3 * 366);

    Limit limit(Moment now, String path) {
        if ((at == null) == (workingDays == null)) {
            return Refused.invalid(List.of(new FieldError(path + "dueAt", "item.one-due")));
        }
        if (workingDays != null) {
            if (workingDays < 1 || workingDays > MOST_DAYS) {
                return Refused.invalid(List.of(
                        new FieldError(path + "dueInWorkingDays", "number-range", Map.of("min", 1, "max", MOST_DAYS))));
            }
            return now.workingDays(workingDays);
        }
        if (!at.isAfter(now.at())) {
            return beforeNotice(path + "dueAt", at);
        }
        if (at.isAfter(now.at().plus(FARTHEST))) {
            return Refused.invalid(List.of(new FieldError(path + "dueAt", "item.due-too-far")));
        }
        return now.until(at);
    }

    static <T> T beforeNotice(String field, Instant due) {
        return Refused.invalid(
                "item.due-before-notice",
                List.of(new FieldError(field, "item.due-before-notice")),
                "rule",
                "R74",
                "due",
                Moment.shown(due));
    }
}
