package io.districtoffice.notification.timer;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Deadline.State;
import java.time.Instant;

/** Deadlines as owners tell of them. */
final class Dates {

    private Dates() {}

    static Deadline date(String ladder, String to, String office, Instant start, Instant due) {
        return new Deadline(
                "R74",
                "1",
                start,
                due,
                due,
                new Deadline.Term(5, "WORKING_DAYS", 1),
                0,
                State.ARMED,
                ladder,
                to,
                office);
    }

    static Deadline is(Deadline before, State state) {
        return new Deadline(
                before.rule(),
                before.occurrence(),
                before.start(),
                before.due(),
                before.original(),
                before.term(),
                before.pausedMs(),
                state,
                before.ladder(),
                before.to(),
                before.office());
    }

    static Deadline moved(Deadline before, Instant due, long pausedMs) {
        return new Deadline(
                before.rule(),
                before.occurrence(),
                before.start(),
                due,
                before.original(),
                before.term(),
                pausedMs,
                State.ARMED,
                before.ladder(),
                before.to(),
                before.office());
    }
}
