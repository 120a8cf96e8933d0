package io.districtoffice.document.circulation.model;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Deadline.State;
import java.util.List;

/** The date of a record that is watched. */
public final class Dates {

    /** Until when a reader is to be done: no delay on the way (R22). */
    public static final String READ = "R22";

    private static final String ONCE = "1";

    private Dates() {}

    public static List<Deadline> of(CirculationRecord one) {
        var limit = one.limit();
        var order = one.order();
        return limit == null
                ? List.of()
                : List.of(limit.deadline(
                        READ,
                        ONCE,
                        state(one),
                        order.urgent() ? "pressing" : "document",
                        order.reader().key(),
                        order.office()));
    }

    private static State state(CirculationRecord one) {
        return switch (one.status()) {
            case QUEUED, RECALLED, SKIPPED -> State.VOID;
            case DELIVERED, READ, OPINED -> one.holding() ? State.ARMED : State.MET;
            case RETURNED -> State.MET;
        };
    }
}
