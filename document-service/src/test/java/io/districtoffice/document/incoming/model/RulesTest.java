package io.districtoffice.document.incoming.model;

import static io.districtoffice.document.TestPeople.AGRI_CLERK;
import static io.districtoffice.document.TestPeople.AGRI_HEAD;
import static io.districtoffice.document.TestPeople.CLERK;
import static io.districtoffice.document.TestPeople.DIRECTOR;
import static io.districtoffice.document.TestPeople.LEADER;
import static io.districtoffice.document.TestPeople.NOW;
import static io.districtoffice.document.TestPeople.OTHER_LEADER;
import static io.districtoffice.document.TestPeople.SECRETARY;
import static io.districtoffice.document.TestPeople.SEC_OFFICER;
import static io.districtoffice.document.TestPeople.WATER_CLERK;
import static io.districtoffice.document.TestPeople.WATER_HEAD;
import static io.districtoffice.document.TestPeople.on;
import static io.districtoffice.document.incoming.model.Lives.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.incoming.model.IncomingDocument.Arrival;
import io.districtoffice.document.incoming.model.IncomingDocument.Book;
import io.districtoffice.document.incoming.model.IncomingDocument.Carrier;
import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each rule of rules.md A once, by its refusal. */
class RulesTest {
    private static Arrival arrival(int declared, int counted, Particulars particulars) {
        return new Arrival(Book.SUPERIOR, Lives.SOURCE, "通知", declared, counted, Carrier.PAPER, particulars);
    }

    private static Deciding.Plan plan(String lead, String... others) {
        return new Deciding.Plan(DocHandling.ACT, "拟办", lead, List.of(others), Due.NONE, false, List.of());
    }

    private static OnBehalf behalf(Actor of, Medium medium) {
        return new OnBehalf(Lives.official(of), medium, List.of());
    }

    @Test
    void copies_are_counted_and_their_numbers_are_as_many() {
        refused(
                "incoming.copies-differ",
                () -> IncomingDocument.signFor("d", arrival(2, 1, Particulars.NONE), CLERK, NOW));
        var numbered =
                new Particulars(null, Urgency.NONE, null, List.of("000001"), null, SecrecyLevel.NONE, false, List.of());
        refused(
                "incoming.copy-numbers-differ",
                () -> IncomingDocument.signFor("d", arrival(2, 2, numbered), CLERK, NOW));
        refused(
                "incoming.only-a-district-office-receives",
                () -> IncomingDocument.signFor("d", arrival(1, 1, Particulars.NONE), WATER_CLERK, NOW));
    }

    @Test
    void R46_nothing_classified_is_taken_in_but_a_stub_that_says_where_it_is() {
        var secret = new Particulars(null, Urgency.NONE, null, List.of(), null, SecrecyLevel.SECRET, false, List.of());
        refused("incoming.classified", () -> IncomingDocument.signFor("d", arrival(1, 1, secret), CLERK, NOW));
        var stub = Lives.stub();
        assertThat(stub.title()).isEmpty();
        assertThat(stub.source().docNo()).isEmpty();
        refused("incoming.stub-only", () -> stub.prelimReview(null, SECRETARY, NOW));
        var moved = stub.move(new Stub.Custody(Person.of(SEC_OFFICER), "保密室", on(1, 9).at()), SEC_OFFICER, on(1, 9))
                .state();
        assertThat(moved.stub().now().place()).isEqualTo("保密室");
        assertThat(moved.stub().custody()).hasSize(2);
    }

    @Test
    void R45_a_classified_paper_is_disposed_of_by_two_people_with_leave() {
        var stub = new Finishing(Lives.stub());
        var approver = Lives.official(DIRECTOR);
        refused("incoming.two-people", () -> stub.dispose(Disposal.Way.DESTROYED, approver, null, null, CLERK, NOW));
        refused(
                "incoming.two-people",
                () -> stub.dispose(Disposal.Way.DESTROYED, approver, Lives.official(CLERK), null, CLERK, NOW));
        refused(
                "incoming.no-such-approver",
                () -> stub.dispose(
                        Disposal.Way.DESTROYED,
                        Lives.official(SECRETARY),
                        Lives.official(SEC_OFFICER),
                        null,
                        CLERK,
                        NOW));
        assertThat(stub.dispose(Disposal.Way.DESTROYED, approver, Lives.official(SEC_OFFICER), null, CLERK, NOW)
                        .state()
                        .status())
                .isEqualTo(Status.DISPOSED);
    }

