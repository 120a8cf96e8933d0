package io.districtoffice.supervision.item.model;

import static io.districtoffice.supervision.People.DIRECTOR;
import static io.districtoffice.supervision.People.HEAD;
import static io.districtoffice.supervision.People.LEADER;
import static io.districtoffice.supervision.People.SUPERVISOR;
import static io.districtoffice.supervision.People.SUPERVISOR_2;
import static io.districtoffice.supervision.People.on;
import static io.districtoffice.supervision.item.model.EstablishingTest.invalid;
import static io.districtoffice.supervision.item.model.EstablishingTest.refused;
import static io.districtoffice.supervision.item.model.Items.CLOSED_AT;
import static io.districtoffice.supervision.item.model.Items.MORE_IDS;
import static io.districtoffice.supervision.item.model.Items.NEW_ORDER;
import static io.districtoffice.supervision.item.model.Items.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.decision.Refused;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Light;
import org.junit.jupiter.api.Test;

class ConcludingTest {

    @Test
    void nothing_is_closed_while_an_assignment_is_open() {
        for (Status status : new Status[] {Status.ISSUED, Status.IN_PROGRESS}) {
            refused(
                    () -> new Concluding(anItem(status)).close(SUPERVISOR, CLOSED_AT, "已办"),
                    Refused.Kind.STATE,
                    "item.assignments-open");
        }
        // one that came late to the item
        var concluded = anItem(Status.CONCLUDED);
        var late = new Part("n-1", 0, "louguan", false, null, Assignment.Status.ISSUED);
        var open = new ByItself(concluded)
                .heard(Items.news(late, Assignment.Status.ISSUED, PartNews.By.SYSTEM, on(14, 9)))
                .state();
        refused(
                () -> new Concluding(open).close(SUPERVISOR, CLOSED_AT, "已办"),
                Refused.Kind.STATE,
                "item.assignments-open");
    }

    @Test
    void nothing_is_closed_before_the_origin_has_its_answer() {
        refused(
                () -> new Concluding(anItem(Status.CONCLUDED)).close(SUPERVISOR, CLOSED_AT, " "),
                Refused.Kind.VALUE,
                "item.origin-unanswered");
        var blank = new Reporting(anItem(Status.AWAITING_LEADER))
                .noNewInstruction(LEADER, on(14, 9), null, null, " ")
                .state();
        refused(
                () -> new Concluding(blank).close(SUPERVISOR, CLOSED_AT, null),
                Refused.Kind.VALUE,
                "item.origin-unanswered");
        var closed = anItem(Status.CLOSED);
        assertThat(closed.conclusion().answerToOrigin()).isEqualTo("渡口已整改");
        assertThat(closed.track().light(CLOSED_AT.at())).isEqualTo(Light.BLUE);
    }

    @Test
    void a_unit_objects_within_thirty_days() {
        refused(
                () -> new Concluding(anItem(Status.CONCLUDED)).object(HEAD, on(60, 9), "不同意"),
                Refused.Kind.STATE,
                "item.objection-too-late");
        assertThat(new Concluding(anItem(Status.CONCLUDED))
                        .object(HEAD, on(43, 9), "不同意")
                        .state()
                        .status())
                .isEqualTo(Status.UNDER_REVIEW);
    }

    @Test
    void a_unit_objects_once() {
        var upheld = new Concluding(anItem(Status.UNDER_REVIEW))
                .uphold(SUPERVISOR_2, on(18, 9), "事实清楚")
                .state();

        assertThat(upheld.status()).isEqualTo(Status.CONCLUDED);
        refused(
                () -> new Concluding(upheld).object(HEAD, on(19, 9), "再次提出"),
                Refused.Kind.STATE,
                "item.second-objection");
        refused(
                () -> new Concluding(anItem(Status.UNDER_REVIEW)).object(HEAD, on(17, 9), "再次提出"),
                Refused.Kind.STATE,
                "item.second-objection");
    }

