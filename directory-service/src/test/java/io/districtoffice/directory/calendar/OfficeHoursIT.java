package io.districtoffice.directory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.directory.Call;
import io.districtoffice.platform.reference.Calendars;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursIT extends CalendarCalls {

    @Test
    void hours_are_set_for_all_seasons_on_the_version_that_was_read() {
        String summer = season("05-01", "09-30", "08:30-12:00", "14:30-18:00");
        String winter = season("10-01", "04-30", "08:30-12:00", "14:00-17:30");
        String token = directory.token("sysadmin");
        var read = get("/hours", "desk").expect(200);
        long version = directory.bean(Calendars.class).now().version();

        setHours(token, summer, winter).send().expect(428, "if-match-missing");
        setHours(token, summer, winter).with("If-Match", "\"999\"").send().expect(412, "if-match-stale");
        var set = setHours(token, summer, winter)
                .with("If-Match", read.header("ETag"))
                .send()
                .expect(200);

        assertThat(set.json().path("version").asLong())
                .isEqualTo(read.json().path("version").asLong() + 1);
        assertThat(set.json().path("seasons").toString()).isEqualTo("[" + summer + "," + winter + "]");
        await().atMost(SOON).until(() -> directory.bean(Calendars.class).now().version() == version + 1);
        assertThat(get("/due-date?start=2026-06-01&amount=1&unit=WORKING_DAYS", "desk")
                        .expect(200)
                        .json()
                        .path("due")
                        .asString())
                .isEqualTo("2026-06-02T10:00:00.000Z");
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        items(get("/hours/history", "auditor").expect(200)))
                .last()
                .satisfies(entry ->
                        assertThat(entry.path("type").asString()).isEqualTo("directory.office-hours.changed.v1")));
        // back to what all other tests reckon with
        setHours(token, season("01-01", "12-31", "08:30-12:00", "14:00-17:30"))
                .with("If-Match", set.header("ETag"))
                .send()
                .expect(200);
        await().atMost(SOON).until(() -> directory.bean(Calendars.class).now().version() == version + 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                             | seasons                         | list-size",
                "05-01 09-30 08:30-12:00                                      | seasons                         | day-not-in-one-season",
                "01-01 12-31 08:30-12:00; 01-01 01-01 08:30-12:00             | seasons                         | day-not-in-one-season",
                "03-01 02-28 08:30-12:00                                      | seasons                         | day-not-in-one-season",
                "1-1 12-31 08:30-12:00                                        | seasons[0].from                 | not-a-day-of-the-year",
                "01-01 13-31 08:30-12:00                                      | seasons[0].to                   | not-a-day-of-the-year",
                "01-01 02-30 08:30-12:00                                      | seasons[0].to                   | not-a-day-of-the-year",
                "01-01 12-31                                                  | seasons[0].intervals            | list-size",
                "01-01 12-31 14:00-17:30 08:30-12:00                          | seasons[0].intervals            | intervals-out-of-order",
                "01-01 12-31 08:30-12:00 11:00-17:30                          | seasons[0].intervals            | intervals-out-of-order",
                "01-01 12-31 12:00-08:30                                      | seasons[0].intervals            | intervals-out-of-order",
                "01-01 12-31 08:30-09:00                                      | seasons[0].intervals            | office-day-too-short",
                "01-01 12-31 08:30:01-12:00                                   | seasons[0].intervals[0].opens   | not-a-whole-minute",
                "01-01 12-31 01:00-02:00 03:00-04:00 05:00-06:00 07:00-08:00 09:00-10:00 | seasons[0].intervals | list-size",
            })
    void hours_that_break_a_rule_are_refused_with_the_field(String seasons, String field, String code) {
        var written = new ArrayList<String>();
        for (String one : seasons == null ? new String[0] : seasons.split(";\\s*")) {
            var words = one.split(" ");
            written.add(season(words[0], words[1], Arrays.copyOfRange(words, 2, words.length)));
        }
        var answer = setHours(directory.token("sysadmin"), written.toArray(String[]::new))
                .with("If-Match", "*")
                .send();

        refused(answer, 422, field, code);
    }

    @Test
    void hours_of_another_shape_are_malformed() {
        String token = directory.token("sysadmin");
        refused(
                setHours(token, season("01-01", "12-31", "8:30-25:00")).send(),
                400,
                "seasons[0].intervals[0].opens",
                "not-a-time-of-day");
        refused(setHours(token, "{}").send(), 400, "seasons[0].from", "field-missing");
        setHours(token, season("01-01", "12-31", "08:30-12:00").repeat(7).replace("}{", "},{"))
                .send()
                .expect(422, "invalid-value");
    }

    private Call setHours(String token, String... seasons) {
        return directory
                .post("/api/v1/calendar/hours/set")
                .token(token)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .json("{\"seasons\":[" + String.join(",", seasons) + "]}");
    }

    private static String season(String from, String to, String... intervals) {
        var written = new ArrayList<String>();
        for (String one : intervals) {
            var times = one.split("-");
            written.add("{\"opens\":\"%s\",\"closes\":\"%s\"}".formatted(times[0], times[1]));
        }
        return "{\"from\":\"%s\",\"to\":\"%s\",\"intervals\":[%s]}".formatted(from, to, String.join(",", written));
    }
}