    @Test
    void D05_what_is_to_be_acted_upon_has_a_proposal_and_what_is_to_be_read_has_readers() {
        var reviewed = new Deciding(Lives.reviewed(Genre.REQUEST, Urgency.NONE));
        refused(
                "incoming.proposal-missing",
                () -> reviewed.propose(
                        new Deciding.Plan(DocHandling.ACT, " ", "water", List.of(), Due.NONE, false, List.of()),
                        SECRETARY,
                        NOW));
        refused("incoming.reader-missing", () -> reviewed.propose(Lives.read(), SECRETARY, NOW));
    }

    @Test
    void R18_what_is_urgent_has_a_limit() {
        var urgent = new Deciding(Lives.reviewed(Genre.LETTER, Urgency.URGENT));
        refused("incoming.limit-missing", () -> urgent.propose(Lives.act(Due.NONE, false), SECRETARY, NOW));
        refused(
                "incoming.date-not-ahead",
                () -> urgent.propose(Lives.act(new Due(NOW.at(), null), false), SECRETARY, NOW));
        var due = urgent.propose(Lives.act(new Due(null, 2), false), SECRETARY, NOW)
                .state()
                .proposal()
                .due();
        assertThat(due.due()).isEqualTo(Instant.parse("2026-03-04T09:30:00Z"));
    }

    @Test
    void R19_of_several_units_exactly_one_leads() {
        var reviewed = new Deciding(Lives.reviewed(Genre.LETTER, Urgency.NONE));
        refused("incoming.lead-missing", () -> reviewed.propose(plan(null, "water", "agri"), SECRETARY, NOW));
        refused("incoming.unit-named-twice", () -> reviewed.propose(plan("water", "water"), SECRETARY, NOW));
        var nobody = reviewed.propose(plan(null), SECRETARY, NOW).state();
        refused("incoming.lead-missing", () -> new Working(nobody).assign(Lives.NO_WISH, DIRECTOR, NOW));
    }

    @Test
    void R20_what_is_urgent_or_important_has_somebody_who_chases_it() {
        var important = new Deciding(Lives.reviewed(Genre.LETTER, Urgency.NONE))
                .propose(Lives.act(Due.NONE, true), SECRETARY, NOW)
                .state();
        refused("incoming.chaser-missing", () -> new Working(important).assign(Lives.NO_WISH, DIRECTOR, NOW));
        var order = new Working.Order(null, List.of(), Due.NONE, Person.of(SECRETARY));
        assertThat(new Working(important)
                        .assign(order, DIRECTOR, NOW)
                        .state()
                        .handling()
                        .chaser())
                .isEqualTo(Person.of(SECRETARY));
    }

    @Test
    void a_request_needs_a_leader_and_only_the_director_does_without_one() {
        refused("incoming.request-needs-a-leader", () -> new Working(Lives.proposed(Genre.REQUEST))
                .assign(Lives.NO_WISH, DIRECTOR, NOW));
        refused("incoming.only-the-director-assigns", () -> new Working(Lives.proposed(Genre.LETTER))
                .assign(Lives.NO_WISH, SECRETARY, NOW));
    }

    @Test
    void what_is_only_to_be_read_goes_round_and_what_is_to_be_acted_upon_does_not() {
        refused("incoming.only-to-be-read", () -> new Deciding(Lives.toBeRead())
                .submit(Person.of(LEADER), SECRETARY, NOW));
        refused("incoming.only-to-be-read", () -> new Working(Lives.toBeRead()).assign(Lives.NO_WISH, DIRECTOR, NOW));
        refused("incoming.not-only-to-be-read", () -> new Circulating(Lives.proposed(Genre.LETTER))
                .circulate(Lives.wish(false, false, false), key -> key, SECRETARY, NOW));
    }

