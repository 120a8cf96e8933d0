package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.item.model.SupervisionEvent.Orders;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Limit;
import io.districtoffice.supervision.limit.model.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What is asked of units: parts of the requirement, the notice, urging, and new orders. */
public record Ordering(SupervisionItem item) {

    private static final int PARTS = 200;
    private static final int ROUNDS = 20;
    private static final int URGES = 200;
    private static final int SHOWN_URGES = 20;

    /** The requirement in parts, each with a lead and a date of its own, none after the whole (U06). */
    public Decision<SupervisionItem, SupervisionEvent> decompose(Actor by, Moment now, List<Child> children) {
        item.requireSupervisor(Command.DECOMPOSE, by);
        var own = item.requirements().get(0);
        var all = new ArrayList<>(List.of(own));
        for (int i = 0; i < children.size(); i++) {
            var child = children.get(i);
            String path = "parts[" + i + "].";
            Limit limit = child.due().limit(now, path);
            if (limit.due().isAfter(own.limit().due())) {
                return Refused.invalid(List.of(new FieldError(path + "dueAt", "item.after-the-whole")));
            }
            all.add(new Requirement(i + 1, child.requirement(), child.units().check(path), limit, 1));
        }
        requireRoom(all);
        var next = new Next(item, Status.ESTABLISHED).by(by);
        next.requirements = all;
        return next.so(new SupervisionEvent.Decomposed());
    }

    private static void requireRoom(List<Requirement> requirements) {
        int parts = requirements.stream()
                .mapToInt(one -> 1 + one.units().others().size())
                .sum();
        if (parts > PARTS) {
            Refused.because("item.too-many-parts", "limit", PARTS);
        }
    }

    /**
     * 交办: every unit gets its assignment.
     *
     * @param named who is responsible in a unit, as far as the office knows
     * @param ids of the assignment of a unit for a requirement
     */
    public Decision<SupervisionItem, SupervisionEvent> issueNotice(
            Actor by, Moment now, Map<String, Person> named, BiFunction<Integer, String, String> ids) {
        item.requireSupervisor(Command.ISSUE_NOTICE, by);
        for (var one : item.requirements()) {
            if (one.limit().isLate(now.at()) || one.limit().due().equals(now.at())) {
                return Wanted.beforeNotice("dueAt", one.limit().due());
            }
        }
        var next = new Next(item, Status.ISSUED).by(by);
        next.supervisor = Person.of(by);
        next.issuedAt = now.at();
        next.parts = item.requirements().stream()
                .flatMap(one -> parts(one, named, ids).stream())
                .toList();
        next.steps = Step.begun(
                item.steps(), Dates.FIRST_ACT, 1, now.workingDays(now.terms().firstAct()));
        return next.so(new SupervisionEvent.Issued(
                Orders.toAssign(next.parts.stream().map(Part::assignment).toList())));
    }

    private static List<Part> parts(
            Requirement one, Map<String, Person> named, BiFunction<Integer, String, String> ids) {
        var parts = new ArrayList<Part>();
        parts.add(part(one, one.units().lead(), true, named, ids));
        one.units().others().forEach(unit -> parts.add(part(one, unit, false, named, ids)));
        return parts;
    }

    private static Part part(
            Requirement one,
            String unit,
            boolean lead,
            Map<String, Person> named,
            BiFunction<Integer, String, String> ids) {
        return new Part(ids.apply(one.no(), unit), one.no(), unit, lead, named.get(unit), Assignment.Status.ISSUED);
    }

    /** 催办, and counted (U08). */
    public Decision<SupervisionItem, SupervisionEvent> urge(Actor by, Moment now, @Nullable String text) {
        item.requireSupervisor(Command.URGE, by);
        if (item.course().urges() >= URGES) {
            return Refused.because("item.too-many-urges", "limit", URGES);
        }
        if (item.openUnits().isEmpty()) {
            return Refused.because("item.nobody-to-urge");
        }
        var next = new Next(item, item.status()).by(by);
        next.urges = item.course().urges() + 1;
        next.lastUrges = Next.last(item.course().lastUrges(), new Course.Urge(text, now.at()), SHOWN_URGES);
        next.firstChaseAt = item.course().firstChaseAt() == null ? now.at() : next.firstChaseAt;
        next.acted(now.at());
        return next.so(new SupervisionEvent.Urged());
    }

