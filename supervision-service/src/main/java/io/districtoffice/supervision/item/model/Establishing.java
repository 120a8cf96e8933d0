package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.supervision.item.model.SupervisionItem.Kind;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Limit;
import io.districtoffice.supervision.limit.model.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an item comes to be (R70, R71), or does not. */
public record Establishing(SupervisionItem item) {

    private static final List<String> HEADS = List.of("LEADER", "DIRECTOR");
    private static final List<String> APPROVING = List.of("LEADER", "DIRECTOR", "SUPERVISOR");

    /** What is proposed: by a supervisor, or by an instruction as it came. */
    public record Draft(Kind kind, Basis basis, String content, String requirement, @Nullable String topic) {}

    public static Decision<SupervisionItem, SupervisionEvent> propose(String id, Draft draft, Actor by, Moment now) {
        if (by.office() == null) {
            return Refused.forbidden("item.only-a-district-office-proposes");
        }
        var proposal = new Proposal(Person.of(by), now.at(), null, List.of(), null);
        return begun(id, by.office(), draft, proposal, List.of(by.id()), now);
    }

    /**
     * A leader's instruction orders it: there is no choice but to follow it up (U07).
     *
     * @param proposal the units and days of the instruction; they are looked at when it is established
     */
    public static Decision<SupervisionItem, SupervisionEvent> ordered(
            String id, String office, Draft draft, Proposal proposal, Moment now) {
        return begun(id, office, draft, proposal, List.of(), now);
    }

    private static Decision<SupervisionItem, SupervisionEvent> begun(
            String id, String office, Draft draft, Proposal proposal, List<String> team, Moment now) {
        var steps = Step.begun(
                List.of(), Dates.ESTABLISH, 1, now.workingDays(now.terms().establish()));
        var item = new SupervisionItem(
                id,
                office,
                Status.PROPOSED,
                draft.kind(),
                draft.basis(),
                draft.content(),
                draft.requirement(),
                draft.topic(),
                proposal,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                1,
                Course.NONE,
                null,
                List.of(),
                null,
                Ratings.NONE,
                null,
                null,
                steps,
                List.of(),
                team,
                List.of(),
                null);
        return Decision.of(item, new SupervisionEvent.Proposed());
    }

    /**
     * The same matter is not supervised twice: open items like it are linked, or it is said why there is another (R71).
     *
     * @param found what there is
     */
    public Decision<SupervisionItem, SupervisionEvent> overlapCheck(
            Actor by, Moment now, List<String> links, @Nullable String justification, List<Overlap.Found> found) {
        item.requireOfficial(Command.OVERLAP_CHECK, by);
        var faults = new ArrayList<FieldError>();
        for (int i = 0; i < links.size(); i++) {
            String link = links.get(i);
            if (found.stream().noneMatch(one -> one.id().equals(link))) {
                faults.add(new FieldError("linkedItemIds[" + i + "]", "item.no-overlap"));
            }
        }
        if (!faults.isEmpty()) {
            return Refused.invalid(faults);
        }
        var overlap = new Overlap(links, justification, Person.of(by), now.at());
        Overlap.requireCovered(overlap, found);
        var next = new Next(item, Status.PROPOSED).by(by);
        next.overlap = overlap;
        return next.so(new SupervisionEvent.OverlapChecked());
    }

    /**
     * 立项. What a leader has ordered a supervisor establishes; anything else the head of the office does (R70).
     *
     * @param no its number; asked for when everything else is settled
     */
    public Decision<SupervisionItem, SupervisionEvent> approve(
            Actor by, Moment now, @Nullable OnBehalf behalf, Approval approval, List<Overlap.Found> found, long no) {
        item.require(Command.APPROVE);
        if (!item.basis().isOrdered()
                && by.hasRole("SUPERVISOR")
                && HEADS.stream().noneMatch(by::hasRole)) {
            return Refused.forbidden("item.the-head-approves", "rule", "R70");
        }
        var acting = Acting.of(item, by, behalf, Command.APPROVE.path(), now.at(), APPROVING);
        var units = approval.units().check("");
        Limit limit = approval.due().limit(now, "");
        var milestones = milestones(approval, now, limit);
        Overlap.requireCovered(item.overlap(), found);
        var next = new Next(item, Status.ESTABLISHED).by(acting);
        int year = now.at().atZone(WorkCalendar.ZONE).getYear();
        next.plan = new Plan(
                no, year, 1, acting.person(), acting.role(), now.at(), approval.importance(), approval.frequency());
        next.requirement = approval.requirement();
        next.topic = approval.topic() == null ? item.topic() : approval.topic();
        next.limit = limit;
        next.lead = units.lead();
        next.leader = acting.role().equals("LEADER") ? acting.person() : approval.leader();
        next.supervisor =
                by.hasRole("SUPERVISOR") ? Person.of(by) : item.proposal().by();
        next.requirements = List.of(new Requirement(0, approval.requirement(), units, limit, 1));
        next.milestones = milestones;
        next.steps = Step.done(item.steps(), Dates.ESTABLISH, now.at());
        return next.so(new SupervisionEvent.Established());
    }

    private static List<Milestone> milestones(Approval approval, Moment now, Limit whole) {
        var all = new ArrayList<Milestone>();
        for (int i = 0; i < approval.stages().size(); i++) {
            var stage = approval.stages().get(i);
            String field = "milestones[" + i + "].";
            Limit limit = new Wanted(stage.dueAt(), null).limit(now, field);
            if (limit.due().isAfter(whole.due())) {
                return Refused.invalid(List.of(new FieldError(field + "dueAt", "item.after-the-whole")));
            }
            all.add(new Milestone(i + 1, stage.name(), limit, Milestone.State.OPEN, null, null));
        }
        return all;
    }

    /** 不予立项. What a leader has ordered only a leader refuses: 批必查 (U07). */
    public Decision<SupervisionItem, SupervisionEvent> refuse(
            Actor by, Moment now, @Nullable OnBehalf behalf, String reason) {
        item.require(Command.REFUSE);
        if (item.basis().isOrdered() && by.hasRole("DIRECTOR") && !by.hasRole("LEADER")) {
            return Refused.forbidden("item.only-the-leader-refuses", "rule", "U07");
        }
        var roles = item.basis().isOrdered() ? List.of("LEADER") : HEADS;
        var acting = Acting.of(item, by, behalf, Command.REFUSE.path(), now.at(), roles);
        var next = new Next(item, Status.REFUSED).by(acting);
        next.ending = new Ending(reason, acting.person(), now.at());
        next.steps = Step.done(item.steps(), Dates.ESTABLISH, now.at());
        return next.so(new SupervisionEvent.Refused());
    }
}