    @Test
    void whoever_took_part_does_not_review() {
        for (var by : new io.districtoffice.platform.decision.Actor[] {SUPERVISOR, LEADER}) {
            refused(
                    () -> new Concluding(anItem(Status.UNDER_REVIEW)).uphold(by, on(18, 9), "事实清楚"),
                    Refused.Kind.RIGHT,
                    "item.reviewer-took-part");
        }
        var changed = new Concluding(anItem(Status.UNDER_REVIEW))
                .change(DIRECTOR, on(18, 9), "采纳", "责任在交通部门", null)
                .state();
        assertThat(changed.conclusion().text()).isEqualTo("责任在交通部门");
        assertThat(changed.conclusion().review().changed()).isTrue();
    }

    @Test
    void leader_unit_and_public_each_say_whether_they_are_content() {
        var item = new Concluding(anItem(Status.CONCLUDED))
                .rate(LEADER, Ratings.Score.SATISFIED)
                .state();
        item = new Concluding(item).rate(HEAD, Ratings.Score.FAIRLY_SATISFIED).state();
        item = new Concluding(item).rate(SUPERVISOR, Ratings.Score.DISSATISFIED).state();

        assertThat(item.ratings())
                .isEqualTo(new Ratings(
                        Ratings.Score.SATISFIED, Ratings.Score.DISSATISFIED, Ratings.Score.FAIRLY_SATISFIED));
    }

    @Test
    void what_is_taken_up_again_is_another_round_under_the_same_number() {
        var again = new Ordering(anItem(Status.CLOSED))
                .reopen(DIRECTOR, on(90, 9), null, NEW_ORDER, MORE_IDS)
                .state();

        assertThat(again.round()).isEqualTo(2);
        assertThat(again.plan().no()).isEqualTo(7);
        assertThat(again.conclusion()).isNull();
        assertThat(again.track().light(on(91, 9).at())).isEqualTo(Light.GREEN);
    }

    @Test
    void the_clocks_stand_still_while_it_is_suspended() {
        var item = anItem(Status.IN_PROGRESS);
        var suspended = Items.suspended(item);
        var resumed = new Halting(suspended).resume(LEADER, on(10, 9), null).state();

        assertThat(suspended.track().light(on(90, 9).at())).isNull();
        // from Thursday nine to the next Thursday nine: five working days
        assertThat(resumed.limit().due())
                .isEqualTo(on(0, 9).calendar().plusWorking(item.limit().due(), java.time.Duration.ofHours(35)));
        assertThat(resumed.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(resumed.limit().original()).isEqualTo(item.limit().due());
    }

    @Test
    void what_the_units_accepted_meanwhile_counts_when_it_goes_on() {
        var suspended = Items.begun(Items.suspended(anItem(Status.ISSUED)));
        assertThat(suspended.status()).isEqualTo(Status.SUSPENDED);

        assertThat(new Halting(suspended)
                        .resume(LEADER, on(10, 9), null)
                        .state()
                        .status())
                .isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void a_suspension_ends_on_a_day_to_come() {
        var item = anItem(Status.IN_PROGRESS);
        invalid(
                () -> new Halting(item).suspend(LEADER, on(3, 9), null, on(3, 9).at(), "等"),
                "until",
                "item.until-when");
        invalid(
                () -> new Halting(item)
                        .suspend(LEADER, on(3, 9), null, on(400, 9).at(), "等"),
                "until",
                "item.until-when");
    }

    @Test
    void whoever_established_it_cancels_it_or_a_leader() {
        refused(
                () -> new Halting(anItem(Status.IN_PROGRESS)).cancel(DIRECTOR, on(3, 9), "撤"),
                Refused.Kind.RIGHT,
                "item.only-who-established-it");
        var cancelled = new Halting(anItem(Status.IN_PROGRESS)).cancel(LEADER, on(3, 9), "撤");
        assertThat(cancelled.events().get(0).orders().cancel()).containsExactly("a0-hekou", "a0-shiba");
    }
}
