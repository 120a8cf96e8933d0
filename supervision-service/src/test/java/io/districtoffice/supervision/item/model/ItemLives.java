package io.districtoffice.supervision.item.model;

import static io.districtoffice.supervision.People.DIRECTOR;
import static io.districtoffice.supervision.People.LEADER;
import static io.districtoffice.supervision.People.SECRETARY;
import static io.districtoffice.supervision.People.SUPERVISOR;
import static io.districtoffice.supervision.People.SUPERVISOR_2;
import static io.districtoffice.supervision.People.on;
import static io.districtoffice.supervision.item.model.Items.ESTABLISHED_AT;
import static io.districtoffice.supervision.item.model.Items.ISSUED_AT;
import static io.districtoffice.supervision.item.model.Items.LEADER_AT;
import static io.districtoffice.supervision.item.model.Items.LOOKED;
import static io.districtoffice.supervision.item.model.Items.NEW_ORDER;
import static io.districtoffice.supervision.item.model.Items.REPORTED_AT;
import static io.districtoffice.supervision.item.model.Items.VERIFIED_AT;
import static io.districtoffice.supervision.item.model.Items.anItem;
import static io.districtoffice.supervision.item.model.Items.approval;

import io.districtoffice.platform.calendar.OfficeHours;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.supervision.People;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.FileRef;
import io.districtoffice.supervision.item.model.SupervisionItem.Kind;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Moment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** One of everything that can happen to an item, with the state after it. */
public final class ItemLives {

    /** As they come from commands. */
    private static final BiFunction<Integer, String, String> REAL =
            (no, unit) -> Ids.derived(1_772_000_000_000L, no + unit);

    private ItemLives() {}

    public record Happening(SupervisionItem after, SupervisionEvent event) {
        @Override
        public String toString() {
            return event.getClass().getSimpleName() + " → " + after.status();
        }
    }

    private static Stream<Happening> of(Decision<SupervisionItem, SupervisionEvent> decision) {
        return decision.events().stream().map(event -> new Happening(decision.state(), event));
    }

    private static SupervisionItem issued() {
        return new Ordering(anItem(Status.ESTABLISHED))
                .issueNotice(SUPERVISOR, ISSUED_AT, Map.of(), REAL)
                .state();
    }

    private static PartNews reassigned(SupervisionItem item) {
        var part = item.parts().get(0);
        return new PartNews(
                part.assignment(),
                0,
                part.unit(),
                true,
                Assignment.Status.REASSIGNED,
                PartNews.By.OFFICE,
                on(3, 9).at(),
                new Part(REAL.apply(9, "louguan"), 0, "louguan", true, null, Assignment.Status.ISSUED));
    }

    private static Moment byAnotherCalendar(Moment now) {
        return new Moment(now.at(), WorkCalendar.of(List.of(), OfficeHours.standard()), now.terms());
    }

