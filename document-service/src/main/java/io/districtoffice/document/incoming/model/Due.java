package io.districtoffice.document.incoming.model;

import io.districtoffice.document.limit.model.Limit;
import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A date as it was asked for: one of the two, or neither. */
public record Due(@Nullable Instant at, @Nullable Integer workingDays) {

    public static final Due NONE = new Due(null, null);

    /** Null when nothing was asked for; a date that has passed is refused. */
    @Nullable
    Limit limit(Moment now) {
        if (at != null) {
            return at.isAfter(now.at()) && WorkCalendar.reckonsWith(at)
                    ? now.until(at)
                    : Refused.invalid(List.of(new FieldError("dueAt", "incoming.date-not-ahead")));
        }
        return workingDays == null ? null : now.workingDays(workingDays);
    }
}
