package io.districtoffice.document.incoming.model;

import static io.districtoffice.document.TestPeople.NOW;
import static io.districtoffice.document.TestPeople.SECRETARY;
import static io.districtoffice.document.TestPeople.WATER_CLERK;
import static io.districtoffice.document.TestPeople.WATER_HEAD;
import static io.districtoffice.document.TestPeople.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has it, since when and until when; how a paper is found. */
class HandsTest {
    private static List<String> holders(IncomingDocument document) {
        return document.openHands().stream().map(Hand::key).toList();
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
}