    /** A stage was reached, or it is excused for a reason (U13). */
    public Decision<SupervisionItem, SupervisionEvent> markMilestone(
            Actor by, Moment now, int no, Milestone.State state, @Nullable String reason) {
        item.requireSupervisor(Command.MARK_MILESTONE, by);
        var faults = new ArrayList<FieldError>();
        if (item.milestones().stream().noneMatch(one -> one.no() == no)) {
            faults.add(new FieldError("no", "item.no-such-milestone"));
        }
        if (state == Milestone.State.OPEN) {
            faults.add(new FieldError("state", "item.milestone-open"));
        }
        if (state == Milestone.State.EXCUSED && (reason == null || reason.isBlank())) {
            faults.add(new FieldError("reason", "value-missing"));
        }
        if (!faults.isEmpty()) {
            return Refused.invalid(faults);
        }
        var next = new Next(item, item.status()).by(by);
        next.milestones = item.milestones().stream()
                .map(one -> one.no() == no ? one.marked(state, now.at(), reason) : one)
                .toList();
        next.acted(now.at());
        return next.so(new SupervisionEvent.MilestoneMarked());
    }

    /** The leader wants more: a new assignment, a new version of the plan, another round (R71, R77). */
    public Decision<SupervisionItem, SupervisionEvent> newInstruction(
            Actor by, Moment now, @Nullable OnBehalf behalf, NewOrder order, BiFunction<Integer, String, String> ids) {
        item.require(Command.NEW_INSTRUCTION);
        var acting = Acting.of(item, by, behalf, Command.NEW_INSTRUCTION.path(), now.at(), List.of("LEADER"));
        var next = again(now, order, ids).by(acting);
        next.leader = acting.person();
        return next.so(new SupervisionEvent.InstructedAnew(added(next)));
    }

    /** 反复督查: what was closed is taken up again. */
    public Decision<SupervisionItem, SupervisionEvent> reopen(
            Actor by, Moment now, @Nullable OnBehalf behalf, NewOrder order, BiFunction<Integer, String, String> ids) {
        item.require(Command.REOPEN);
        var acting = Acting.of(item, by, behalf, Command.REOPEN.path(), now.at(), List.of("LEADER", "DIRECTOR"));
        var next = again(now, order, ids).by(acting);
        next.conclusion = null;
        next.ratings = Ratings.NONE;
        return next.so(new SupervisionEvent.Reopened(added(next)));
    }

    private Next again(Moment now, NewOrder order, BiFunction<Integer, String, String> ids) {
        if (item.round() >= ROUNDS) {
            Refused.because("item.too-many-rounds", "limit", ROUNDS);
        }
        String lead = order.lead() == null ? item.lead() : order.lead();
        var units = new Units(lead, order.others()).check("");
        Limit limit = order.due().limit(now, "");
        int no = item.requirements().size();
        var requirement = new Requirement(no, order.requirement(), units, limit, item.round() + 1);
        var next = new Next(item, Status.IN_PROGRESS);
        next.requirements = joined(item.requirements(), List.of(requirement));
        requireRoom(next.requirements);
        next.parts = joined(item.parts(), parts(requirement, Map.of(), ids));
        next.requirement = order.requirement();
        next.main = no;
        next.lead = lead;
        next.limit = limit;
        next.round = item.round() + 1;
        next.plan = item.plan().changed();
        next.report = null;
        next.steps = Step.dropped(item.steps());
        return next;
    }

    private Orders added(Next next) {
        return Orders.toAssign(next.parts.stream()
                .skip(item.parts().size())
                .map(Part::assignment)
                .toList());
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
