package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.supervision.limit.model.Limit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stage on the way, with a date of its own (U13). @param reason why it was excused */
public record Milestone(int no, String name, Limit limit, State state, @Nullable Instant at, @Nullable String reason) {

    public enum State {
        OPEN,
        DONE,
        EXCUSED
    }

    Milestone marked(State next, Instant when, @Nullable String why) {
        return new Milestone(no, name, limit, next, when, why);
    }

    Milestone with(Limit moved) {
        return new Milestone(no, name, moved, state, at, reason);
    }

    Deadline.State watched() {
        return switch (state) {
            case OPEN -> Deadline.State.ARMED;
            case DONE -> Deadline.State.MET;
            case EXCUSED -> Deadline.State.VOID;
        };
    }
}
