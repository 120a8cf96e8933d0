package io.districtoffice.supervision.item.model;

import static io.districtoffice.supervision.People.DIRECTOR;
import static io.districtoffice.supervision.People.HEAD;
import static io.districtoffice.supervision.People.LEADER;
import static io.districtoffice.supervision.People.OFFICE;
import static io.districtoffice.supervision.People.SHIBA_HEAD;
import static io.districtoffice.supervision.People.SUPERVISOR;
import static io.districtoffice.supervision.People.SUPERVISOR_2;
import static io.districtoffice.supervision.People.official;
import static io.districtoffice.supervision.People.on;
import static io.districtoffice.supervision.item.model.EstablishingTest.invalid;
import static io.districtoffice.supervision.item.model.EstablishingTest.refused;
import static io.districtoffice.supervision.item.model.Items.LOOKED;
import static io.districtoffice.supervision.item.model.Items.REPORTED_AT;
import static io.districtoffice.supervision.item.model.Items.VERIFIED_AT;
import static io.districtoffice.supervision.item.model.Items.anItem;
import static io.districtoffice.supervision.item.model.Items.approval;
import static io.districtoffice.supervision.item.model.Items.begun;
import static io.districtoffice.supervision.item.model.Items.established;
import static io.districtoffice.supervision.item.model.Items.issued;
import static io.districtoffice.supervision.item.model.Items.proposed;
import static io.districtoffice.supervision.item.model.Items.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.item.model.SupervisionItem.Kind;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Light;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportingTest {

    private static SupervisionItem accepted() {
        return Items.with(anItem(Status.IN_PROGRESS), Assignment.Status.ACCEPTED_RESULT, on(5, 9));
    }

    @Test
    void a_final_report_waits_for_all_results() {
        refused(
                () -> new Reporting(anItem(Status.IN_PROGRESS)).submitFinal(HEAD, REPORTED_AT, "完成", null, List.of()),
                Refused.Kind.STATE,
                "item.results-open");
    }

    @Test
    void the_head_of_the_lead_hears_when_the_last_result_is_accepted() {
        var begun = anItem(Status.IN_PROGRESS);
        var one = new ByItself(begun)
                .heard(Items.news(
                        begun.parts().get(0), Assignment.Status.ACCEPTED_RESULT, PartNews.By.OFFICE, on(5, 9)));
        var both = new ByItself(one.state())
                .heard(Items.news(
                        begun.parts().get(1), Assignment.Status.ACCEPTED_RESULT, PartNews.By.OFFICE, on(5, 9)));

        assertThat(one.events()).isEmpty();
        assertThat(one.state().offeredTo(HEAD)).doesNotContain(Command.SUBMIT_FINAL);
        assertThat(both.events()).containsExactly(new SupervisionEvent.Ready());
        assertThat(both.state().offeredTo(HEAD)).contains(Command.SUBMIT_FINAL);
        assertThat(both.state().offeredTo(SHIBA_HEAD)).isEmpty();
        assertThat(holder(one.state())).isEqualTo("office:district-party:SUPERVISOR");
        assertThat(holder(both.state())).isEqualTo("unit:hekou");
    }

    private static String holder(SupervisionItem item) {
        return Dates.of(item).stream()
                .filter(one -> one.rule().equals(Dates.DUE))
                .findFirst()
                .orElseThrow()
                .to();
    }

    @Test
    void only_the_head_of_the_lead_signs_it() {
        refused(
                () -> new Reporting(accepted()).submitFinal(SHIBA_HEAD, REPORTED_AT, "完成", null, List.of()),
                Refused.Kind.RIGHT,
                "item.only-the-head-of-the-lead");
    }

    @Test
    void without_a_unit_that_leads_nothing_is_reported() {
        var item = accepted();
        var freed = new ByItself(item)
                .heard(Items.news(item.parts().get(0), Assignment.Status.FREED, PartNews.By.OFFICE, on(6, 9)))
                .state();

        refused(
                () -> new Reporting(freed).submitFinal(HEAD, REPORTED_AT, "完成", null, List.of()),
                Refused.Kind.STATE,
                "item.nobody-leads");
    }

    @Test
    void a_late_result_is_accepted_and_shown_as_late() {
        var late = new Reporting(accepted())
                .submitFinal(HEAD, on(40, 9), "完成", null, List.of())
                .state();
        var inTime = anItem(Status.REPORTED);

        assertThat(late.status()).isEqualTo(Status.REPORTED);
        assertThat(late.report().late()).isTrue();
        assertThat(late.track().light(on(41, 9).at())).isEqualTo(Light.RED);
        assertThat(inTime.report().late()).isFalse();
        assertThat(inTime.track().light(on(41, 9).at())).isEqualTo(Light.GREEN);
    }

    @Test
    void a_proposal_of_congress_or_conference_has_a_result_code_and_nothing_else_has() {
        var npc = Items.with(
                begun(issued(established(
                        proposed(Kind.NPC),
                        DIRECTOR,
                        approval(units("hekou"), new Wanted(null, 60), Plan.Importance.NORMAL)))),
                Assignment.Status.ACCEPTED_RESULT,
                on(5, 9));

        invalid(
                () -> new Reporting(npc).submitFinal(HEAD, REPORTED_AT, "完成", null, List.of()),
                "result",
                "item.result-missing");
        invalid(
                () -> new Reporting(accepted()).submitFinal(HEAD, REPORTED_AT, "完成", FinalReport.Result.A, List.of()),
                "result",
                "item.result-of-what");
        assertThat(new Reporting(npc)
                        .submitFinal(HEAD, REPORTED_AT, "完成", FinalReport.Result.B, List.of())
                        .state()
                        .report()
                        .result())
                .isEqualTo(FinalReport.Result.B);
    }

    @Test
    void whoever_handled_or_signed_it_does_not_verify_it() {
        var reported = anItem(Status.REPORTED);
        // somebody who has come from the unit to the office since
        Actor signer = official(HEAD.id(), "SUPERVISOR");

        refused(
                () -> new Reporting(reported).verify(signer, VERIFIED_AT, true, LOOKED, null, Set.of()),
                Refused.Kind.RIGHT,
                "item.not-by-its-handler");
        refused(
                () -> new Reporting(reported)
                        .verify(SUPERVISOR, VERIFIED_AT, true, LOOKED, null, Set.of(SUPERVISOR.id())),
                Refused.Kind.RIGHT,
                "item.not-by-its-handler");
    }

    @Test
    void what_matters_most_is_verified_in_a_way_that_is_on_record() {
        invalid(
                () -> new Reporting(anItem(Status.REPORTED))
                        .verify(SUPERVISOR, VERIFIED_AT, true, List.of(), null, Set.of()),
                "methods",
                "item.method-missing");
        var ahead = List.of(
                new Verification.Look(Verification.Method.HEAR, null, on(50, 9).at()));
        invalid(
                () -> new Reporting(anItem(Status.REPORTED))
                        .verify(SUPERVISOR, VERIFIED_AT, true, ahead, null, Set.of()),
                "methods[0].at",
                "item.in-the-future");
        invalid(
                () -> new Reporting(anItem(Status.REPORTED))
                        .verify(SUPERVISOR, VERIFIED_AT, false, LOOKED, "", Set.of()),
                "note",
                "value-missing");
    }

    @Test
    void verifying_has_an_end() {
        var reported = anItem(Status.REPORTED);
        var one = new Verification(1, false, LOOKED, "x", Person.of(SUPERVISOR), VERIFIED_AT.at());
        var next = new Next(reported, Status.REPORTED);
        next.verifications = Collections.nCopies(20, one);
        refused(
                () -> new Reporting(next.done()).verify(SUPERVISOR, VERIFIED_AT, true, LOOKED, null, Set.of()),
                Refused.Kind.STATE,
                "item.too-many-rounds");
    }

    @Test
    void what_a_leader_ordered_is_not_concluded_past_him() {
        refused(
                () -> new Reporting(anItem(Status.VERIFIED)).conclude(SUPERVISOR, VERIFIED_AT, "办结", null),
                Refused.Kind.STATE,
                "item.leader-waits");
        refused(
                () -> new Reporting(Items.withoutLeader(Status.VERIFIED)).reportToLeader(SUPERVISOR, VERIFIED_AT),
                Refused.Kind.STATE,
                "item.no-leader-waits");
    }

    @Test
    void the_four_speeds_are_told() {
        var speeds = Speeds.of(anItem(Status.AWAITING_LEADER));

        assertThat(speeds.establishing()).as("T1").isEqualTo(20 * 3600L);
        assertThat(speeds.takingOn()).as("T2").isEqualTo(46 * 3600L);
        assertThat(speeds.answering()).as("T4").isEqualTo(30 * 3600L);
    }

    @Test
    void dates_are_armed_while_somebody_must_act_and_met_afterwards() {
        assertThat(state(anItem(Status.ISSUED), Dates.DUE)).isEqualTo(Deadline.State.ARMED);
        assertThat(state(anItem(Status.ISSUED), Dates.FIRST_ACT)).isEqualTo(Deadline.State.ARMED);
        assertThat(state(anItem(Status.REPORTED), Dates.DUE)).isEqualTo(Deadline.State.MET);
        assertThat(state(anItem(Status.REPORTED), Dates.VERIFY)).isEqualTo(Deadline.State.ARMED);
        assertThat(state(anItem(Status.VERIFIED), Dates.REPORT)).isEqualTo(Deadline.State.ARMED);
        assertThat(state(anItem(Status.CONCLUDED), Dates.REPORT)).isEqualTo(Deadline.State.MET);
        assertThat(state(anItem(Status.CONCLUDED), Dates.OBJECT)).isEqualTo(Deadline.State.ARMED);
        assertThat(state(anItem(Status.UNDER_REVIEW), Dates.REVIEW)).isEqualTo(Deadline.State.ARMED);
        assertThat(state(anItem(Status.SUSPENDED), Dates.DUE)).isEqualTo(Deadline.State.PAUSED);
        assertThat(state(anItem(Status.SUSPENDED), Dates.SUSPENSION)).isEqualTo(Deadline.State.ARMED);
        assertThat(state(anItem(Status.CANCELLED), Dates.DUE)).isEqualTo(Deadline.State.VOID);
        assertThat(state(anItem(Status.CLOSED), Dates.OBJECT)).isEqualTo(Deadline.State.VOID);
    }

    private static Deadline.State state(SupervisionItem item, String rule) {
        return Dates.of(item).stream()
                .filter(one -> one.rule().equals(rule))
                .reduce((one, other) -> other)
                .orElseThrow()
                .state();
    }

    @Test
    void a_date_that_was_not_kept_is_recorded_if_it_is_true_and_once() {
        var item = anItem(Status.IN_PROGRESS);
        var due = item.limit().due();
        var late = new ByItself(item).ranLate(Dates.DUE, "1", due, due.plusMillis(5));

        assertThat(late.state().late()).singleElement().satisfies(one -> assertThat(one.rule())
                .isEqualTo(Dates.DUE));
        assertThat(new ByItself(late.state())
                        .ranLate(Dates.DUE, "1", due, due.plusMillis(9))
                        .events())
                .isEmpty();
        assertThat(new ByItself(item)
                        .ranLate(Dates.DUE, "1", due.minusSeconds(60), due)
                        .events())
                .as("a date that has moved since")
                .isEmpty();
        assertThat(new ByItself(anItem(Status.REPORTED))
                        .ranLate(Dates.DUE, "1", due, due)
                        .events())
                .as("done in time, the timers had not heard yet")
                .isEmpty();
        assertThat(new ByItself(item)
                        .ranLate(Dates.DUE, "1", due, due.minusMillis(1))
                        .events())
                .as("the timers' clock was ahead")
                .isEmpty();
        assertThat(new ByItself(item).ranLate("R99", "1", due, due).events()).isEmpty();
    }

    @Test
    void the_office_of_the_item_alone_decides() {
        assertThat(anItem(Status.REPORTED).office()).isEqualTo(OFFICE);
        refused(
                () -> new Reporting(anItem(Status.AWAITING_LEADER))
                        .noNewInstruction(SUPERVISOR_2, on(13, 9), null, null, null),
                Refused.Kind.RIGHT,
                "item.not-your-decision");
        assertThat(new Reporting(anItem(Status.AWAITING_LEADER))
                        .noNewInstruction(LEADER, on(13, 9), null, null, "已办结")
                        .state()
                        .conclusion()
                        .answerToOrigin())
                .isEqualTo("已办结");
    }
}
