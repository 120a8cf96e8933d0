package io.districtoffice.document.circulation.model;

import static io.districtoffice.document.TestPeople.AGRI_HEAD;
import static io.districtoffice.document.TestPeople.CLERK;
import static io.districtoffice.document.TestPeople.DIRECTOR;
import static io.districtoffice.document.TestPeople.ELSEWHERE;
import static io.districtoffice.document.TestPeople.NOW;
import static io.districtoffice.document.TestPeople.OFFICE;
import static io.districtoffice.document.TestPeople.SECRETARY;
import static io.districtoffice.document.TestPeople.WATER_CLERK;
import static io.districtoffice.document.TestPeople.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.document.circulation.model.CirculationRecord.Status;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every status × every command on a reader's record, and whose they are. */
class CirculationMatrixTest {

    private static final StatusCommandMatrix TABLE = StatusCommandMatrix.of("document-service", "circulation-record");

    private static Order order(boolean paper, boolean opinion, boolean atOnce) {
        return new Order(
                "01m2tnwc9sq4x7k2m9v1tbn5d3",
                OFFICE,
                17,
                2026,
                "关于汛期值守的通知",
                "市政府办",
                "西政办发〔2026〕12号",
                false,
                "请阅知",
                paper,
                opinion,
                1,
                2,
                new Reader("unit:water", "水利局"),
                Person.of(SECRETARY),
                null,
                atOnce,
                List.of());
    }

    private static CirculationRecord of(Status status, boolean paper, boolean opinion) {
        return switch (status) {
            case QUEUED ->
                CirculationRecord.make("r", order(paper, opinion, false), NOW).state();
            case DELIVERED ->
                CirculationRecord.make("r", order(paper, opinion, true), NOW).state();
            case READ ->
                of(Status.DELIVERED, paper, opinion).read(WATER_CLERK, NOW).state();
            case OPINED ->
                of(Status.READ, paper, opinion).opine(WATER_CLERK, NOW, "同意").state();
            case RETURNED ->
                of(Status.OPINED, paper, opinion)
                        .giveBack(paper ? CLERK : WATER_CLERK, NOW, null)
                        .state();
            case RECALLED ->
                of(Status.DELIVERED, paper, opinion).recall(CLERK, NOW, "发错").state();
            case SKIPPED ->
                of(Status.DELIVERED, paper, opinion).skip(CLERK, NOW, "出差").state();
        };
    }

    private static Decision<CirculationRecord, CirculationEvent> decide(
            CirculationRecord one, String command, Actor by) {
        return switch (command) {
            case "read" -> one.read(by, NOW);
            case "opine" -> one.opine(by, NOW, "同意");
            case "return" -> one.giveBack(by, NOW, null);
            case "recall" -> one.recall(by, NOW, "发错");
            case "skip" -> one.skip(by, NOW, "出差");
            default -> throw new IllegalArgumentException("no attempt for " + command);
        };
    }

    private static Actor usual(String command) {
        return command.equals("read") || command.equals("opine") ? WATER_CLERK : CLERK;
    }

