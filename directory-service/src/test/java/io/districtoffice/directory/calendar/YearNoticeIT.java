package io.districtoffice.directory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.directory.Call;
import io.districtoffice.platform.reference.Calendars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test that imports has a year of its own: all share one directory. */
class YearNoticeIT extends CalendarCalls {

    private static final String PAPER = "\"papers\":[\"关于部分节假日安排的通知\"]";

    @Test
    void the_notices_that_come_with_the_program_are_there_for_everyone() {
        var year = get("/2026", "hekou.clerk").expect(200);

        assertThat(year.header("ETag")).isEqualTo("\"1\"");
        assertThat(year.json().path("year").asInt()).isEqualTo(2026);
        assertThat(year.json().path("version").asInt()).isEqualTo(1);
        assertThat(year.json().path("days")).hasSize(39);
        assertThat(year.json().path("days").path(0).toString())
                .isEqualTo("{\"name\":\"元旦\",\"date\":\"2026-01-01\",\"isOffDay\":true}");
        assertThat(year.json().path("papers").path(0).asString()).contains("gov.cn");
        assertThat(get("/2024", "auditor").expect(200).json().path("days")).hasSize(36);
        assertThat(get("/hours", "desk").expect(200).json().path("seasons").toString())
                .isEqualTo(
                        """
                        [{"from":"01-01","to":"12-31","intervals":[{"opens":"08:30","closes":"12:00"},\
                        {"opens":"14:00","closes":"17:30"}]}]""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027", "1999", "2200", "26", "abc", "20260", "2026a"})
    void a_year_without_a_notice_is_not_there(String year) {
        var answer = get("/" + year, "desk").expect(404, "calendar-year-unknown");

        assertThat(answer.json().path("detail").asString()).contains(year);
    }

    @Test
    void a_notice_is_imported_once_per_key_and_then_only_on_the_version_that_was_read() {
        String key = UUID.randomUUID().toString();
        String first = "{" + PAPER + ",\"days\":[" + day("元旦", "2031-01-02", true) + ","
                + day("元旦", "2030-12-29", false) + "]}";
        var made = imported("2031", first).with("Idempotency-Key", key).send().expect(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/calendar/2031");
        assertThat(made.json().path("days").path(0).path("date").asString()).isEqualTo("2030-12-29");

        var again = imported("2031", first).with("Idempotency-Key", key).send().expect(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(made.json());

        String second = "{" + PAPER + ",\"days\":[" + day("元旦", "2031-01-03", true) + "]}";
        imported("2031", second).with("Idempotency-Key", key).send().expect(422, "idempotency-key-reused");
        imported("2031", second).send().expect(428, "if-match-missing");
        imported("2031", second).with("If-Match", "\"7\"").send().expect(412, "if-match-stale");
        String other = UUID.randomUUID().toString();
        var changed = imported("2031", second)
                .with("If-Match", made.header("ETag"))
                .with("Idempotency-Key", other)
                .send()
                .expect(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        assertThat(changed.json().path("days")).hasSize(1);
        var replayed = imported("2031", second)
                .with("If-Match", made.header("ETag"))
                .with("Idempotency-Key", other)
                .send()
                .expect(200);
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(replayed.header("ETag")).isEqualTo("\"2\"");

        await().atMost(SOON)
                .until(() -> items(get("/2031/history", "auditor").expect(200)).size() == 2);
        var history = items(get("/2031/history", "sysadmin").expect(200));
        assertThat(history)
                .extracting(entry -> entry.path("data").path("version").asInt())
                .containsExactly(1, 2);
        assertThat(history)
                .extracting(entry -> entry.path("actor").path("id").asString())
                .containsOnly("p-sysadmin");
        assertThat(history.get(1).path("type").asString()).isEqualTo("directory.calendar.changed.v1");
    }

    @Test
    void what_was_imported_is_reckoned_with() {
        String due = "/due-date?start=2032-03-05&amount=1&unit=WORKING_DAYS";
        var before = get(due, "desk").expect(200).json();
        assertThat(before.path("provisional").asBoolean()).isTrue();
        assertThat(before.path("due").asString()).isEqualTo("2032-03-08T09:30:00.000Z");
        long version = directory.bean(Calendars.class).now().version();

        imported("2032", "{" + PAPER + ",\"days\":[" + day("补班", "2032-03-06", false) + "]}")
                .send()
                .expect(201);

        await().atMost(SOON).until(() -> directory.bean(Calendars.class).now().version() > version);
        assertThat(directory.bean(Calendars.class).now().isWorkday(LocalDate.of(2032, 3, 6)))
                .isTrue();
        var after = get(due, "desk").expect(200).json();
        assertThat(after.path("provisional").asBoolean()).isFalse();
        assertThat(after.path("due").asString()).isEqualTo("2032-03-06T09:30:00.000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secadmin", "auditor", "director", "desk", "hekou.head"})
    void only_the_system_administrator_changes_it(String username) {
        String body = "{" + PAPER + ",\"days\":[" + day("元旦", "2033-01-01", true) + "]}";

        as(username, "POST", "/2033/import").json(body).send().expect(403, "role-not-allowed");
        as(username, "POST", "/hours/set").json("{\"seasons\":[]}").send().expect(403, "role-not-allowed");
    }

    @Test
    void history_is_for_administrators_and_of_what_is_there() {
        assertThat(items(get("/hours/history", "secadmin").expect(200))).isNotEmpty();
        assertThat(items(get("/2025/history", "auditor").expect(200))
                        .get(0)
                        .path("actor")
                        .path("kind")
                        .asString())
                .isEqualTo("system");
        get("/2025/history", "desk").expect(403, "role-not-allowed");
        get("/2098/history", "auditor").expect(404, "calendar-year-unknown");
        directory.get("/api/v1/calendar/2026").send().expect(401, "token-missing");
        directory.get("/api/v1/calendar/due-date").send().expect(401, "token-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                     | days          | list-size",
                "[{D:2033-01-01}, {D:2034-01-01}]       | days[1].date  | day-not-of-year",
                "[{D:2032-11-30}]                       | days[0].date  | day-not-of-year",
                "[{D:2031-12-31}]                       | days[0].date  | day-not-of-year",
                "[{D:2033-01-01}, {D:2033-01-01}]       | days[1].date  | day-twice",
                "[{D:2033-01-01,N:}]                    | days[0].name  | text-length",
                "[{D:2033-01-01,N:123456789012345678901}] | days[0].name | text-length",
                "[{D:2033-01-01,N:(绝密)}]                | days[0].name | classified",
            })
    void a_notice_that_breaks_a_rule_is_refused_with_the_field(String days, String field, String code) {
        String body = "{" + PAPER + ",\"days\":" + written(days) + "}";

        refused(imported("2033", body).send(), 422, field, code);
        get("/2033", "desk").expect(404, "calendar-year-unknown");
    }

    @Test
    void there_are_a_hundred_days_and_ten_papers_at_most() {
        var days = new ArrayList<String>();
        LocalDate.of(2034, 1, 1)
                .datesUntil(LocalDate.of(2034, 4, 12))
                .forEach(day -> days.add(day("假", day.toString(), true)));
        assertThat(days).hasSize(101);
        refused(
                imported("2034", "{" + PAPER + ",\"days\":[" + String.join(",", days) + "]}")
                        .send(),
                422,
                "days",
                "list-size");
        String papers = "\"papers\":[" + "\"p\",".repeat(10) + "\"p\"]";
        refused(
                imported("2034", "{" + papers + ",\"days\":[" + days.get(0) + "]}")
                        .send(),
                422,
                "papers",
                "list-size");
        refused(
                imported("2034", "{\"papers\":[\" \"],\"days\":[" + days.get(0) + "]}")
                        .send(),
                422,
                "papers[0]",
                "text-length");
        imported("2034", "{" + PAPER + ",\"days\":[" + String.join(",", days.subList(0, 100)) + "]}")
                .send()
                .expect(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                        | papers            | field-missing",
                "{\"papers\":[],\"days\":[],\"year\":2033}                 | year              | field-unknown",
                "{\"papers\":[],\"days\":{}}                               | days              | not-a-list",
                "{\"papers\":[],\"days\":[{D:2033-02-30}]}                 | days[0].date      | not-a-date",
                "{\"papers\":[],\"days\":[{D:soon}]}                       | days[0].date      | not-a-date",
                "{\"papers\":[],\"days\":[{\"name\":\"元旦\",\"date\":\"2033-01-01\"}]} | days[0].isOffDay | field-missing",
                "{\"papers\":[null],\"days\":[]}                           | papers[0]         | field-missing",
            })
    void a_notice_of_another_shape_is_malformed(String body, String field, String code) {
        refused(imported("2033", written(body)).send(), 400, field, code);
    }

    @Test
    void a_bad_door_stays_shut() {
        String body = "{" + PAPER + ",\"days\":[" + day("元旦", "2033-01-01", true) + "]}";
        imported("1999", body).send().expect(404, "calendar-year-unknown");
        imported("abcd", body).send().expect(404, "calendar-year-unknown");
        imported("2033", "{").send().expect(400, "malformed-body");
        imported("2033", "{\"papers\":[],\"papers\":[],\"days\":[]}").send().expect(400, "malformed-body");
        imported("2033", body).with("Idempotency-Key", "").send().expect(400, "idempotency-key-malformed");
        directory
                .post("/api/v1/calendar/2033/import")
                .token(directory.token("sysadmin"))
                .json(body)
                .send()
                .expect(400, "idempotency-key-missing");
        as("sysadmin", "POST", "/2033/import").body("text/plain", body).send().expect(415, "media-type-not-supported");
        imported("2033", "\"" + "x".repeat(300_000) + "\"").send().expect(413, "body-too-large");
    }

    private Call imported(String year, String body) {
        return as("sysadmin", "POST", "/" + year + "/import").json(body);
    }

    private static String day(String name, String date, boolean off) {
        return "{\"name\":\"%s\",\"date\":\"%s\",\"isOffDay\":%s}".formatted(name, date, off);
    }

    /** {@code {D:2033-01-01,N:元旦}} as JSON. */
    private static String written(String text) {
        return text.replaceAll("\\{D:([^,}]*),N:([^}]*)}", "{\"name\":\"$2\",\"date\":\"$1\",\"isOffDay\":true}")
                .replaceAll("\\{D:([^}]*)}", "{\"name\":\"元旦\",\"date\":\"$1\",\"isOffDay\":true}");
    }
}
