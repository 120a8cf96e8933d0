package io.districtoffice.directory.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DueDateIT extends CalendarCalls {

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

    private static List<String> texts(JsonNode answer) {
        return answer.path("explanation").valueStream().map(JsonNode::asString).toList();
    }
}