    @Test
    void every_command_is_carried_out_where_the_table_says_and_refused_everywhere_else() {
        TABLE.check((status, command) -> decide(of(Status.valueOf(status), true, true), command, usual(command))
                .state()
                .status());
        assertThat(TABLE.states())
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Enum::name).toList());
    }

    @Test
    void only_the_reader_reads_and_only_the_desk_takes_away() {
        var out = of(Status.DELIVERED, true, false);
        for (Actor other : List.of(CLERK, DIRECTOR, AGRI_HEAD, ELSEWHERE)) {
            refused("circulation.only-the-reader", () -> out.read(other, NOW));
            refused("circulation.only-the-reader", () -> of(Status.READ, true, true)
                    .opine(other, NOW, "同意"));
        }
        for (Actor other : List.of(WATER_CLERK, DIRECTOR, ELSEWHERE)) {
            refused("circulation.only-the-desk", () -> out.recall(other, NOW, "发错"));
            refused("circulation.only-the-desk", () -> out.skip(other, NOW, "出差"));
            refused("circulation.paper-goes-back-to-the-clerk", () -> out.giveBack(other, NOW, null));
        }
    }

    @Test
    void what_was_read_is_not_recalled() {
        refused("circulation.read-already", () -> of(Status.READ, false, false).recall(CLERK, NOW, "发错"));
        refused("circulation.read-already", () -> of(Status.READ, false, false).skip(CLERK, NOW, "出差"));
    }

    @Test
    void a_reader_returns_what_he_has_read_and_with_an_opinion_where_one_is_wanted() {
        refused("circulation.not-read", () -> of(Status.DELIVERED, false, false).giveBack(WATER_CLERK, NOW, null));
        refused("circulation.opinion-wanted", () -> of(Status.READ, false, true).giveBack(WATER_CLERK, NOW, null));
        var returned =
                of(Status.READ, false, true).giveBack(WATER_CLERK, NOW, "同意").state();
        assertThat(returned.opinion().text()).isEqualTo("同意");
        assertThat(returned.offeredTo(WATER_CLERK)).isEmpty();
    }

    @Test
    void paper_that_was_read_without_a_screen_is_read_when_it_comes_back() {
        var back = of(Status.DELIVERED, true, false)
                .giveBack(CLERK, on(1, 9), "已阅")
                .state();
        assertThat(back.readAt()).isEqualTo(on(1, 9).at());
        assertThat(back.opinion().by()).isEqualTo(Person.of(CLERK));
        assertThat(back.holding()).isFalse();
    }

    @Test
    void the_reader_is_done_with_reading_with_an_opinion_or_with_giving_the_paper_back() {
        assertThat(of(Status.READ, false, false).isDone()).isTrue();
        assertThat(of(Status.READ, false, true).isDone()).isFalse();
        assertThat(of(Status.OPINED, false, true).isDone()).isTrue();
        assertThat(of(Status.OPINED, true, true).isDone()).isFalse();
        assertThat(of(Status.RETURNED, true, true).isDone()).isTrue();
    }

    @Test
    void the_date_runs_from_delivery_until_the_reader_is_done() {
        assertThat(Dates.of(of(Status.QUEUED, false, false))).isEmpty();
        var out = of(Status.DELIVERED, false, false);
        assertThat(Dates.of(out).get(0).state()).isEqualTo(Deadline.State.ARMED);
        assertThat(out.limit().due()).isEqualTo(Instant.parse("2026-03-04T09:30:00Z"));
        assertThat(Dates.of(of(Status.READ, false, false)).get(0).state()).isEqualTo(Deadline.State.MET);
        assertThat(Dates.of(of(Status.RECALLED, false, false)).get(0).state()).isEqualTo(Deadline.State.VOID);
    }

    @Test
    void a_missed_date_is_recorded_once_and_only_if_it_is_so() {
        var out = new ByItself(of(Status.DELIVERED, false, false));
        var due = out.one().limit().due();
        assertThat(out.ranLate("R22", "1", due.minusSeconds(1), due).events()).isEmpty();
        assertThat(out.ranLate("R22", "1", due, due.minusSeconds(1)).events()).isEmpty();
        var late = out.ranLate("R22", "1", due, due);
        assertThat(late.events()).hasSize(1);
        assertThat(new ByItself(late.state()).ranLate("R22", "1", due, due).events())
                .isEmpty();
        assertThat(new ByItself(of(Status.READ, false, false))
                        .ranLate("R22", "1", due, due)
                        .events())
                .as("read in time")
                .isEmpty();
    }

    @Test
    void only_whoever_has_it_is_chased_and_a_turn_comes_once() {
        assertThat(new ByItself(of(Status.QUEUED, false, false)).chase(NOW).events())
                .isEmpty();
        assertThat(new ByItself(of(Status.DELIVERED, false, false))
                        .chase(NOW)
                        .state()
                        .chases())
                .isEqualTo(1);
        assertThat(new ByItself(of(Status.DELIVERED, false, false)).deliver(NOW).events())
                .isEmpty();
        assertThat(new ByItself(of(Status.SKIPPED, false, false)).deliver(NOW).events())
                .isEmpty();
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    @Test
    void who_has_read_and_owes_an_opinion_is_passed_over_or_let_off_and_keeps_it_in_sight() {
        var owing = of(Status.READ, false, true);
        assertThat(owing.holding()).isTrue();
        assertThat(owing.offeredTo(CLERK)).contains("skip");
        for (var after : List.of(
                owing.skip(CLERK, NOW, "出差").state(),
                new ByItself(owing).drop(NOW).state())) {
            assertThat(after.status()).isEqualTo(Status.SKIPPED);
            assertThat(after.holding()).isFalse();
            assertThat(after.isSeenByItsReader()).isTrue();
            assertThat(Dates.of(after).get(0).state()).isEqualTo(Deadline.State.VOID);
        }
        assertThat(of(Status.SKIPPED, false, true).isSeenByItsReader()).isFalse();
        assertThat(of(Status.READ, false, false).offeredTo(CLERK)).doesNotContain("skip");
        assertThat(new ByItself(of(Status.READ, false, false)).drop(NOW).events())
                .isEmpty();
    }
}
