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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.circulation.model.Reader;
import io.districtoffice.document.incoming.model.IncomingDocument.Arrival;
import io.districtoffice.document.incoming.model.IncomingDocument.Book;
import io.districtoffice.document.incoming.model.IncomingDocument.Carrier;
import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each rule of rules.md A once, by its refusal. */
class RulesTest {

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.errors().isEmpty()
                                ? List.of(refused.code())
                                : refused.errors().stream()
                                        .map(Refused.FieldError::code)
                                        .toList())
                .contains(code));
    }

    private static Arrival arrival(int declared, int counted, Particulars particulars) {
        return new Arrival(Book.SUPERIOR, Lives.SOURCE, "通知", declared, counted, Carrier.PAPER, particulars);
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

    private static Deciding.Plan plan(String lead, String... others) {
        return new Deciding.Plan(DocHandling.ACT, "拟办", lead, List.of(others), Due.NONE, false, List.of());
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

    private static OnBehalf behalf(Actor of, Medium medium) {
        return new OnBehalf(Lives.official(of), medium, List.of());
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
    void it_goes_round_for_a_purpose_to_readers_who_are_not_its_sender_each_once() {
        var toBeRead = new Circulating(Lives.toBeRead());
        refused("incoming.purpose-missing", () -> toBeRead.circulate(wish(null), key -> key, SECRETARY, NOW));
        refused(
                "incoming.reader-is-the-sender",
                () -> toBeRead.circulate(
                        wish("请阅", new Reader("person:p-secretary", "秘书")), key -> key, SECRETARY, NOW));
        refused(
                "incoming.reader-is-the-sender",
                () -> toBeRead.circulate(wish("请阅", new Reader("unit:sender", "来文单位")), key -> key, SECRETARY, NOW));
        refused(
                "incoming.reader-named-twice",
                () -> toBeRead.circulate(wish("请阅", Lives.HEKOU, Lives.HEKOU), key -> key, SECRETARY, NOW));
    }

    private static Circulating.Wish wish(String purpose, Reader... readers) {
        return new Circulating.Wish(purpose, false, false, false, null, List.of(readers));
    }

    @Test
    void in_order_the_next_ones_turn_comes_when_the_one_before_is_done() {
        var begun = Lives.circulating(true, false, true);
        assertThat(statuses(begun))
                .containsExactly(CirculationRecord.Status.DELIVERED, CirculationRecord.Status.QUEUED);
        var read = Lives.heard(begun, Lives.HEKOU, CirculationRecord.Status.READ);
        assertThat(statuses(read)).as("his opinion is wanted").contains(CirculationRecord.Status.QUEUED);
        var opined =
                new Circulating(read).heard("r-unit:hekou", CirculationRecord.Status.OPINED, Actor.system("t"), NOW);
        assertThat(opined.events())
                .containsExactly(new IncomingEvent.Passed(IncomingEvent.Orders.toDeliver(List.of("r-unit:shiba"))));
        assertThat(new Circulating(opined.state())
                        .heard("r-unit:hekou", CirculationRecord.Status.READ, Actor.system("t"), NOW)
                        .events())
                .as("old news changes nothing")
                .isEmpty();
    }

    private static List<CirculationRecord.Status> statuses(IncomingDocument document) {
        return document.circulation().parts().stream()
                .map(Circulation.Part::status)
                .toList();
    }

    @Test
    void R22_paper_never_goes_from_reader_to_reader() {
        var begun = Lives.circulating(true, true, false);
        assertThat(statuses(begun)).containsOnly(CirculationRecord.Status.QUEUED);
        refused("incoming.not-returned-yet", () -> new Circulating(begun).deliver("r-unit:shiba", CLERK, NOW));
        var out = new Circulating(begun).deliver("r-unit:hekou", CLERK, NOW).state();
        refused("incoming.not-returned-yet", () -> new Circulating(out).deliver("r-unit:shiba", CLERK, NOW));
        refused("incoming.delivered-already", () -> new Circulating(out).deliver("r-unit:hekou", CLERK, NOW));
        var back = Lives.heard(out, Lives.HEKOU, CirculationRecord.Status.RETURNED);
        assertThat(new Circulating(back).deliver("r-unit:shiba", CLERK, NOW).events())
                .hasSize(1);
    }

    @Test
    void at_once_no_more_paper_is_out_than_there_are_copies() {
        var three = new Circulating(Lives.toBeRead())
                .circulate(
                        new Circulating.Wish(
                                "请阅", false, true, false, null, List.of(Lives.HEKOU, Lives.SHIBA, Lives.FIRST)),
                        key -> "r-" + key,
                        SECRETARY,
                        NOW)
                .state();
        var two = new Circulating(new Circulating(three)
                        .deliver("r-unit:hekou", CLERK, NOW)
                        .state())
                .deliver("r-unit:shiba", CLERK, NOW)
                .state();
        refused("incoming.not-returned-yet", () -> new Circulating(two).deliver("r-person:p-leader", CLERK, NOW));
        refused("incoming.no-such-reader", () -> new Circulating(two).deliver("r-nobody", CLERK, NOW));
        refused("incoming.no-paper-goes-round", () -> new Circulating(Lives.circulating(false, false, false))
                .deliver("r-unit:hekou", CLERK, NOW));
    }

    @Test
    void R22_it_is_not_closed_before_all_have_read_it_or_are_excused() {
        var one = Lives.heard(Lives.circulating(false, false, true), Lives.HEKOU, CirculationRecord.Status.READ);
        refused("incoming.readers-not-done", () -> new Finishing(one).close(null, SECRETARY, NOW));
        var all = Lives.heard(one, Lives.SHIBA, CirculationRecord.Status.SKIPPED);
        var closed = new Finishing(all).close(null, SECRETARY, NOW);
        assertThat(closed.events())
                .as("who owes an opinion owes it no longer")
                .containsExactly(new IncomingEvent.Closed(IncomingEvent.Orders.toDrop(List.of("r-unit:hekou"))));
    }

    @Test
    void somebody_is_chased_only_where_somebody_has_it() {
        refused("incoming.nobody-to-chase", () -> new Circulating(Lives.instructed()).chase(SECRETARY, NOW));
        var chased = new Circulating(Lives.handling(Lives.instructed()))
                .chase(SECRETARY, NOW)
                .state();
        assertThat(chased.chases()).isEqualTo(1);
    }

    @Test
    void who_has_it_since_when_follows_from_the_state() {
        assertThat(holders(Lives.of(Status.RECEIVED))).containsExactly("office:district-party:CLERK");
        assertThat(holders(Lives.awaiting())).containsExactly("person:p-leader");
        assertThat(holders(Lives.assigned(Lives.instructed()))).containsExactly("unit:water", "unit:agri");
        var named = new Working(Lives.assigned(Lives.instructed()))
                .accept(Person.of(WATER_HEAD), WATER_CLERK, on(1, 9))
                .state();
        assertThat(holders(named)).containsExactly("unit:agri", "person:p-water-head");
        assertThat(holders(Lives.circulating(false, false, false)))
                .as("readers have records of their own")
                .isEmpty();
        assertThat(holders(Lives.of(Status.DISPOSED))).isEmpty();
    }

    private static List<String> holders(IncomingDocument document) {
        return document.openHands().stream().map(Hand::key).toList();
    }

    @Test
    void each_hand_has_its_date_and_what_was_taken_from_a_unit_was_not_done_by_it() {
        var awaiting = Lives.awaiting();
        assertThat(Dates.of(awaiting))
                .filteredOn(date -> date.state() == Deadline.State.ARMED)
                .singleElement()
                .satisfies(date -> {
                    assertThat(date.rule()).isEqualTo("R24-instruct");
                    assertThat(date.due()).isEqualTo(Instant.parse("2026-03-03T09:30:00Z"));
                });
        assertThat(Dates.of(Lives.instructed()))
                .filteredOn(date -> date.rule().equals("R24-transfer"))
                .singleElement()
                .satisfies(date ->
                        assertThat(date.due()).as("the same day").isEqualTo(Instant.parse("2026-03-02T09:30:00Z")));
        var declined = new Working(Lives.assigned(Lives.instructed()))
                .decline("不属我局职责", WATER_HEAD, NOW)
                .state();
        assertThat(Dates.of(declined))
                .filteredOn(date -> date.rule().equals("R24-accept"))
                .extracting(Deadline::to, Deadline::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("unit:water", Deadline.State.MET),
                        org.assertj.core.groups.Tuple.tuple("unit:agri", Deadline.State.VOID));
    }

    @Test
    void a_missed_date_is_recorded_once_and_only_if_it_is_so() {
        var handling = Lives.handling(Lives.instructed());
        var hand = handling.openHands().stream()
                .filter(one -> one.task().equals("incoming.handle"))
                .findFirst()
                .orElseThrow();
        var due = hand.limit().due();
        String no = String.valueOf(hand.no());
        assertThat(new ByItself(handling)
                        .ranLate("R24", no, due, due.minusSeconds(1))
                        .events())
                .isEmpty();
        assertThat(new ByItself(handling).ranLate("R24", "99", due, due).events())
                .isEmpty();
        var late = new ByItself(handling).ranLate("R24", no, due, due);
        assertThat(late.events()).containsExactly(new IncomingEvent.RanLate("R24"));
        assertThat(new ByItself(late.state()).ranLate("R24", no, due, due).events())
                .isEmpty();
        assertThat(new ByItself(Lives.handled(Lives.instructed()))
                        .ranLate("R24", no, due, due)
                        .events())
                .as("delivered in time")
                .isEmpty();
    }

    @Test
    void hands_that_are_done_are_remembered_up_to_a_number() {
        var document = Lives.handled(Lives.instructed());
        for (int round = 0; round < 15; round++) {
            document = new Working(document)
                    .sendBack("再办", Due.NONE, SECRETARY, NOW)
                    .state();
            document = new Working(document)
                    .submitResult("已办", List.of(), Map.of("agri", "无"), WATER_CLERK, NOW)
                    .state();
        }
        assertThat(document.hands()).hasSizeLessThanOrEqualTo(31);
        assertThat(document.openHands()).hasSize(1);
    }

    @Test
    void a_paper_is_found_by_pairs_of_characters_and_whole_numbers() {
        assertThat(Words.of("关于渡口改造", "河政〔2026〕12号"))
                .containsExactly("关于", "于渡", "渡口", "口改", "改造", "河政", "2026", "12", "号");
        assertThat(Words.of((String) null)).isEmpty();
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
