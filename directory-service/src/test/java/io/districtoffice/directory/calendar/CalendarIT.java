package io.districtoffice.directory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.directory.Call;
import io.districtoffice.directory.TestDirectory;
import io.districtoffice.platform.reference.Calendars;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Each test that imports has a year of its own: all share one directory. */
class CalendarIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PAPER = "\"papers\":[\"关于部分节假日安排的通知\"]";

    private final TestDirectory directory = TestDirectory.shared();

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
            written.add(season(words[0], words[1], java.util.Arrays.copyOfRange(words, 2, words.length)));
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

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T10:00:00+08:00, 1, WORKING_DAYS, 2026-02-14T09:30:00.000Z",
        "2026-02-13T10:00:00+08:00, 3, WORKING_DAYS, 2026-02-25T09:30:00.000Z",
        "2026-09-23T10:00:00+08:00, 3, WORKING_DAYS, 2026-09-29T09:30:00.000Z",
        "2026-02-27T10:00:00+08:00, 1, WORKING_DAYS, 2026-02-28T09:30:00.000Z",
        "2026-04-30T10:00:00+08:00, 4, WORKING_DAYS, 2026-05-09T09:30:00.000Z",
        "2025-12-31T10:00:00+08:00, 1, WORKING_DAYS, 2026-01-04T09:30:00.000Z",
        "2026-10-09T10:00:00+08:00, 1, WORKING_DAYS, 2026-10-10T09:30:00.000Z",
        "2026-08-03T10:00:00+08:00, 60, CALENDAR_DAYS, 2026-10-08T09:30:00.000Z",
        "2026-01-30T10:00:00+08:00, 15, CALENDAR_DAYS, 2026-02-14T09:30:00.000Z",
        "2026-02-01, 15, CALENDAR_DAYS, 2026-02-24T09:30:00.000Z",
        "2026-03-02T03:00:00Z, 2, WORKING_HOURS, 2026-03-02T07:00:00.000Z",
        "2026-10-01T10:00:00.123+08:00, 2, HOURS, 2026-10-01T04:00:00.123Z",
    })
    void anyone_may_ask_for_a_date(String start, int amount, String unit, String due) {
        String encoded = URLEncoder.encode(start, StandardCharsets.UTF_8);
        for (String written : List.of(encoded, start)) {
            var answer = get("/due-date?start=" + written + "&amount=" + amount + "&unit=" + unit, "shiba.clerk")
                    .expect(200)
                    .json();

            assertThat(answer.path("due").asString()).isEqualTo(due);
            assertThat(answer.path("provisional").asBoolean()).isFalse();
            assertThat(answer.path("explanation")).isNotEmpty();
        }
    }

    @Test
    void the_explanation_is_in_the_callers_language() {
        String path = "/due-date?start=2026-12-31&amount=1&unit=WORKING_DAYS";

        var answer = get(path, "desk").expect(200).json();
        assertThat(answer.path("due").asString()).isEqualTo("2027-01-04T09:30:00.000Z");
        assertThat(answer.path("provisional").asBoolean()).isTrue();
        assertThat(texts(answer))
                .containsExactly(
                        "2026-12-31（周四）为起算当日，不计入",
                        "2027-01-01（周五）为元旦放假，跳过",
                        "2027-01-02（周六）至2027-01-03（周日）为周末，跳过",
                        "2027-01-04（周一）计入，累计 1 个工作日",
                        "2027-01-04（周一）到下班时间 17:30 到期",
                        "2027 年的放假安排尚未导入，暂按法定节假日推算，导入后可能变动");
        var english = as("desk", "GET", path)
                .with("Accept-Language", "en-GB,zh;q=0.5")
                .send()
                .expect(200)
                .json();
        assertThat(texts(english))
                .contains("2027-01-01 (Fri) is off for 元旦 and is skipped")
                .last()
                .asString()
                .contains("2027 is not imported yet");
    }

    @ParameterizedTest
    @CsvSource({
        "amount=1&unit=HOURS,                                  400, parameter-missing, start",
        "start=2026-03-02&unit=HOURS,                          400, parameter-missing, amount",
        "start=2026-03-02&amount=1,                            400, parameter-missing, unit",
        "start=soon&amount=1&unit=HOURS,                       400, parameter-malformed, start",
        "start=2026-02-30&amount=1&unit=HOURS,                 400, parameter-malformed, start",
        "start=2026-03-02T10:00:00&amount=1&unit=HOURS,        400, parameter-malformed, start",
        "start=2026-03-02&amount=one&unit=HOURS,               400, parameter-malformed, amount",
        "start=2026-03-02&amount=1.5&unit=HOURS,               400, parameter-malformed, amount",
        "start=2026-03-02&amount=99999999999999999999&unit=HOURS, 400, parameter-malformed, amount",
        "start=2026-03-02&amount=1&unit=WEEKS,                 400, parameter-malformed, unit",
        "start=2026-03-02&amount=0&unit=WORKING_DAYS,          422, number-range, amount",
        "start=2026-03-02&amount=-1&unit=HOURS,                422, number-range, amount",
        "start=2026-03-02&amount=3651&unit=WORKING_DAYS,       422, number-range, amount",
        "start=2026-03-02&amount=4294967297&unit=WORKING_DAYS, 422, number-range, amount",
        "start=2026-03-02&amount=29201&unit=WORKING_HOURS,     422, number-range, amount",
        "start=1999-12-31&amount=1&unit=WORKING_DAYS,          422, time-not-reckoned, start",
        "start=9999-12-31T23:59:59Z&amount=1&unit=HOURS,       422, time-not-reckoned, start",
    })
    void a_date_asked_for_wrongly_says_so(String query, int status, String code, String field) {
        refused(get("/due-date?" + query, "desk"), status, field, code);
    }

    @Test
    void an_unknown_parameter_is_told() {
        get("/due-date?start=2026-03-02&amount=1&unit=HOURS&zone=UTC", "desk").expect(400, "parameter-unknown");
    }

    private Call.Answer get(String path, String username) {
        return as(username, "GET", path).send();
    }

    private Call as(String username, String method, String path) {
        String whole = "/api/v1/calendar" + path;
        var call = method.equals("GET") ? directory.get(whole) : directory.post(whole);
        return call.token(directory.token(username))
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Call imported(String year, String body) {
        return as("sysadmin", "POST", "/" + year + "/import").json(body);
    }

    private Call setHours(String token, String... seasons) {
        return directory
                .post("/api/v1/calendar/hours/set")
                .token(token)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .json("{\"seasons\":[" + String.join(",", seasons) + "]}");
    }

    private static void refused(Call.Answer answer, int status, String field, String code) {
        answer.expect(status);
        var error = answer.json()
                .path("errors")
                .valueStream()
                .filter(one -> one.path("field").asString().equals(field))
                .findFirst();
        assertThat(error).as(answer.text()).isPresent();
        assertThat(error.get().path("code").asString()).isEqualTo(code);
        assertThat(error.get().path("message").asString()).isNotBlank().doesNotContain(code);
    }

    private static String day(String name, String date, boolean off) {
        return "{\"name\":\"%s\",\"date\":\"%s\",\"isOffDay\":%s}".formatted(name, date, off);
    }

    /** {@code {D:2033-01-01,N:元旦}} as JSON. */
    private static String written(String text) {
        return text.replaceAll("\\{D:([^,}]*),N:([^}]*)}", "{\"name\":\"$2\",\"date\":\"$1\",\"isOffDay\":true}")
                .replaceAll("\\{D:([^}]*)}", "{\"name\":\"元旦\",\"date\":\"$1\",\"isOffDay\":true}");
    }

    private static String season(String from, String to, String... intervals) {
        var written = new ArrayList<String>();
        for (String one : intervals) {
            var times = one.split("-");
            written.add("{\"opens\":\"%s\",\"closes\":\"%s\"}".formatted(times[0], times[1]));
        }
        return "{\"from\":\"%s\",\"to\":\"%s\",\"intervals\":[%s]}".formatted(from, to, String.join(",", written));
    }

    private static List<JsonNode> items(Call.Answer answer) {
        return answer.json().path("items").valueStream().toList();
    }

    private static List<String> texts(JsonNode answer) {
        return answer.path("explanation").valueStream().map(JsonNode::asString).toList();
    }
}