    @Test
    void a_leader_writes_or_sets_his_mark_and_a_mark_orders_nothing() {
        var awaiting = new Deciding(Lives.awaiting());
        var nothing = new Deciding.Word(null, false, false, null, null, List.of(), null);
        var both = new Deciding.Word("同意", true, false, null, null, List.of(), null);
        var marked = new Deciding.Word(null, true, true, null, null, List.of(), null);
        refused("incoming.text-or-mark", () -> awaiting.instruct("i", nothing, null, LEADER, NOW));
        refused("incoming.text-or-mark", () -> awaiting.instruct("i", both, null, LEADER, NOW));
        refused("incoming.mark-orders-nothing", () -> awaiting.instruct("i", marked, null, LEADER, NOW));
        var agreed = awaiting.instruct("i", Lives.word(null), null, LEADER, NOW).state();
        assertThat(agreed.instructions().get(0).markOnly()).as("圈阅 = 同意").isTrue();
    }

    @Test
    void only_the_leader_before_whom_it_lies_instructs() {
        refused("incoming.before-another-leader", () -> new Deciding(Lives.awaiting())
                .instruct("i", Lives.word("同意"), null, OTHER_LEADER, NOW));
    }

    @Test
    void a_secretary_says_for_whom_he_enters_it_and_how_it_came() {
        var awaiting = new Deciding(Lives.awaiting());
        var word = Lives.word("同意");
        refused("value-missing", () -> awaiting.instruct("i", word, null, SECRETARY, NOW));
        refused(
                "incoming.no-such-leader",
                () -> awaiting.instruct("i", word, behalf(OTHER_LEADER, Medium.PHONE), SECRETARY, NOW));
        refused(
                "incoming.no-such-leader",
                () -> awaiting.instruct("i", word, behalf(DIRECTOR, Medium.PHONE), SECRETARY, NOW));
        refused("incoming.medium-missing", () -> awaiting.instruct("i", word, behalf(LEADER, null), SECRETARY, NOW));
        refused(
                "incoming.scan-missing",
                () -> awaiting.instruct("i", word, behalf(LEADER, Medium.PAPER), SECRETARY, NOW));
        refused(
                "incoming.leader-acts-himself",
                () -> awaiting.instruct("i", word, behalf(LEADER, Medium.PHONE), LEADER, NOW));
        var entered = Lives.enteredOnBehalf();
        assertThat(entered.waitsForConfirmationOf(LEADER.id())).isTrue();
        refused("incoming.only-the-leader-confirms", () -> new Deciding(entered).confirm("i-1", OTHER_LEADER, NOW));
        var confirmed = new Deciding(entered).confirm("i-1", LEADER, NOW).state();
        refused("incoming.nothing-to-confirm", () -> new Deciding(confirmed).confirm("i-1", LEADER, NOW));
    }

    @Test
    void the_office_transfers_to_whom_the_leader_has_named_and_by_the_days_he_gave() {
        var word = new Deciding.Word("请水利局办", false, false, null, "water", List.of(), 3);
        var instructed = new Deciding(Lives.awaiting())
                .instruct("i", word, null, LEADER, NOW)
                .state();
        var other = new Working.Order("agri", List.of(), Due.NONE, null);
        refused("incoming.leader-named-another", () -> new Working(instructed).assign(other, SECRETARY, NOW));
        var handling = Lives.assigned(instructed).handling();
        assertThat(handling.lead().unit()).isEqualTo("water");
        assertThat(handling.due().due()).isEqualTo(Instant.parse("2026-03-05T09:30:00Z"));
        refused("incoming.transferred-already", () -> new Working(Lives.assigned(instructed))
                .assign(Lives.NO_WISH, SECRETARY, NOW));
    }

