package io.districtoffice.notification.timer;

import static io.districtoffice.notification.TestOffice.SOON;
import static io.districtoffice.notification.TestOffice.get;
import static io.districtoffice.notification.TestOffice.member;
import static io.districtoffice.notification.TestOffice.newUnit;
import static io.districtoffice.notification.TestOffice.official;
import static io.districtoffice.notification.timer.OfficeClock.at;
import static io.districtoffice.notification.timer.OfficeClock.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.notification.Happenings;
import io.districtoffice.notification.timer.model.Reminder;
import io.districtoffice.notification.timer.model.Timer.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Deadline.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A fortnight and more over the Spring Festival of 2026, walked in steps of half an hour, the night in steps of six minutes, against tables that were computed
 * on paper from the notice: worked are 9 to 13 February, Saturday the 14th (for the holiday), 24 to 27 February, Saturday
 * the 28th (for the holiday), then from Monday, 2 March; off are 15 to 23 February and 1 March. Office hours are 08:30 to
 * 12:00 and 14:00 to 17:30, which is 3.5 h and 3.5 h.
 */
class SpringFestivalIT {

    private static final Instant FROM = at("2026-02-09T08:00");
    /** A step, or what a clock was set ahead. */
    private static final Duration AT_MOST = Duration.ofHours(1);

    private final String unit = newUnit("hekou");
    private final String office = newUnit("party");
    private final Actor clerk = member(unit, "UNIT_CLERK");
    private final Actor head = member(unit, "UNIT_HEAD");
    private final Actor director = official(office, "DIRECTOR");
    private final TimersUnderTest timers = new TimersUnderTest(FROM);
    private Duration step = Duration.ofMinutes(30);
    private List<MongoTimerEngine> owners = List.of(timers.owner());
    private final TreeMap<Instant, Runnable> happenings = new TreeMap<>();
    private final String subject = Happenings.newId();

    @Test
    void supervision() {
        var date = date("supervision", "2026-02-09T09:00", "2026-02-25T17:30");
        happens("2026-02-09T09:00", () -> timers.told(subject, 1, date));
        happens("2026-02-28T10:00", () -> timers.told(subject, 2, Dates.is(date, State.MET)));
        // three workdays before the 25th: the 24th, the 14th, the 13th; three after it: 26th, 27th, Saturday the 28th
        assertThat(walked(date))
                .containsExactly(
                        "2026-02-13 08:30 deadline.soon → unit",
                        "2026-02-24 08:30 deadline.soon → unit",
                        "2026-02-25 08:30 deadline.soon → unit",
                        "2026-02-26 08:30 deadline.overdue → unit",
                        "2026-02-26 08:30 deadline.overdue-unit → unit:UNIT_HEAD",
                        "2026-02-27 08:30 deadline.overdue → unit",
                        "2026-02-28 08:30 deadline.overdue → unit",
                        "2026-02-28 08:30 deadline.overdue-office → office:SUPERVISOR, office:LEADER",
                        // done on the 28th; it would have gone on behind Sunday
                        "2026-03-02 08:30 deadline.overdue CANCELLED");
        assertThat(timers.timer(subject, date).status()).isEqualTo(Status.MET_LATE);
        assertThat(timers.timer(subject, date).breached()).isEqualTo(at("2026-02-25T17:30"));
        // in the inboxes: the clerk is one of the unit, the head too and is told as head besides
        assertThat(whats(clerk)).hasSize(6).containsOnly("deadline.soon", "deadline.overdue");
        assertThat(whats(head)).hasSize(7).contains("deadline.overdue-unit");
        assertThat(whats(director)).isEmpty();
    }

    @Test
    void a_document_with_a_limit() {
        var date = date("document", "2026-02-12T15:00", "2026-02-24T17:30");
        happens("2026-02-12T15:00", () -> timers.told(subject, 1, date));
        happens("2026-02-27T09:00", () -> timers.told(subject, 2, Dates.is(date, State.MET)));
        // one workday is 7 h: 2.5 h of Thursday, 3.5 h and 1 h of Friday; then each morning until it is due. The last
        // half
        // day is that of 14:00, and 1.5 h before the end is 16:00. Half-daily: mornings and 14:00
        assertThat(walked(date))
                .containsExactly(
                        "2026-02-13 15:00 deadline.waiting → unit",
                        "2026-02-14 08:30 deadline.waiting → unit",
                        "2026-02-24 08:30 deadline.waiting → unit",
                        "2026-02-24 14:00 deadline.soon → unit",
                        "2026-02-24 16:00 deadline.soon → unit",
                        "2026-02-25 08:30 deadline.overdue → unit",
                        "2026-02-25 08:30 deadline.overdue-unit → unit:UNIT_HEAD",
                        "2026-02-25 14:00 deadline.overdue → unit",
                        "2026-02-26 08:30 deadline.overdue → unit",
                        "2026-02-26 14:00 deadline.overdue → unit",
                        "2026-02-27 08:30 deadline.overdue → unit",
                        "2026-02-27 08:30 deadline.overdue-office → office:DIRECTOR",
                        "2026-02-27 14:00 deadline.overdue CANCELLED");
        assertThat(whats(director)).containsExactly("deadline.overdue-office");
    }

