package io.districtoffice.notification.timer.model;

import static io.districtoffice.notification.timer.model.Timer.Status.ARMED;
import static io.districtoffice.notification.timer.model.Timer.Status.BREACHED;
import static io.districtoffice.notification.timer.model.Timer.Status.MET;
import static io.districtoffice.notification.timer.model.Timer.Status.MET_LATE;
import static io.districtoffice.notification.timer.model.Timer.Status.PAUSED;
import static io.districtoffice.notification.timer.model.Timer.Status.VOID;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.notification.snapshot.model.Half;
import io.districtoffice.notification.snapshot.model.Snapshot;
import io.districtoffice.notification.timer.model.Timer.Status;
import io.districtoffice.platform.calendar.Notices;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Deadline.State;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimerTest {

    private static final WorkCalendar CALENDAR = Notices.calendar();
    private static final Instant START = Notices.at("2026-02-09T09:00");
    private static final Instant DUE = Notices.at("2026-02-13T17:30");
    private static final Ladder LADDER = new Ladder(
            false,
            List.of(
                    rung("before", Offset.ofMornings(-1), null, 1, Recipient.HOLDER),
                    rung("after", Offset.ofMornings(1), Offset.ofMornings(1), 3, Recipient.HOLDER),
                    rung("head", Offset.ofMornings(1), null, 1, Recipient.UNIT_HEAD)));

    private long seq;

    /** What becomes of a timer in a status when its owner says a state (rules.md N); the same date, or one put off. */
    @Test
    void every_status_follows_every_word_of_its_owner() {
        var table = new EnumMap<Status, List<Status>>(Status.class);
        // owner says:          ARMED, PAUSED, MET, VOID
        table.put(ARMED, List.of(ARMED, PAUSED, MET, VOID));
        table.put(PAUSED, List.of(ARMED, PAUSED, MET, VOID));
        table.put(BREACHED, List.of(BREACHED, PAUSED, MET_LATE, VOID));
        table.put(MET, List.of(ARMED, PAUSED, MET, VOID));
        table.put(MET_LATE, List.of(BREACHED, PAUSED, MET_LATE, VOID));
        table.put(VOID, List.of(ARMED, PAUSED, MET, VOID));
        for (Status from : Status.values()) {
            for (State said : State.values()) {
                assertThat(said(in(from), said, DUE).status())
                        .as(from + " and then " + said)
                        .isEqualTo(table.get(from).get(said.ordinal()));
                var putOff = said(in(from), said, DUE.plusSeconds(86_400));
                assertThat(putOff.breached())
                        .as("a date that was put off is not missed yet")
                        .isNull();
                assertThat(putOff.moves()).extracting(Timer.Move::from).containsExactly(DUE);
            }
        }
    }

    @Test
    void only_what_runs_has_something_to_come() {
        for (Status status : Status.values()) {
            var timer = in(status);
            boolean runs = status == ARMED || status == BREACHED;
            assertThat(timer.isRunning()).as("" + status).isEqualTo(runs);
            assertThat(timer.next(LADDER, CALENDAR).isPresent()).as("" + status).isEqualTo(runs);
            var fired = timer.fire(Notices.at("2026-02-28T12:00"), LADDER, CALENDAR);
            assertThat(fired.sent().isEmpty()).as("" + status).isEqualTo(!runs);
        }
    }

    @Test
    void the_miss_is_noticed_at_the_very_moment_and_once() {
        var timer = in(ARMED);
        assertThat(timer.fire(DUE.minusMillis(1), LADDER, CALENDAR).breach()).isFalse();
        var fired = timer.fire(DUE, LADDER, CALENDAR);
        assertThat(fired.breach()).isTrue();
        assertThat(fired.after().fire(DUE.plusSeconds(1), LADDER, CALENDAR).breach())
                .isFalse();
    }

    @Test
    void of_what_was_missed_each_recipient_hears_the_newest_and_the_rest_is_skipped() {
        var fired = in(ARMED).fire(Notices.at("2026-02-24T12:00"), LADDER, CALENDAR);
        // the 14th and the 24th are the two workdays behind Friday the 13th
        assertThat(fired.sent().entrySet())
                .extracting(one -> one.getKey().rung().id() + one.getKey().no(), Map.Entry::getValue)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("after1", List.of(Recipient.HOLDER)),
                        org.assertj.core.groups.Tuple.tuple("head0", List.of(Recipient.UNIT_HEAD)));
        assertThat(fired.skipped())
                .extracting(moment -> moment.rung().id() + moment.no())
                .containsExactly("before0", "after0");
        assertThat(fired.after().next(LADDER, CALENDAR)).contains(Notices.at("2026-02-25T08:30"));
    }

    @Test
    void a_repeated_rung_ends_with_its_number() {
        var fired = in(ARMED).fire(Notices.at("2026-03-20T12:00"), LADDER, CALENDAR);
        assertThat(fired.after().next(LADDER, CALENDAR)).isEmpty();
    }

    @Test
    void a_clock_that_goes_back_does_not_take_back_what_was_said() {
        var fired =
                in(ARMED).fire(Notices.at("2026-02-14T09:00"), LADDER, CALENDAR).after();
        var back = fired.fire(Notices.at("2026-02-12T09:00"), LADDER, CALENDAR);
        assertThat(back.sent()).isEmpty();
        assertThat(back.after().passed()).isEqualTo(fired.passed());
    }

    @Test
    void dates_far_away_are_watched_without_reminders() {
        var far = said(in(ARMED), State.ARMED, Instant.parse("2350-01-01T00:00:00Z"));
        assertThat(far.next(LADDER, CALENDAR)).contains(Instant.parse("2350-01-01T00:00:00Z"));
        assertThat(far.fire(Instant.parse("2350-01-01T00:00:00Z"), LADDER, CALENDAR)
                        .breach())
                .isTrue();
    }

    @Test
    void recipients_are_seen_from_the_deadline() {
        assertThat(key(Recipient.HOLDER, "unit:hekou:UNIT_CLERK")).contains("unit:hekou:UNIT_CLERK");
        assertThat(key(Recipient.UNIT_HEAD, "unit:hekou:UNIT_CLERK")).contains("unit:hekou:UNIT_HEAD");
        assertThat(key(Recipient.UNIT_HEAD, "office:gov:EDITOR")).contains("office:gov:DIRECTOR");
        assertThat(key(Recipient.UNIT_HEAD, "person:p-1")).contains("unit:hekou:UNIT_HEAD");
        assertThat(key(Recipient.UNIT_HEAD, "person:gone")).isEmpty();
        assertThat(key(Recipient.UNIT_HEAD, "role:LEADER")).isEmpty();
        assertThat(key(Recipient.LEADER, "unit:hekou")).contains("office:party:LEADER");
        assertThat(Recipient.LEADER.key(deadline(State.ARMED, DUE, "unit:hekou", null), person -> Optional.empty()))
                .isEmpty();
    }

    private static Optional<String> key(Recipient recipient, String to) {
        return recipient.key(
                deadline(State.ARMED, DUE, to, "party"),
                person -> person.equals("p-1") ? Optional.of("unit:hekou") : Optional.empty());
    }

    private Timer in(Status status) {
        var armed = Timer.armed(snapshot(), deadline(State.ARMED, DUE, "unit:hekou", "party"));
        var missed = armed.fire(DUE, Ladder.NONE, CALENDAR).after();
        return switch (status) {
            case ARMED -> armed;
            case PAUSED -> said(armed, State.PAUSED, DUE);
            case BREACHED -> missed;
            case MET -> said(armed, State.MET, DUE);
            case MET_LATE -> said(missed, State.MET, DUE);
            case VOID -> said(armed, State.VOID, DUE);
        };
    }

    private Timer said(Timer timer, State state, Instant due) {
        return timer.following(snapshot(), deadline(state, due, "unit:hekou", "party"));
    }

    private Snapshot snapshot() {
        return new Snapshot(
                "a-1", "assignment", "supervision-service", Half.PUBLIC, ++seq, START, List.of(), List.of());
    }

    private static Deadline deadline(State state, Instant due, String to, String office) {
        return new Deadline("R74", "1", START, due, DUE, null, 0, state, "supervision", to, office);
    }

    private static Rung rung(String id, Offset at, Offset every, int times, Recipient to) {
        return new Rung(id, Rung.Anchor.DUE, at, every, times, List.of(to), "deadline.soon", false);
    }
}
