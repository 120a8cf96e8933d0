package io.districtoffice.document;

import static io.districtoffice.document.TestOffice.as;
import static io.districtoffice.document.TestOffice.does;
import static io.districtoffice.document.TestOffice.event;
import static io.districtoffice.document.TestOffice.eventually;
import static io.districtoffice.document.TestOffice.reviewed;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A yearly notice changes what is open. */
class CalendarIT {

    private static LocalDate day(Instant at) {
        return at.atZone(WorkCalendar.ZONE).toLocalDate();
    }

    @Test
    void a_notice_moves_the_date_of_the_unit_that_works_on_it() {
        var secretary = as(TestPeople.SECRETARY);
        String path = reviewed("关于假期安排的函", ", \"genre\": \"LETTER\"");
        does(secretary, path, "propose", "{\"handling\": \"ACT\", \"text\": \"拟请水利局办理\", \"leadUnitId\": \"water\"}")
                .expect(200);
        var assigned = does(as(TestPeople.DIRECTOR), path, "assign", "{\"dueInWorkingDays\": 9}")
                .expect(200);
        String before = assigned.json().at("/handling/dueAt").asString();
        LocalDate due = day(Instant.parse(before));

        // the day on which it is due is off after all
        String notice =
                """
                {"year":%d,"version":1,"papers":["国办发明电"],"days":[{"name":"调休","date":"%s","off":true}],
                 "deadlines":[],"tasks":[],"notices":[]}
                """
                        .formatted(due.getYear(), due);
        String key = "calendar:" + due.getYear();
        TestOffice.kafka()
                .put(
                        "office.directory.reference",
                        key,
                        event("cal-1", "directory.calendar.changed.v1", key, 1, "{\"kind\":\"system\"}", notice));

        var moved = eventually(
                secretary,
                path,
                answer -> !answer.json().at("/handling/dueAt").asString().equals(before));
        assertThat(day(Instant.parse(moved.json().at("/handling/dueAt").asString())))
                .isAfter(due);
        assertThat(moved.json().at("/handling/dueOriginal").asString()).isEqualTo(before);
    }
}
