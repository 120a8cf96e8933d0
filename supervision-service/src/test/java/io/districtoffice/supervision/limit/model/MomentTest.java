package io.districtoffice.supervision.limit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.calendar.CalendarYear;
import io.districtoffice.platform.calendar.DayRule;
import io.districtoffice.platform.calendar.OfficeHours;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.supervision.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

    private static Instant time(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }

    private static Moment at(String local) {
        return People.at(LocalDateTime.parse(local));
    }

    /**
     * By hand, with days of 7 office hours; near is the larger of a fifth of the span and three days, at most half of it.
     * 15 wd from Mon 09:00: 6.5 + 105 = 111.5 h, a fifth is 22.3 h: three days and 1:18 before Mon 23rd 17:30. 10 wd: a
     * fifth of 76.5 h is less than three days. 4 wd: three days are more than half of 34.5 h: 17:15 before the end of Friday.
     * 1 wd: half of 13.5 h. The Spring Festival: half of 27.5 h, 13:45 before the end of the 25th.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00, 15, 2026-03-23T17:30, 2026-03-18T16:12",
        "2026-03-02T09:00, 10, 2026-03-16T17:30, 2026-03-11T17:30",
        "2026-03-02T09:00, 4, 2026-03-06T17:30, 2026-03-04T14:15",
        "2026-03-02T09:00, 1, 2026-03-03T17:30, 2026-03-03T08:45",
        // over the Spring Festival: the 14th and the 28th are worked, the 15th to the 23rd are off
        "2026-02-13T09:00, 3, 2026-02-25T17:30, 2026-02-24T08:45",
    })
    void a_limit_turns_yellow_as_the_rule_says(String start, int days, String due, String yellow) {
        Limit limit = at(start).workingDays(days);

        assertThat(limit.due()).isEqualTo(time(due));
        assertThat(limit.yellow()).isEqualTo(time(yellow));
    }

    @Test
    void a_date_within_the_night_has_half_of_it() {
        Limit limit = at("2026-03-02T20:00").until(time("2026-03-03T04:00"));

        assertThat(limit.yellow()).isEqualTo(time("2026-03-03T00:00"));
    }

    @Test
    void the_light_follows_the_clock() {
        Limit limit = at("2026-03-02T09:00").workingDays(10);
        Track track = Track.running(limit);

        assertThat(track.light(limit.yellow().minusMillis(1))).isEqualTo(Light.GREEN);
        assertThat(track.light(limit.yellow())).isEqualTo(Light.YELLOW);
        assertThat(track.light(limit.due())).isEqualTo(Light.YELLOW);
        assertThat(track.light(limit.due().plusMillis(1))).isEqualTo(Light.RED);
        assertThat(Track.DONE.light(limit.due())).isEqualTo(Light.BLUE);
        assertThat(Track.running(limit.paused(limit.start())).light(limit.due()))
                .isNull();
        assertThat(Track.delivered(limit, limit.due()).light(limit.due().plusSeconds(1)))
                .as("what came in time stays green")
                .isEqualTo(Light.GREEN);
        assertThat(Track.delivered(limit, limit.due().plusMillis(1))
                        .light(limit.due().plusSeconds(1)))
                .isEqualTo(Light.RED);
    }

    @Test
    void a_pause_moves_the_date_by_its_working_time() {
        Limit limit = at("2026-03-02T09:00").workingDays(5);
        // from Wednesday 10:00 to next Monday 10:00: three working days
        Limit resumed = limit.paused(time("2026-03-04T10:00")).resumed(at("2026-03-09T10:00"));

        assertThat(limit.due()).isEqualTo(time("2026-03-09T17:30"));
        assertThat(resumed.due()).isEqualTo(time("2026-03-12T17:30"));
        assertThat(resumed.original()).isEqualTo(limit.due());
        assertThat(resumed.pausedMs()).isEqualTo(3 * 7 * 3_600_000L);
        assertThat(resumed.pausedAt()).isNull();
    }

    @Test
    void what_was_late_when_it_was_paused_stays_late() {
        Limit limit = at("2026-03-02T09:00").workingDays(1);
        Limit resumed = limit.paused(time("2026-03-04T10:00")).resumed(at("2026-03-09T10:00"));

        assertThat(resumed.due()).isEqualTo(limit.due());
    }

    @Test
    void how_much_is_gone_leaves_pauses_out() {
        Limit limit = at("2026-03-02T08:30").workingDays(1);
        assertThat(at("2026-03-02T17:30").gone(limit)).isEqualTo(50);
        assertThat(at("2026-03-04T08:30").gone(limit)).isEqualTo(100);

        Limit resumed = limit.paused(time("2026-03-02T17:30")).resumed(at("2026-03-04T17:30"));
        assertThat(at("2026-03-04T17:30").gone(resumed)).isEqualTo(50);
        assertThat(at("2026-03-20T17:30").gone(limit.paused(time("2026-03-02T17:30"))))
                .as("while it stands still")
                .isEqualTo(50);
    }

    @Test
    void a_new_notice_moves_what_was_reckoned_and_nothing_else() {
        var old = People.at(LocalDateTime.parse("2026-12-30T09:00"));
        var notice = new CalendarYear(
                2027,
                9,
                List.of("国办"),
                List.of(
                        new DayRule(LocalDate.of(2027, 1, 1), "元旦", true),
                                new DayRule(LocalDate.of(2027, 1, 2), "元旦", true),
                        new DayRule(LocalDate.of(2027, 1, 3), "元旦", true),
                                new DayRule(LocalDate.of(2027, 1, 4), "元旦", true)));
        var anew = new Moment(old.at(), WorkCalendar.of(List.of(notice), OfficeHours.standard()), Terms.usual());
        Limit reckoned = old.workingDays(2);
        Limit set = old.until(time("2027-01-04T17:30"));

        assertThat(reckoned.due()).isEqualTo(time("2027-01-04T17:30"));
        assertThat(reckoned.provisional()).isTrue();
        Limit moved = reckoned.reckonedBy(anew);
        assertThat(moved.due()).isEqualTo(time("2027-01-05T17:30"));
        assertThat(moved.original()).isEqualTo(reckoned.due());
        assertThat(set.reckonedBy(anew)).isSameAs(set);
        Limit near = old.workingDays(1);
        assertThat(near.reckonedBy(anew))
                .as("the same date by another calendar")
                .isSameAs(near);
    }

    @Test
    void a_paused_limit_is_told_as_paused_only_while_it_is_open() {
        Limit paused = People.NOW.workingDays(3).paused(People.NOW.at());

        assertThat(paused.deadline("R74", "1", Deadline.State.ARMED, null, "unit:hekou", "o")
                        .state())
                .isEqualTo(Deadline.State.PAUSED);
        assertThat(paused.deadline("R74", "1", Deadline.State.MET, null, "unit:hekou", "o")
                        .state())
                .isEqualTo(Deadline.State.MET);
    }
}