    public static Stream<Happening> everything() {
        var ordered = Items.ordered();
        var established = new Establishing(ordered);
        var withLeader = Items.established(ordered, LEADER, approval());
        var scan = new FileRef("f1", "批示.jpg", 9, "image/jpeg");
        var onPaper = Items.onBehalf(LEADER, Medium.PAPER, scan);
        var begun = Items.begun(issued());
        var due = begun.limit().due();
        var overlap = List.of(new Overlap.Found("i-2", 3, 2026));
        var npc = Items.with(
                Items.begun(Items.issued(Items.established(Items.proposed(Kind.NPC), DIRECTOR, approval()))),
                Assignment.Status.ACCEPTED_RESULT,
                REPORTED_AT);
        var npcReported =
                new Reporting(npc).submitFinal(People.HEAD, REPORTED_AT, "已办", FinalReport.Result.A, List.of());
        var npcConcluded =
                new Reporting(Items.verified(npcReported.state())).conclude(SUPERVISOR, LEADER_AT, "办结", "已解决");
        var withStage = new Next(begun, Status.IN_PROGRESS);
        withStage.milestones = List.of(new Milestone(1, "方案", begun.limit(), Milestone.State.OPEN, null, null));
        return Stream.of(
                        of(Establishing.ordered(
                                Items.ID,
                                People.OFFICE,
                                Items.draft(Kind.INSTRUCTION, true),
                                ordered.proposal(),
                                on(0, 9))),
                        of(Establishing.propose(Items.ID, Items.draft(Kind.SPECIAL, false), SUPERVISOR, on(0, 9))),
                        of(established.overlapCheck(SUPERVISOR, ESTABLISHED_AT, List.of("i-2"), null, overlap)),
                        of(established.refuse(LEADER, ESTABLISHED_AT, null, "不立")),
                        of(established.refuse(SECRETARY, ESTABLISHED_AT, onPaper, "不立")),
                        of(established.approve(SUPERVISOR, ESTABLISHED_AT, null, approval(), List.of(), 7)),
                        of(new Establishing(Items.proposed(Kind.SPECIAL))
                                .approve(SECRETARY, ESTABLISHED_AT, onPaper, approval(), List.of(), 8)),
                        of(new Ordering(anItem(Status.ESTABLISHED))
                                .decompose(
                                        SUPERVISOR,
                                        ESTABLISHED_AT,
                                        List.of(new Child("x", Items.units("shiba"), new Wanted(null, 3))))),
                        of(new Ordering(anItem(Status.ESTABLISHED)).issueNotice(SUPERVISOR, ISSUED_AT, Map.of(), REAL)),
                        of(new Ordering(issued()).urge(SUPERVISOR, on(2, 9), "请抓紧")),
                        of(new Ordering(withStage.done())
                                .markMilestone(SUPERVISOR, on(3, 9), 1, Milestone.State.DONE, null)),
                        begun(issued()),
                        ready(issued()),
                        of(npcReported),
                        of(npcConcluded),
                        of(new Reporting(Items.with(begun, Assignment.Status.ACCEPTED_RESULT, on(40, 9)))
                                .submitFinal(People.HEAD, on(40, 9), "已整改完毕", null, List.of())),
                        of(new Reporting(anItem(Status.REPORTED))
                                .verify(SUPERVISOR, VERIFIED_AT, true, LOOKED, null, Set.of())),
                        of(new Reporting(anItem(Status.REPORTED))
                                .verify(SUPERVISOR, VERIFIED_AT, false, LOOKED, "未换", Set.of())),
                        of(new Reporting(anItem(Status.VERIFIED)).reportToLeader(SUPERVISOR, LEADER_AT)),
                        of(new Reporting(Items.verified(
                                        Items.reported(Items.begun(Items.issued(withLeader)), REPORTED_AT)))
                                .reportToLeader(SUPERVISOR, LEADER_AT)),
                        of(new Ordering(anItem(Status.AWAITING_LEADER))
                                .newInstruction(LEADER, on(12, 9), null, NEW_ORDER, REAL)),
                        of(new Reporting(anItem(Status.AWAITING_LEADER))
                                .noNewInstruction(LEADER, on(12, 9), null, null, null)),
                        of(new Concluding(anItem(Status.CONCLUDED)).object(People.HEAD, on(16, 9), "责任不在我镇")),
                        of(new Concluding(anItem(Status.UNDER_REVIEW)).uphold(SUPERVISOR_2, on(17, 9), "维持")),
                        of(new Concluding(anItem(Status.UNDER_REVIEW)).change(DIRECTOR, on(17, 9), "改", "部分", "答复")),
                        of(new Concluding(anItem(Status.CONCLUDED)).rate(LEADER, Ratings.Score.SATISFIED)),
                        of(new Concluding(anItem(Status.CONCLUDED)).close(SUPERVISOR, on(15, 9), "渡口已整改")),
                        of(new Ordering(anItem(Status.CLOSED)).reopen(DIRECTOR, on(30, 9), null, NEW_ORDER, REAL)),
                        of(new Halting(begun).suspend(LEADER, on(3, 9), null, on(9, 9).at(), "等")),
                        of(new Halting(begun).suspend(SECRETARY, on(3, 9), onPaper, on(9, 9).at(), "等")),
                        of(new Halting(Items.suspended(begun)).resume(LEADER, on(5, 9), null)),
                        of(new Halting(begun).cancel(SUPERVISOR, on(3, 9), "撤")),
                        of(new Concluding(Items.entered(anItem(Status.CONCLUDED)))
                                .confirm(LEADER, on(15, 9).at())),
                        of(new ByItself(issued()).heard(reassigned(issued()))),
                        of(new ByItself(Items.suspended(issued())).heard(reassigned(issued()))),
                        of(new ByItself(begun).ranLate(Dates.DUE, "1", due, due.plusSeconds(1))),
                        // without the notice of the year the spring day off is another one
                        of(new ByItself(rescheduled()).reckonAnew(byAnotherCalendar(on(5, 9)))))
                .flatMap(all -> all);
    }

    private static Stream<Happening> begun(SupervisionItem issued) {
        var one = new ByItself(issued)
                .heard(Items.news(issued.parts().get(0), Assignment.Status.ACCEPTED, PartNews.By.UNIT, on(2, 9)))
                .state();
        return of(new ByItself(one)
                .heard(Items.news(issued.parts().get(1), Assignment.Status.ACCEPTED, PartNews.By.UNIT, on(2, 9))));
    }

    private static Stream<Happening> ready(SupervisionItem issued) {
        var begun = Items.begun(issued);
        var one = new ByItself(begun)
                .heard(Items.news(
                        begun.parts().get(0), Assignment.Status.ACCEPTED_RESULT, PartNews.By.OFFICE, on(5, 9)))
                .state();
        return of(new ByItself(one)
                .heard(Items.news(
                        begun.parts().get(1), Assignment.Status.ACCEPTED_RESULT, PartNews.By.OFFICE, on(5, 9))));
    }

    private static SupervisionItem rescheduled() {
        var long60 = Items.approval(Items.units("hekou"), new Wanted(null, 60), Plan.Importance.NORMAL);
        return Items.established(Items.ordered(), SUPERVISOR, long60);
    }
}
