package io.districtoffice.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LimitsIT {

    private static Door door;

    @BeforeAll
    static void open() {
        door = new Door(Map.of(
                "office.gateway.longest-head", "1s",
                "office.gateway.limits.principal", "1/10",
                "office.gateway.limits.unit", "1/25",
                "office.gateway.limits.address", "1/5",
                "office.gateway.limits.sign-in", "1/6",
                "office.gateway.limits.refused", "1/5000"));
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void one_person_is_limited_and_told_when_to_come_back() {
        String token = Door.token("p-loud", "hekou");
        var answers = times(14, () -> me(token));

        assertThat(passed(answers)).isBetween(10, 12);
        var refused = answers.get(13);
        assertThat(Door.problem(refused)).isEqualTo("429 too-many-requests");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 2);
        assertThat(me(Door.token("p-quiet", "hekou")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_fresh_token_is_no_fresh_bucket() {
        var answers = times(14, () -> me(Door.token("p-many-tokens", "shiba")));
        assertThat(passed(answers)).isBetween(10, 12);
    }

    @Test
    void one_unit_is_limited_and_another_does_not_feel_it() {
        var loud = new ArrayList<HttpResponse<String>>();
        for (int person = 0; person < 5; person++) {
            String token = Door.token("p-louguan-" + person, "louguan");
            loud.addAll(times(7, () -> me(token)));
        }
        assertThat(passed(loud)).isBetween(25, 28);
        assertThat(Door.problem(loud.get(loud.size() - 1))).isEqualTo("429 too-many-requests");

        String other = Door.token("p-qiandao", "qiandao");
        assertThat(passed(times(8, () -> me(other)))).isEqualTo(8);
    }

    @Test
    void sign_in_is_limited_by_address_apart_from_the_rest() {
        var answers = times(
                10,
                () -> door.send(door.request("/api/v1/auth/login")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))));
        assertThat(passed(answers)).isBetween(6, 8);
        assertThat(Door.problem(answers.get(9))).isEqualTo("429 too-many-requests");
        assertThat(me(Door.token("p-in", "police")).statusCode()).isEqualTo(200);
    }

    @Test
    void who_shows_no_token_is_limited_by_address_and_no_header_makes_another() {
        var answers = new ArrayList<HttpResponse<String>>();
        for (int i = 0; i < 10; i++) {
            answers.add(door.send(door.request("/api/v1/me").header("X-Forwarded-For", "10.0.0." + i)));
        }
        assertThat(answers.get(0).statusCode()).isEqualTo(401);
        assertThat(Door.problem(answers.get(9))).isEqualTo("429 too-many-requests");
        assertThat(door.send(door.request("/healthz")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_request_that_dribbles_in_is_cut() throws Exception {
        try (var raw = new Raw(door.port)) {
            raw.write("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n");
            assertThat(raw.some(2000)).startsWith("HTTP/1.1 200");
            long start = System.nanoTime();
            raw.write("GET /healthz HTTP/1.1\r\nHo");
            assertThat(raw.rest()).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static HttpResponse<String> me(String token) {
        return door.send(door.request("/api/v1/me").header("Authorization", "Bearer " + token));
    }

    private static int passed(List<HttpResponse<String>> answers) {
        return (int)
                answers.stream().filter(answer -> answer.statusCode() == 200).count();
    }

    private static List<HttpResponse<String>> times(int n, Supplier<HttpResponse<String>> call) {
        var answers = new ArrayList<HttpResponse<String>>();
        for (int i = 0; i < n; i++) {
            answers.add(call.get());
        }
        return answers;
    }
}
