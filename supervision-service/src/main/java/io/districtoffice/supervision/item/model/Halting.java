package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.supervision.item.model.SupervisionEvent.Orders;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Limit;
import io.districtoffice.supervision.limit.model.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Standing still, going on, giving up. */
public record Halting(SupervisionItem item) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /** By the leader, until a day: the clocks stand still. */
    public Decision<SupervisionItem, SupervisionEvent> suspend(
            Actor by, Moment now, @Nullable OnBehalf behalf, Instant until, String reason) {
        item.require(Command.SUSPEND);
        var acting = Acting.of(item, by, behalf, Command.SUSPEND.path(), now.at(), List.of("LEADER"));
        if (!until.isAfter(now.at()) || until.isAfter(now.at().plus(LONGEST))) {
            return Refused.invalid(List.of(new FieldError("until", "item.until-when")));
        }
        var next = moved(Status.SUSPENDED, limit -> limit.paused(now.at())).by(acting);
        next.suspension = new Suspension(item.status(), until, reason, now.at());
        next.steps = Step.begun(next.steps, Dates.SUSPENSION, occurrence(), now.until(until));
        return next.so(new SupervisionEvent.Suspended(Orders.toPause(item.openAssignments())));
    }

    private int occurrence() {
        return 1
                + item.steps().stream()
                        .filter(step -> step.rule().equals(Dates.SUSPENSION))
                        .mapToInt(step -> Integer.parseInt(step.occurrence()))
                        .max()
                        .orElse(0);
    }

    /** It goes on where it stood; what the units accepted meanwhile counts. */
    public Decision<SupervisionItem, SupervisionEvent> resume(Actor by, Moment now, @Nullable OnBehalf behalf) {
        item.require(Command.RESUME);
        var acting = Acting.of(item, by, behalf, Command.RESUME.path(), now.at(), List.of("LEADER"));
        Status back = item.suspension().from();
        var next = moved(back, limit -> limit.resumed(now)).by(acting);
        if (back == Status.ISSUED && item.isTakenOn()) {
            next.status = Status.IN_PROGRESS;
            next.takenOnAt = item.course().takenOnAt() == null ? now.at() : next.takenOnAt;
        }
        next.suspension = null;
        next.steps = Step.done(next.steps, Dates.SUSPENSION, now.at());
        var all = item.parts().stream().map(Part::assignment).toList();
        return next.so(new SupervisionEvent.Resumed(Orders.toResume(all)));
    }

    private Next moved(Status status, UnaryOperator<Limit> moving) {
        var next = new Next(item, status);
        next.limit = item.limit() == null ? null : moving.apply(item.limit());
        next.steps = item.steps().stream()
                .map(step -> step.rule().equals(Dates.SUSPENSION) || !step.isOpen()
                        ? step
                        : step.with(moving.apply(step.limit())))
                .toList();
        next.milestones = item.milestones().stream()
                .map(one -> one.with(moving.apply(one.limit())))
                .toList();
        return next;
    }

    /** By the one who established it, or by a leader. */
    public Decision<SupervisionItem, SupervisionEvent> cancel(Actor by, Moment now, String reason) {
        item.requireOfficial(Command.CANCEL, by);
        if (!item.plan().by().id().equals(by.id()) && !by.hasRole("LEADER")) {
            return Refused.forbidden("item.only-who-established-it");
        }
        var next = new Next(item, Status.CANCELLED).by(by);
        next.ending = new Ending(reason, Person.of(by), now.at());
        next.steps = Step.dropped(item.steps());
        return next.so(new SupervisionEvent.Cancelled(Orders.toCancel(item.openAssignments())));
    }
}
