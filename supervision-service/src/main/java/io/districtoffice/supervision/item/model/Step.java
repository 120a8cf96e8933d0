package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.supervision.limit.model.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the procedure that has a date: deciding, the first act, verifying, reporting, objecting, reviewing.
 *
 * @param doneAt null while it is open
 * @param dropped it no longer has to be done
 */
public record Step(String rule, String occurrence, Limit limit, @Nullable Instant doneAt, boolean dropped) {

    /** Settled ones travel on for a while, so that whoever watches dates hears of it. */
    private static final int SETTLED = 8;

    public boolean isOpen() {
        return doneAt == null && !dropped;
    }

    Step with(Limit moved) {
        return new Step(rule, occurrence, moved, doneAt, dropped);
    }

    Deadline.State watched() {
        return dropped ? Deadline.State.VOID : doneAt == null ? Deadline.State.ARMED : Deadline.State.MET;
    }

    static List<Step> begun(List<Step> before, String rule, int occurrence, Limit limit) {
        var all = new ArrayList<>(before);
        all.add(new Step(rule, String.valueOf(occurrence), limit, null, false));
        while (all.size() > SETTLED && !all.get(0).isOpen()) {
            all.remove(0);
        }
        return all;
    }

    static List<Step> done(List<Step> before, String rule, Instant at) {
        return before.stream()
                .map(step -> step.isOpen() && step.rule.equals(rule)
                        ? new Step(step.rule, step.occurrence, step.limit, at, false)
                        : step)
                .toList();
    }

    static List<Step> dropped(List<Step> before) {
        return before.stream()
                .map(step -> step.isOpen() ? new Step(step.rule, step.occurrence, step.limit, null, true) : step)
                .toList();
    }
}
