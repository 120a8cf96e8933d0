package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Moment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** After the conclusion: objection and review (R72), ratings (U05), closing (U04), and what was entered for others. */
public record Concluding(SupervisionItem item) {

    /** The unit does not agree: within thirty days, and once (R72). */
    public Decision<SupervisionItem, SupervisionEvent> object(Actor by, Moment now, String reason) {
        if (item.conclusion() != null && item.conclusion().objection() != null) {
            return Refused.because("item.second-objection", "rule", "R72");
        }
        item.requireHead(Command.OBJECT, by);
        boolean late = item.steps().stream()
                .anyMatch(step -> step.isOpen()
                        && step.rule().equals(Dates.OBJECT)
                        && step.limit().isLate(now.at()));
        if (late) {
            return Refused.because(
                    "item.objection-too-late",
                    "rule",
                    "R72",
                    "days",
                    now.terms().objectDays());
        }
        var next = new Next(item, Status.UNDER_REVIEW);
        next.conclusion = item.conclusion().objectedTo(new Conclusion.Objection(reason, Person.of(by), now.at()));
        next.steps = Step.begun(
                Step.done(item.steps(), Dates.OBJECT, now.at()),
                Dates.REVIEW,
                item.round(),
                now.calendarDays(now.terms().reviewDays()));
        return next.so(new SupervisionEvent.Objected());
    }

    /** The conclusion stands. */
    public Decision<SupervisionItem, SupervisionEvent> uphold(Actor by, Moment now, String reason) {
        requireReviewer(Command.UPHOLD, by);
        var conclusion = item.conclusion();
        return reviewed(
                new Conclusion.Review(false, reason, Person.of(by), now.at()),
                conclusion.text(),
                conclusion.answerToOrigin(),
                new SupervisionEvent.Upheld());
    }

    /** The unit was right: another conclusion takes the place of the first. */
    public Decision<SupervisionItem, SupervisionEvent> change(
            Actor by, Moment now, String reason, String text, @Nullable String answer) {
        requireReviewer(Command.CHANGE, by);
        String kept = item.conclusion().answerToOrigin();
        return reviewed(
                new Conclusion.Review(true, reason, Person.of(by), now.at()),
                text,
                answer == null ? kept : answer,
                new SupervisionEvent.Changed());
    }

    private Decision<SupervisionItem, SupervisionEvent> reviewed(
            Conclusion.Review review, @Nullable String text, @Nullable String answer, SupervisionEvent event) {
        var next = new Next(item, Status.CONCLUDED);
        next.conclusion = item.conclusion().reviewed(review, text, answer);
        next.steps = Step.done(item.steps(), Dates.REVIEW, review.at());
        return next.so(event);
    }

    /** Whoever had a hand in it stands aside (R72). */
    private void requireReviewer(Command command, Actor by) {
        item.requireOfficial(command, by);
        if (item.team().contains(by.id())) {
            Refused.forbidden("item.reviewer-took-part", "rule", "R72");
        }
    }

    /** 三满意: the leader, the unit, and the public as the supervisor has heard it. */
    public Decision<SupervisionItem, SupervisionEvent> rate(Actor by, Ratings.Score score) {
        item.require(Command.RATE);
        var old = item.ratings();
        var next = new Next(item, item.status());
        if (by.hasRole("UNIT_HEAD")) {
            item.requireHead(Command.RATE, by);
            next.ratings = new Ratings(old.leader(), old.people(), score);
        } else {
            item.requireOfficial(Command.RATE, by);
            next.ratings = by.hasRole("LEADER")
                    ? new Ratings(score, old.people(), old.department())
                    : new Ratings(old.leader(), score, old.department());
        }
        return next.so(new SupervisionEvent.Rated());
    }

    /** 销号: nothing is open and the origin has its answer (U04). */
    public Decision<SupervisionItem, SupervisionEvent> close(Actor by, Moment now, @Nullable String answer) {
        requireNothingOpen();
        item.requireSupervisor(Command.CLOSE, by);
        String told = answer == null || answer.isBlank() ? item.conclusion().answerToOrigin() : answer;
        if (told == null || told.isBlank()) {
            return Refused.invalid(
                    "item.origin-unanswered",
                    List.of(new FieldError("answerToOrigin", "value-missing")),
                    "rule",
                    "U04");
        }
        var next = new Next(item, Status.CLOSED).by(by);
        next.conclusion = item.conclusion().closed(told, now.at());
        next.steps = Step.dropped(item.steps());
        return next.so(new SupervisionEvent.Closed());
    }

    private void requireNothingOpen() {
        var open = item.openUnits();
        if (!open.isEmpty()) {
            Refused.because("item.assignments-open", "rule", "U04", "units", String.join("、", open));
        }
    }

    /** What a secretary entered for him was so. */
    public Decision<SupervisionItem, SupervisionEvent> confirm(Actor by, Instant at) {
        item.require(Command.CONFIRM);
        if (item.entered().stream().noneMatch(one -> one.waitsFor(by.id()))) {
            return Refused.because("item.nothing-to-confirm");
        }
        var next = new Next(item, item.status());
        next.confirm(by.id(), at);
        return next.so(new SupervisionEvent.Confirmed());
    }
}