    @Test
    void what_can_wait_some_days() {
        var date = date("plain", "2026-02-13T16:00", "2026-02-27T17:30");
        happens("2026-02-13T16:00", () -> timers.told(subject, 1, date));
        happens("2026-03-02T10:00", () -> timers.told(subject, 2, Dates.is(date, State.MET)));
        // three workdays are 21 h: 1.5 of the 13th, 7 of the 14th, 7 of the 24th, 5.5 of the 25th; two more: 16:00 of
        // the
        // 27th; mornings after that lie behind the due date. The head is told three workdays after: 28th, 2nd, 3rd
        assertThat(walked(date))
                .containsExactly(
                        "2026-02-25 16:00 deadline.waiting → unit",
                        "2026-02-27 16:00 deadline.waiting → unit",
                        "2026-02-28 08:30 deadline.overdue → unit",
                        "2026-03-02 08:30 deadline.overdue → unit",
                        "2026-03-03 08:30 deadline.overdue CANCELLED");
    }

    @Test
    void an_urgent_incident_in_the_night_of_the_holiday() {
        var date = date("urgent", "2026-02-16T22:00", "2026-02-17T00:00");
        happens("2026-02-16T22:00", () -> timers.told(subject, 1, date));
        happens("2026-02-17T00:24", () -> timers.told(subject, 2, Dates.is(date, State.MET)));
        step = Duration.ofMinutes(6);
        // two hours by the clock: half is 23:00, three quarters 23:30, nine tenths 23:48. 00:15 falls between two steps
        assertThat(walked(date))
                .containsExactly(
                        "2026-02-16 23:00 incident.soon → unit",
                        "2026-02-16 23:30 deadline.phone → office:DUTY",
                        "2026-02-16 23:30 incident.soon → unit",
                        "2026-02-16 23:48 incident.soon → unit",
                        "2026-02-17 00:00 deadline.overdue-unit → unit:UNIT_HEAD, office:DUTY_LEADER",
                        "2026-02-17 00:15 deadline.overdue-office → office:DIRECTOR",
                        "2026-02-17 00:30 deadline.overdue-office CANCELLED");
    }

    @Test
    void papers_that_were_lent() {
        var date = date("loan", "2026-02-10T10:00", "2026-02-24T17:30");
        happens("2026-02-10T10:00", () -> timers.told(subject, 1, date));
        happens("2026-02-26T16:00", () -> timers.told(subject, 2, Dates.is(date, State.MET)));
        // two workdays before the 24th: the 14th, the 13th
        assertThat(walked(date))
                .containsExactly(
                        "2026-02-13 08:30 loan.soon → unit",
                        "2026-02-25 08:30 loan.overdue → unit",
                        "2026-02-26 08:30 loan.overdue → unit",
                        "2026-02-27 08:30 loan.overdue CANCELLED");
    }

    @Test
    void a_clock_that_stood_still_and_a_date_that_was_put_off() {
        var date = date("supervision", "2026-02-09T09:00", "2026-02-13T17:30");
        // stands still from Tuesday noon to Thursday noon, which is two workdays: Friday becomes Tuesday the 24th
        var resumed =
                Dates.moved(date, at("2026-02-24T17:30"), Duration.ofHours(14).toMillis());
        var extended = Dates.moved(
                resumed, at("2026-02-27T17:30"), Duration.ofHours(14).toMillis());
        happens("2026-02-09T09:00", () -> timers.told(subject, 1, date));
        happens("2026-02-10T12:00", () -> timers.told(subject, 2, Dates.is(date, State.PAUSED)));
        happens("2026-02-12T12:00", () -> timers.told(subject, 3, resumed));
        happens("2026-02-24T10:00", () -> timers.told(subject, 4, extended));
        happens("2026-02-26T16:00", () -> timers.told(subject, 5, Dates.is(extended, State.MET)));
        assertThat(walked(date))
                .containsExactly(
                        // three workdays before Friday the 13th
                        "2026-02-10 08:30 deadline.soon → unit",
                        "2026-02-12 08:30 deadline.soon CANCELLED",
                        // before Tuesday the 24th: 14th, 13th, 12th (08:30 of which lies before the clock went on)
                        "2026-02-14 08:30 deadline.soon → unit",
                        "2026-02-24 08:30 deadline.soon → unit",
                        "2026-02-25 08:30 deadline.overdue CANCELLED",
                        // before Friday the 27th: 26th, 25th, 24th (before it was put off)
                        "2026-02-26 08:30 deadline.soon → unit",
                        "2026-02-27 08:30 deadline.soon CANCELLED");
        var timer = timers.timer(subject, date);
        assertThat(timer.status()).isEqualTo(Status.MET);
        assertThat(timer.moves())
                .extracting(move -> local(move.from()))
                .containsExactly("2026-02-13 17:30", "2026-02-24 17:30");
    }

