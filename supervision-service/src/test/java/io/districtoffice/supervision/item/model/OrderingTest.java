package io.districtoffice.supervision.item.model;

import static io.districtoffice.supervision.People.LEADER;
import static io.districtoffice.supervision.People.SUPERVISOR;
import static io.districtoffice.supervision.People.on;
import static io.districtoffice.supervision.item.model.EstablishingTest.invalid;
import static io.districtoffice.supervision.item.model.EstablishingTest.refused;
import static io.districtoffice.supervision.item.model.Items.ESTABLISHED_AT;
import static io.districtoffice.supervision.item.model.Items.IDS;
import static io.districtoffice.supervision.item.model.Items.ISSUED_AT;
import static io.districtoffice.supervision.item.model.Items.MORE_IDS;
import static io.districtoffice.supervision.item.model.Items.NEW_ORDER;
import static io.districtoffice.supervision.item.model.Items.anItem;
import static io.districtoffice.supervision.item.model.Items.approval;
import static io.districtoffice.supervision.item.model.Items.news;
import static io.districtoffice.supervision.item.model.Items.ordered;
import static io.districtoffice.supervision.item.model.Items.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderingTest {

    private static SupervisionItem decomposed(Child... children) {
        return new Ordering(anItem(Status.ESTABLISHED))
                .decompose(SUPERVISOR, ESTABLISHED_AT, List.of(children))
                .state();
    }

    private static SupervisionItem heard(SupervisionItem item, Part part, Assignment.Status status) {
        return new ByItself(item)
                .heard(news(part, status, PartNews.By.UNIT, on(2, 9)))
                .state();
    }

    @Test
    void the_notice_gives_every_unit_its_assignment() {
        var named = Map.of("shiba", new Person("p-shiba-clerk", "王"));
        var decision = new Ordering(anItem(Status.ESTABLISHED)).issueNotice(SUPERVISOR, ISSUED_AT, named, IDS);
        var item = decision.state();

        assertThat(item.parts())
                .extracting(Part::assignment, Part::unit, Part::lead)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a0-hekou", "hekou", true),
                        org.assertj.core.groups.Tuple.tuple("a0-shiba", "shiba", false));
        assertThat(item.parts().get(1).person().id()).isEqualTo("p-shiba-clerk");
        assertThat(decision.events().get(0).orders().assign()).containsExactly("a0-hekou", "a0-shiba");
    }

    @Test
    void a_notice_does_not_go_out_when_its_date_is_over() {
        var item = Items.established(
                ordered(),
                SUPERVISOR,
                approval(units("hekou"), new Wanted(on(0, 17).at(), null), Plan.Importance.NORMAL));

        refused(
                () -> new Ordering(item).issueNotice(SUPERVISOR, on(0, 17), Map.of(), IDS),
                Refused.Kind.VALUE,
                "item.due-before-notice");
    }

    @Test
    void each_part_has_a_lead_and_a_date_not_after_the_whole() {
        var item = decomposed(
                new Child("换栏杆", units("shiba", "louguan"), new Wanted(null, 5)),
                new Child("查船证", units("transport"), new Wanted(null, 10)));
        var issued = Items.issued(item);

        assertThat(issued.parts())
                .extracting(Part::assignment)
                .containsExactly("a0-hekou", "a0-shiba", "a1-shiba", "a1-louguan", "a2-transport");
        invalid(
                () -> decomposed(new Child("x", units("shiba"), new Wanted(null, 16))),
                "parts[0].dueAt",
                "item.after-the-whole");
        refused(
                () -> decomposed(new Child("x", units("shiba", "shiba"), new Wanted(null, 5))),
                Refused.Kind.VALUE,
                "item.one-lead");
    }

    @Test
    void it_is_under_way_when_all_have_accepted_and_not_before() {
        var item = anItem(Status.ISSUED);
        var one = heard(item, item.parts().get(0), Assignment.Status.ACCEPTED);
        var received = heard(one, item.parts().get(1), Assignment.Status.RECEIVED);
        var both = heard(received, item.parts().get(1), Assignment.Status.WORKING);

        assertThat(one.status()).isEqualTo(Status.ISSUED);
        assertThat(received.status()).isEqualTo(Status.ISSUED);
        assertThat(both.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(Speeds.of(both).takingOn()).as("T2").isEqualTo(46 * 3600L);
    }

    @Test
    void a_helper_that_was_freed_does_not_hold_it_up_but_a_lead_that_was_does() {
        var item = anItem(Status.ISSUED);
        var withoutHelper = heard(
                heard(item, item.parts().get(1), Assignment.Status.FREED),
                item.parts().get(0),
                Assignment.Status.ACCEPTED);
        var withoutLead = heard(
                heard(item, item.parts().get(0), Assignment.Status.FREED),
                item.parts().get(1),
                Assignment.Status.ACCEPTED);

        assertThat(withoutHelper.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(withoutLead.status()).isEqualTo(Status.ISSUED);
    }

    private static PartNews reassigned(SupervisionItem item) {
        var part = item.parts().get(0);
        var successor = new Part("n-louguan", 0, "louguan", true, null, Assignment.Status.ISSUED);
        return new PartNews(
                part.assignment(),
                0,
                part.unit(),
                true,
                Assignment.Status.REASSIGNED,
                PartNews.By.OFFICE,
                on(3, 9).at(),
                successor);
    }

    @Test
    void when_the_lead_goes_to_another_unit_that_one_leads_and_the_plan_has_a_new_version() {
        var item = anItem(Status.ISSUED);
        var after = new ByItself(item).heard(reassigned(item)).state();

        assertThat(after.lead()).isEqualTo("louguan");
        assertThat(after.plan().version()).isEqualTo(2);
        assertThat(after.parts()).hasSize(3);
        assertThat(after.status()).isEqualTo(Status.ISSUED);
        assertThat(after.course().firstActAt()).as("T3").isEqualTo(on(3, 9).at());
        assertThat(new ByItself(after).heard(reassigned(item)).state())
                .as("twice")
                .isEqualTo(after);
    }

    @Test
    void the_successor_may_be_heard_of_first() {
        var item = anItem(Status.ISSUED);
        var successor = new Part("n-louguan", 0, "louguan", true, null, Assignment.Status.ISSUED);
        var early = heard(item, successor, Assignment.Status.RECEIVED);
        var after = new ByItself(early).heard(reassigned(item)).state();

        assertThat(after.parts())
                .filteredOn(part -> part.assignment().equals("n-louguan"))
                .singleElement()
                .satisfies(part -> assertThat(part.status()).isEqualTo(Assignment.Status.RECEIVED));
        assertThat(after.lead()).isEqualTo("louguan");
    }

    @Test
    void whoever_joins_a_suspended_or_cancelled_item_is_told() {
        var suspended = Items.suspended(anItem(Status.ISSUED));
        var cancelled = anItem(Status.CANCELLED);

        assertThat(new ByItself(suspended).heard(reassigned(suspended)).events())
                .anySatisfy(event -> assertThat(event.orders().pause()).containsExactly("n-louguan"));
        assertThat(new ByItself(cancelled).heard(reassigned(cancelled)).events())
                .anySatisfy(event -> assertThat(event.orders().cancel()).containsExactly("n-louguan"));
    }

    @Test
    void urging_is_counted_and_is_a_first_act() {
        var item = anItem(Status.ISSUED);
        var urged = new Ordering(item).urge(SUPERVISOR, on(1, 15), "请抓紧").state();
        var again = new Ordering(urged).urge(SUPERVISOR, on(2, 15), null).state();

        assertThat(again.course().urges()).isEqualTo(2);
        assertThat(Speeds.of(again).following()).as("T3").isEqualTo(6 * 3600L);
        assertThat(Speeds.of(again).actedBeforeChase()).as("U21").isFalse();
        assertThat(Speeds.of(Items.begun(item)).actedBeforeChase()).isTrue();
        var worked = new Ordering(Items.begun(item))
                .urge(SUPERVISOR, on(3, 15), null)
                .state();
        assertThat(Speeds.of(worked).actedBeforeChase()).isTrue();
        assertThat(Speeds.of(item).actedBeforeChase()).isNull();
    }

    @Test
    void nobody_is_urged_when_nobody_works_on_it_any_more() {
        var item = Items.with(anItem(Status.IN_PROGRESS), Assignment.Status.ACCEPTED_RESULT, on(5, 9));

        refused(() -> new Ordering(item).urge(SUPERVISOR, on(6, 9), null), Refused.Kind.STATE, "item.nobody-to-urge");
    }

    @Test
    void urging_orders_and_rounds_have_an_end() {
        var urged = anItem(Status.ISSUED);
        for (int i = 0; i < 200; i++) {
            urged = new Ordering(urged).urge(SUPERVISOR, on(2, 9), null).state();
        }
        var often = new Ordering(urged);
        refused(() -> often.urge(SUPERVISOR, on(2, 9), null), Refused.Kind.STATE, "item.too-many-urges");
        assertThat(urged.course().lastUrges()).hasSize(20);

        String[] forty = IntStream.range(0, 40).mapToObj(i -> "u" + i).toArray(String[]::new);
        var child = new Child("x", units("shiba", forty), new Wanted(null, 5));
        refused(() -> decomposed(child, child, child, child, child), Refused.Kind.STATE, "item.too-many-parts");

        var closed = anItem(Status.CLOSED);
        var late = new Next(closed, Status.CLOSED);
        late.round = 20;
        var again = new Ordering(late.done());
        refused(
                () -> again.reopen(LEADER, on(30, 9), null, NEW_ORDER, MORE_IDS),
                Refused.Kind.STATE,
                "item.too-many-rounds");
    }

    @Test
    void a_new_instruction_is_a_new_assignment_in_a_new_round() {
        var decision = new Ordering(anItem(Status.AWAITING_LEADER))
                .newInstruction(LEADER, on(12, 9), null, NEW_ORDER, MORE_IDS);
        var item = decision.state();

        assertThat(item.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(item.round()).isEqualTo(2);
        assertThat(item.report()).isNull();
        assertThat(item.requirement()).isEqualTo("再查其他渡口");
        assertThat(decision.events().get(0).orders().assign()).containsExactly("b1-hekou");
        assertThat(item.limit().start()).isEqualTo(on(12, 9).at());
        var other = new Ordering(anItem(Status.AWAITING_LEADER))
                .newInstruction(
                        LEADER,
                        on(12, 9),
                        null,
                        new NewOrder("由交通局再查", "transport", List.of("hekou"), new Wanted(null, 5)),
                        MORE_IDS)
                .state();
        assertThat(other.lead()).isEqualTo("transport");
    }

    @Test
    void a_milestone_is_marked_with_a_reason_when_it_is_excused() {
        var item = new Next(anItem(Status.ISSUED), Status.ISSUED);
        item.milestones = List.of(new Milestone(1, "方案", item.limit, Milestone.State.OPEN, null, null));
        var ordering = new Ordering(item.done());

        invalid(
                () -> ordering.markMilestone(SUPERVISOR, on(2, 9), 2, Milestone.State.DONE, null),
                "no",
                "item.no-such-milestone");
        invalid(
                () -> ordering.markMilestone(SUPERVISOR, on(2, 9), 1, Milestone.State.EXCUSED, " "),
                "reason",
                "value-missing");
        invalid(
                () -> ordering.markMilestone(SUPERVISOR, on(2, 9), 1, Milestone.State.OPEN, null),
                "state",
                "item.milestone-open");
        var begun = Items.with(ordering.item(), Assignment.Status.ACCEPTED_RESULT, on(3, 9));
        refused(
                () -> new Reporting(begun)
                        .submitFinal(io.districtoffice.supervision.People.HEAD, on(4, 9), "完成", null, List.of()),
                Refused.Kind.STATE,
                "item.milestones-open");
    }
}
