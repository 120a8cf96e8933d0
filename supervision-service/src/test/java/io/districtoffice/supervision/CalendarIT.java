package io.districtoffice.supervision;

import static io.districtoffice.supervision.TestOffice.approval;
import static io.districtoffice.supervision.TestOffice.as;
import static io.districtoffice.supervision.TestOffice.assignment;
import static io.districtoffice.supervision.TestOffice.event;
import static io.districtoffice.supervision.TestOffice.eventually;
import static io.districtoffice.supervision.TestOffice.issuedAs;
import static io.districtoffice.supervision.TestOffice.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.contracts.EventSchemas;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** A yearly notice changes what is open, and tells of nothing else. */
class CalendarIT {

    private static LocalDate day(Instant at) {
        return at.atZone(WorkCalendar.ZONE).toLocalDate();
    }

    @Test
    void a_notice_moves_the_dates_that_were_reckoned_and_leaves_those_that_were_set() {
        var supervisor = as(People.SUPERVISOR);
        var reckoned = issuedAs(approval("hekou").replace("\"dueInWorkingDays\":15", "\"dueInWorkingDays\":9"));
        String lead = assignment(reckoned, "hekou");
        Instant due = Instant.parse(reckoned.string("dueAt"));
        var set = issuedAs(approval("shiba")
                .replace("\"dueInWorkingDays\":15", "\"dueAt\":\"" + due.truncatedTo(ChronoUnit.MILLIS) + "\""));

        // the day on which it is due is off after all
        String notice =
                """
                {"year":%d,"version":1,"papers":["国办发明电"],"days":[{"name":"调休","date":"%s","off":true}],
                 "deadlines":[],"tasks":[],"notices":[]}
                """
                        .formatted(day(due).getYear(), day(due));
        String key = "calendar:" + day(due).getYear();
        TestOffice.kafka()
                .put(
                        "office.directory.reference",
                        key,
                        event("cal-1", "directory.calendar.changed.v1", key, 1, "{\"kind\":\"system\"}", notice));

        var moved = eventually(
                supervisor, path(reckoned), answer -> !answer.string("dueAt").equals(reckoned.string("dueAt")));
        assertThat(day(Instant.parse(moved.string("dueAt")))).isAfter(day(due));
        assertThat(moved.string("dueOriginal")).isEqualTo(reckoned.string("dueAt"));
        var ofUnit = eventually(TestOffice.clerk("hekou"), lead, answer -> answer.string("dueAt")
                .equals(moved.string("dueAt")));
        assertThat(ofUnit.string("dueOriginal")).isEqualTo(reckoned.string("dueAt"));
        assertThat(supervisor.get(path(set)).string("dueAt")).isEqualTo(reckoned.string("dueAt"));
        var told = await("told")
                .atMost(TestOffice.SOON)
                .until(
                        () -> TestOffice.events("office.supervision", reckoned.string("id")).stream()
                                .filter(one -> one.path("type").asString().equals("supervision.item.rescheduled.v1"))
                                .toList(),
                        all -> !all.isEmpty());
        assertThat(told).hasSize(1);
        assertThat(TestOffice.events("office.supervision", set.string("id")))
                .noneMatch(one -> one.path("type").asString().contains("rescheduled"));
        EventSchemas.ofContracts()
                .assertValid("supervision.item.rescheduled.v1", told.get(0).toString());
    }
}