    @Test
    void two_owners_whose_clocks_are_ten_minutes_apart_say_each_thing_once() {
        owners = List.of(
                timers.owner(timers.clock.time(Duration.ofMinutes(5)), Duration.ofSeconds(15)),
                timers.owner(timers.clock.time(Duration.ofMinutes(-5)), Duration.ofSeconds(15)));
        var date = date("supervision", "2026-02-09T09:00", "2026-02-25T17:30");
        happens("2026-02-09T09:00", () -> timers.told(subject, 1, date));
        happens("2026-02-27T10:00", () -> timers.told(subject, 2, Dates.is(date, State.MET)));
        assertThat(walked(date))
                .containsExactly(
                        "2026-02-13 08:30 deadline.soon → unit",
                        "2026-02-24 08:30 deadline.soon → unit",
                        "2026-02-25 08:30 deadline.soon → unit",
                        "2026-02-26 08:30 deadline.overdue → unit",
                        "2026-02-26 08:30 deadline.overdue-unit → unit:UNIT_HEAD",
                        "2026-02-27 08:30 deadline.overdue → unit",
                        "2026-02-28 08:30 deadline.overdue CANCELLED");
        assertThat(whats(clerk)).hasSize(5);
    }

    @Test
    void a_process_that_is_started_again_with_another_offset_says_each_thing_once_and_forgets_none() {
        var date = date("supervision", "2026-02-09T09:00", "2026-02-25T17:30");
        happens("2026-02-09T09:00", () -> timers.told(subject, 1, date));
        for (var change : List.of(
                List.of("2026-02-13T07:00", "PT2H"),
                List.of("2026-02-13T09:00", "PT-2H"),
                List.of("2026-02-13T12:00", "PT0S"),
                List.of("2026-02-24T09:00", "P1D"),
                List.of("2026-02-24T12:00", "PT-2H"),
                List.of("2026-02-26T12:00", "PT0S"))) {
            var offset = Duration.parse(change.get(1));
            happens(
                    change.get(0),
                    () -> owners = List.of(timers.owner(timers.clock.time(offset), Duration.ofSeconds(15))));
        }
        happens("2026-02-27T10:00", () -> timers.told(subject, 2, Dates.is(date, State.MET)));
        assertThat(walked(date))
                .containsExactly(
                        "2026-02-13 08:30 deadline.soon → unit",
                        "2026-02-24 08:30 deadline.soon → unit",
                        // said on the 24th by the clock that was a day ahead, and not again
                        "2026-02-25 08:30 deadline.soon → unit",
                        "2026-02-26 08:30 deadline.overdue → unit",
                        "2026-02-26 08:30 deadline.overdue-unit → unit:UNIT_HEAD",
                        "2026-02-27 08:30 deadline.overdue → unit",
                        "2026-02-28 08:30 deadline.overdue CANCELLED");
        assertThat(whats(clerk)).hasSize(5);
    }

    private Deadline date(String ladder, String start, String due) {
        return Dates.date(ladder, "unit:" + unit, office, at(start), at(due));
    }

    private void happens(String when, Runnable what) {
        happenings.put(at(when), what);
    }

    /** Walks through the time and tells what became of each rung, in the order of the plan. */
    private List<String> walked(Deadline date) {
        var until = happenings.lastKey().plus(Duration.ofDays(1));
        for (var now = happenings.firstKey().minus(Duration.ofHours(1)); !now.isAfter(until); now = now.plus(step)) {
            timers.clock.set(now);
            while (!happenings.isEmpty() && !happenings.firstKey().isAfter(now)) {
                timers.clock.set(happenings.firstKey());
                happenings.pollFirstEntry().getValue().run();
            }
            timers.clock.set(now);
            owners.forEach(owner -> owner.tick().block(SOON));
        }
        var reminders = timers.reminders
                .of(io.districtoffice.notification.timer.model.Timer.id(subject, date), 100)
                .block(SOON);
        var lines = new ArrayList<String>();
        for (Reminder one : reminders) {
            var to = one.to().stream().map(told -> named(told.key())).toList();
            boolean sent = one.state() == Reminder.State.SENT;
            assertThat(sent && Duration.between(one.planned(), one.at()).compareTo(AT_MOST) >= 0)
                    .as("said in time: %s", one)
                    .isFalse();
            lines.add(local(one.planned()) + " " + one.says() + " "
                    + (sent ? "→ " + String.join(", ", to) : one.state().name()));
        }
        lines.sort(null);
        return lines;
    }

    private String named(String key) {
        return key.replace("unit:" + unit, "unit").replace("office:" + office, "office");
    }

    private static List<String> whats(Actor person) {
        return get(person, "/api/v1/notifications?limit=200").all("/what");
    }
}
