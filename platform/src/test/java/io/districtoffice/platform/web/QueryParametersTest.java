package io.districtoffice.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class QueryParametersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-13T10:00:00+08:00",
                "2026-02-13T10:00:00 08:00",
                "2026-02-13T02:00:00Z",
                "2026-02-13T02:00:00.000999Z"
            })
    void a_time_may_have_lost_its_plus_and_is_cut_to_milliseconds(String text) {
        assertThat(query(text).instant("start")).isEqualTo(Instant.parse("2026-02-13T02:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-13",
                "2026-02-13T10:00:00",
                "2026-02-30T10:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "2026-02-13 10:00:00Z",
                "soon"
            })
    void anything_else_is_not_a_time(String text) {
        assertThatThrownBy(() -> query(text).instant("start")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.code()).isEqualTo("parameter-malformed");
        });
    }

    @Test
    void an_absent_time_is_null() {
        assertThat(query("").instant("start")).isNull();
        assertThat(query("x").instant("other")).isNull();
    }

    @Test
    void what_has_no_pages_takes_no_limit() {
        var values = new LinkedMultiValueMap<String, String>();
        values.add("year", "2026");
        values.add("limit", "20");
        var query = new QueryParameters(values);
        assertThat(query.only("year").number("year")).isEqualTo(2026);
        assertThatThrownBy(() -> query.exactly("year"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("parameter-unknown"));
        assertThat(query.exactly("year", "limit").number("year")).isEqualTo(2026);
    }

    private static QueryParameters query(String start) {
        var values = new LinkedMultiValueMap<String, String>();
        values.add("start", start);
        return new QueryParameters(values);
    }
}
