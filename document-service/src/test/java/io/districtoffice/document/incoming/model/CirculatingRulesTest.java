package io.districtoffice.document.incoming.model;

import static io.districtoffice.document.TestPeople.CLERK;
import static io.districtoffice.document.TestPeople.NOW;
import static io.districtoffice.document.TestPeople.SECRETARY;
import static io.districtoffice.document.incoming.model.Lives.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.circulation.model.Reader;
import io.districtoffice.platform.decision.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule about what goes round (rules.md A) once, by its refusal. */
class CirculatingRulesTest {
    private static Circulating.Wish wish(String purpose, Reader... readers) {
        return new Circulating.Wish(purpose, false, false, false, null, List.of(readers));
    }

    private static List<CirculationRecord.Status> statuses(IncomingDocument document) {
        return document.circulation().parts().stream()
                .map(Circulation.Part::status)
                .toList();
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
}
