package io.districtoffice.supervision.assignment.model;

import io.districtoffice.supervision.limit.model.Limit;
import io.districtoffice.supervision.limit.model.Moment;
import org.jspecify.annotations.Nullable;

/** How often a unit tells how far it has come (rules.md I, {@code reportFrequency}). */
public enum Frequency {
    NONE,
    DAILY,
    WEEKLY,
    MONTHLY,
    /** With each stage: by milestones, not by the calendar. */
    STAGE;

    private static final int WEEK = 5;
    private static final int MONTH = 30;

    /** When the next feedback is due; null when no date is set, or when the matter itself is due first. */
    @Nullable
    Limit next(Moment now, Limit whole) {
        Limit next =
                switch (this) {
                    case NONE, STAGE -> null;
                    case DAILY -> now.workingDays(1);
                    case WEEKLY -> now.workingDays(WEEK);
                    case MONTHLY -> now.calendarDays(MONTH);
                };
        return next == null || next.due().isBefore(whole.due()) ? next : null;
    }
}