    @Test
    void a_unit_declines_by_its_head_within_three_working_days_and_before_it_accepts() {
        var assigned = new Working(Lives.assigned(Lives.instructed()));
        refused("incoming.not-your-command", () -> assigned.decline("不属我局职责", WATER_CLERK, NOW));
        assertThat(assigned.decline("不属我局职责", WATER_HEAD, on(3, 17)).state().status())
                .isEqualTo(Status.PROPOSED);
        refused("incoming.decline-too-late", () -> assigned.decline("不属我局职责", WATER_HEAD, on(3, 18)));
        refused("incoming.accepted-already", () -> new Working(Lives.handling(Lives.instructed()))
                .decline("不属我局职责", WATER_HEAD, NOW));
        var without = assigned.decline("不涉农", AGRI_HEAD, NOW).state();
        assertThat(without.status()).isEqualTo(Status.ASSIGNED);
        assertThat(without.handling().of("agri")).isNull();
        assertThat(without.handling().declined()).hasSize(1);
    }

    @Test
    void R19_only_the_lead_delivers_and_each_other_opinion_is_there_or_said_to_be_missing() {
        var handling = new Working(Lives.handling(Lives.instructed()));
        refused("incoming.opinion-missing", () -> handling.submitResult("已办", List.of(), Map.of(), WATER_CLERK, NOW));
        refused(
                "incoming.not-absent",
                () -> handling.submitResult("已办", List.of(), Map.of("agri", "无", "shiba", "无"), WATER_CLERK, NOW));
        refused("incoming.not-accepted", () -> handling.giveOpinion("同意", List.of(), AGRI_CLERK, NOW));
        var helped = new Working(handling.accept(null, AGRI_CLERK, NOW).state());
        refused(
                "incoming.only-the-lead-delivers",
                () -> helped.submitResult("已办", List.of(), Map.of(), AGRI_CLERK, NOW));
        refused("incoming.the-lead-delivers", () -> helped.giveOpinion("同意", List.of(), WATER_CLERK, NOW));
        var opined =
                new Working(helped.giveOpinion("同意", List.of(), AGRI_CLERK, NOW).state());
        assertThat(opined.submitResult("已办", List.of(), Map.of(), WATER_CLERK, NOW)
                        .state()
                        .status())
                .isEqualTo(Status.HANDLED);
    }

    @Test
    void a_result_after_the_date_is_taken_and_shown_as_late() {
        var handling = new Working(Lives.handling(Lives.instructed()));
        var late = handling.submitResult("已办", List.of(), Map.of("agri", "无"), WATER_CLERK, on(60, 9));
        assertThat(late.state().handling().result().late()).isTrue();
        var back = new Working(late.state()).sendBack("请补充", new Due(null, 2), SECRETARY, on(60, 10));
        assertThat(back.state().handling().round()).isEqualTo(2);
        assertThat(back.state().status()).isEqualTo(Status.HANDLING);
    }

    @Test
    void R21_the_sender_is_answered_before_it_is_closed() {
        refused("incoming.sender-waits", () -> new Finishing(Lives.handled(Lives.instructed()))
                .close(null, SECRETARY, NOW));
        refused("incoming.reply-missing", () -> new Working(Lives.handled(Lives.instructed()))
                .reply(" ", null, List.of(), SECRETARY, NOW));
        assertThat(Lives.closed(Lives.instructed()).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void R21_what_wants_an_answer_is_not_only_read() {
        var request = new Deciding(Lives.reviewed(Genre.REQUEST, Urgency.NONE));
        refused("incoming.answer-is-due", () -> request.propose(Lives.read(Lives.HEKOU), SECRETARY, NOW));
    }

    @Test
    void a_document_goes_before_another_leader_when_the_first_is_not_there() {
        var again = new Deciding(Lives.awaiting())
                .submit(Person.of(OTHER_LEADER), SECRETARY, NOW)
                .state();
        assertThat(again.status()).isEqualTo(Status.AWAITING_INSTRUCTION);
        refused("incoming.before-another-leader", () -> new Deciding(again)
                .instruct("i", Lives.word("同意"), null, LEADER, NOW));
        assertThat(new Deciding(again)
                        .instruct("i", Lives.word("同意"), null, OTHER_LEADER, NOW)
                        .state()
                        .status())
                .isEqualTo(Status.ASSIGNED);
    }
}
