package io.districtoffice.platform.calendar;

import static io.districtoffice.platform.calendar.Notices.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person can follow the counting. */
class ExplanationTest {

    private final WorkCalendar calendar = Notices.calendar();

    @Test
    void working_days_tell_what_is_skipped_and_how_far_the_count_is() {
        assertThat(explained("2026-02-13T10:00", 3, TermUnit.WORKING_DAYS))
                .containsExactly(
                        Step.of("start-not-counted", "date", "2026-02-13"),
                        stretch("make-up-day", "2026-02-14", "2026-02-14", "name", "春节", "days", 1),
                        stretch("holiday", "2026-02-15", "2026-02-23", "name", "春节", "days", 1),
                        stretch("counted", "2026-02-24", "2026-02-25", "days", 3),
                        Step.of("closes", "date", "2026-02-25", "time", "17:30"));
    }

    @Test
    void calendar_days_tell_why_the_last_one_gave_way() {
        assertThat(explained("2026-08-03T10:00", 60, TermUnit.CALENDAR_DAYS))
                .containsExactly(
                        Step.of("start-not-counted", "date", "2026-08-03"),
                        Step.of("calendar-days", "days", 60, "date", "2026-10-02"),
                        stretch("holiday", "2026-10-02", "2026-10-07", "name", "国庆节"),
                        Step.of("closes", "date", "2026-10-08", "time", "17:30"));
    }

    @Test
    void working_hours_tell_when_they_begin_and_how_far_each_day_comes() {
        assertThat(explained("2026-05-08T16:00", 9, TermUnit.WORKING_HOURS))
                .containsExactly(
                        Step.of("hours-begin", "at", "2026-05-08T16:00", "opens", "2026-05-08T16:00"),
                        stretch("counted", "2026-05-08", "2026-05-08", "hours", "1:30"),
                        stretch("make-up-day", "2026-05-09", "2026-05-09", "name", "劳动节", "hours", "8:30"),
                        stretch("weekend", "2026-05-10", "2026-05-10", "hours", "8:30"),
                        stretch("counted", "2026-05-11", "2026-05-11", "hours", "9:00"),
                        Step.of("hours-end", "at", "2026-05-11T09:00"));
        assertThat(explained("2026-05-01T10:00", 1, TermUnit.WORKING_HOURS).get(0))
                .isEqualTo(Step.of("hours-begin-later", "at", "2026-05-01T10:00", "opens", "2026-05-06T08:30"));
    }

    @Test
    void hours_are_simply_added() {
        assertThat(explained("2026-10-01T22:15", 3, TermUnit.HOURS))
                .containsExactly(Step.of("hours", "hours", 3, "from", "2026-10-01T22:15", "to", "2026-10-02T01:15"));
    }

    @Test
    void a_notice_that_is_missing_is_named_at_the_end() {
        assertThat(explained("2026-12-31T10:00", 1, TermUnit.WORKING_DAYS))
                .containsExactly(
                        Step.of("start-not-counted", "date", "2026-12-31"),
                        stretch("holiday", "2027-01-01", "2027-01-01", "name", "元旦", "days", 0),
                        stretch("weekend", "2027-01-02", "2027-01-03", "days", 0),
                        stretch("counted", "2027-01-04", "2027-01-04", "days", 1),
                        Step.of("closes", "date", "2027-01-04", "time", "17:30"),
                        Step.of("notice-missing", "from", 2027, "to", 2027));
    }

    @Test
    void the_end_of_a_long_way_is_told_in_one() {
        var steps = explained("2026-02-13T10:00", 1000, TermUnit.WORKING_DAYS);

        assertThat(steps).hasSize(1 + 60 + 1 + 2);
        assertThat(steps.get(61).code()).isEqualTo("further-days");
        assertThat(steps.get(61).facts()).containsEntry("days", "1000").containsKey("from");
        assertThat(steps.get(63)).isEqualTo(Step.of("notice-missing", "from", 2027, "to", 2030));
    }

    private List<Step> explained(String start, int amount, TermUnit unit) {
        return calendar.after(at(start), amount, unit).explanation();
    }

    private static Step stretch(String code, String from, String to, Object... more) {
        var facts = new ArrayList<Object>(List.of("from", from, "to", to));
        facts.addAll(List.of(more));
        return Step.of(code, facts.toArray());
    }
}
