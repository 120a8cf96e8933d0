package io.districtoffice.platform.web;

import static io.districtoffice.platform.sample.Http.anonymous;
import static io.districtoffice.platform.sample.Http.get;
import static io.districtoffice.platform.sample.Http.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.sample.Http;
import io.districtoffice.platform.sample.SampleOffice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every failure is a problem of RFC 9457, worded in the caller's language, with a trace and without our insides. */
class ProblemTest {

    private static Http.Answer failure(String kind) {
        return anonymous("GET", "/api/v1/failures/" + kind).answer();
    }

    @ParameterizedTest
    @CsvSource({
        "state,409,already-exists",
        "right,403,role-not-allowed",
        "busy,503,too-many-changes-at-once",
        "scope,404,not-found",
        "cursor,400,cursor-invalid",
        "key,422,idempotency-key-reused",
        "store,503,store-unavailable",
        "slow,503,too-slow",
        "wait,429,too-many-requests",
        "boom,500,internal",
        "unworded,409,sample.nobody-worded-this"
    })
    void each_failure_has_its_status_and_code(String kind, int status, String code) {
        var answer = failure(kind);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).isEqualTo("/api/v1/failures/" + kind);
        assertThat(problem.path("traceId").asString())
                .isEqualTo(answer.header("X-Trace-Id"))
                .hasSize(32);
        assertThat(answer.text())
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("Exception", "io.district", "mongo");
    }

    @Test
    void a_refusal_by_state_may_point_to_what_is_not_in_the_state_for_it() {
        var answer = failure("state-of-a-field");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("columns[0]");
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("value-missing");
    }

    @Test
    void what_can_be_tried_again_says_when() {
        assertThat(failure("wait").header("Retry-After")).isEqualTo("3");
        assertThat(failure("busy").header("Retry-After")).isEqualTo("1");
        assertThat(failure("store").header("Retry-After")).isEqualTo("2");
    }

    @Test
    void words_are_chinese_unless_english_is_wanted_more() {
        assertThat(failure("state").json().path("detail").asString()).isEqualTo("“abc”已经存在。");
        for (String wanted : new String[] {"en", "en-GB,en;q=0.9", "fr,en;q=0.5", "en;q=0.9,zh;q=0.8"}) {
            var english = anonymous("GET", "/api/v1/failures/state")
                    .with("Accept-Language", wanted)
                    .answer();
            assertThat(english.json().path("detail").asString()).as(wanted).isEqualTo("\"abc\" already exists.");
            assertThat(english.header("Content-Language")).isEqualTo("en");
        }
        for (String wanted : new String[] {"zh-CN", "fr", "zh;q=0.9,en;q=0.8", ";;;", "x".repeat(5000)}) {
            var chinese = anonymous("GET", "/api/v1/failures/state")
                    .with("Accept-Language", wanted)
                    .answer();
            assertThat(chinese.json().path("title").asString()).as(wanted).isEqualTo("已经存在");
        }
    }

    @Test
    void errors_of_fields_are_worded_too() {
        var chinese = post("/api/v1/samples", "{\"title\":\"\"}").answer();
        assertThat(chinese.json().path("errors").path(0).path("message").asString())
                .isEqualTo("应为 1 至 200 个字，现为 0 个字");
        var english = post("/api/v1/samples", "{\"title\":\"a\",\"kind\":\"x\"}")
                .with("Accept-Language", "en")
                .answer();
        assertThat(english.json().path("errors").path(0).path("message").asString())
                .isEqualTo("must be one of: PLAIN, FANCY");
    }

    @Test
    void the_trace_of_the_caller_is_honoured() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer = get("/api/v1/samples/1")
                .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .answer();
        assertThat(answer.header("X-Trace-Id")).isEqualTo(trace);
        assertThat(answer.json().path("traceId").asString()).isEqualTo(trace);
        var odd = get("/api/v1/samples/1").with("traceparent", "nonsense").answer();
        assertThat(odd.header("X-Trace-Id")).matches("[0-9a-f]{32}");
    }

    @Test
    void an_answer_that_cannot_be_given_is_406_and_a_stream_passes() {
        var unacceptable = get("/api/v1/samples/1").with("Accept", "image/png").answer();
        assertThat(unacceptable.status()).isEqualTo(406);
        assertThat(unacceptable.code()).isEqualTo("not-acceptable");
        var stream = get("/api/v1/samples/stream")
                .with("Accept", "text/event-stream")
                .answer();
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.text()).contains("data:one");
    }

    @Test
    void the_management_port_has_a_door_of_its_own() throws IOException, InterruptedException {
        var health = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + SampleOffice.managementPort() + "/actuator/info"))
                .build();
        var answer = HttpClient.newHttpClient().send(health, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        var inside = anonymous("GET", "/actuator/info").answer();
        assertThat(inside.status()).isEqualTo(401);
    }
}
