package io.districtoffice.platform.web;

import static io.districtoffice.platform.sample.Http.anonymous;
import static io.districtoffice.platform.sample.Http.get;
import static io.districtoffice.platform.sample.Http.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.sample.Http;
import io.districtoffice.platform.sample.SampleOffice;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers, keys, versions, lengths and queries that are wrong are 4xx and say so; never 500, never our insides. */
class BadInputTest {

    private static final String SAMPLES = "/api/v1/samples";

    private static Http.Answer refused(int status, String code, String json) {
        var answer = post(SAMPLES, json).answer();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        return answer;
    }

    @Test
    void a_good_request_is_created_with_location_and_etag() {
        var answer = post(SAMPLES, "{\"title\":\"标题\",\"facts\":{\"occurredAt\":\"2026-11-22T09:30:00.1234+08:00\"}}")
                .answer();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Location"))
                .isEqualTo(SAMPLES + "/" + answer.json().path("id").asString());
        assertThat(answer.header("Idempotency-Replayed")).isEmpty();
        assertThat(answer.header("X-Trace-Id")).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json;charset=gbk",
                "application/json;charset=nonsense",
                "nonsense",
                "application/problem+json"
            })
    void another_media_type_is_415(String type) {
        var answer = post(SAMPLES, "")
                .body(type, BodyPublishers.ofString("{\"title\":\"a\"}"))
                .answer();
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("media-type-not-supported");
    }

    @Test
    void json_with_charset_utf8_is_taken() {
        var body = BodyPublishers.ofString("{\"title\":\"a\"}");
        assertThat(post(SAMPLES, "")
                        .body("application/json; charset=UTF-8", body)
                        .answer()
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip", "nonsense"})
    void a_body_that_says_it_is_packed_is_415(String coding) {
        var answer = post(SAMPLES, "")
                .with("Content-Encoding", coding)
                .body("application/json", BodyPublishers.ofString("{\"title\":\"a\"}"))
                .answer();
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void no_body_where_one_is_due_is_malformed() {
        var answer = post(SAMPLES, "").answer();
        assertThat(answer.status()).isIn(400, 415);
        assertThat(answer.text()).contains("urn:problem:district-office:");
        assertThat(refused(400, "malformed-body", " ").errors()).isEmpty();
    }

    @Test
    void a_missing_key_is_400() {
        var answer = anonymous("POST", SAMPLES)
                .token(SampleOffice.TOKENS.token(SampleOffice.CLERK))
                .json("{\"title\":\"a\"}")
                .answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("idempotency-key-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "12345678901234567890123456789012345678901234567890123456789012345"})
    void a_malformed_key_is_400(String key) {
        var answer =
                post(SAMPLES, "{\"title\":\"a\"}").with("Idempotency-Key", key).answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("idempotency-key-malformed");
    }

    @Test
    void a_key_beyond_ascii_or_given_twice_is_400() {
        for (String keys : List.of("Idempotency-Key: schlüssel", "Idempotency-Key: a\r\nIdempotency-Key: b")) {
            String answer = Raw.ask("POST " + SAMPLES + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + keys
                    + "\r\nAuthorization: Bearer " + SampleOffice.TOKENS.token(SampleOffice.CLERK)
                    + "\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"title\":\"a\"}");
            assertThat(answer).contains("HTTP/1.1 400").contains("idempotency-key-malformed");
        }
    }

    @Test
    void equal_bodies_have_one_hash_however_they_are_written() {
        String one = hash("{\"title\":\"a\",\"amount\":5,\"tags\":[\"x\"],\"facts\":{\"place\":\"p\"}}");
        String other = hash(
                " { \"facts\" : {\"place\":\"\\u0070\"}, \"tags\":[ \"x\" ] ,\n \"amount\": 5.0e0, \"title\":\"a\"} "
                        .replace("5.0e0", "5"));
        assertThat(other).isEqualTo(one);
        assertThat(hash("{\"title\":\"a\",\"amount\":6}")).isNotEqualTo(hash("{\"title\":\"a\",\"amount\":5}"));
        assertThat(new Body(figure("1.50").getBytes(StandardCharsets.UTF_8)).canonical())
                .isEqualTo(new Body(figure("15e-1").getBytes(StandardCharsets.UTF_8)).canonical())
                .isEqualTo("{\"facts\":{\"figures\":[{\"name\":\"n\",\"value\":1.5}]},\"title\":\"a\"}");
    }

    private static String hash(String json) {
        return post(SAMPLES, json).answer().json().path("hash").asString();
    }

    @Test
    void a_repeat_is_told_as_replayed() {
        String key = "key-" + System.nanoTime();
        post(SAMPLES, "{\"title\":\"a\"}").with("Idempotency-Key", key).answer();
        var again =
                post(SAMPLES, "{\"title\":\"a\"}").with("Idempotency-Key", key).answer();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_command_without_a_body_takes_nothing_or_an_empty_object_and_no_field() {
        String finish = SAMPLES + "/1/finish";
        var nothing = post(finish, "").with("If-Match", "\"3\"").answer();
        var empty = post(finish, "{ }").with("If-Match", "\"3\"").answer();
        assertThat(nothing.status()).isEqualTo(200);
        assertThat(empty.json().path("hash")).isEqualTo(nothing.json().path("hash"));
        var field = post(finish, "{\"force\":true}").with("If-Match", "\"3\"").answer();
        assertThat(field.status()).isEqualTo(400);
        assertThat(field.errors()).containsExactly("force field-unknown");
    }

    @Test
    void no_version_is_428_and_an_old_one_is_412() {
        String finish = SAMPLES + "/1/finish";
        assertThat(post(finish, "").answer().code()).isEqualTo("if-match-missing");
        assertThat(post(finish, "").answer().status()).isEqualTo(428);
        for (String stale : List.of("\"2\"", "W/\"3\"", "\"abc\"", "\"1\", \"2\"")) {
            var answer = post(finish, "").with("If-Match", stale).answer();
            assertThat(answer.status()).as(stale).isEqualTo(412);
            assertThat(answer.code()).isEqualTo("if-match-stale");
        }
        for (String fits : List.of("\"3\"", "*", "\"2\" , \"3\"")) {
            assertThat(post(finish, "").with("If-Match", fits).answer().status())
                    .as(fits)
                    .isEqualTo(200);
        }
        for (String malformed : List.of("3", "\"3", "\"3\" \"4\"", "*, \"3\"", "\"a\",".repeat(300) + "\"b\"")) {
            var answer = post(finish, "").with("If-Match", malformed).answer();
            assertThat(answer.status()).as(malformed).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("if-match-malformed");
        }
    }

    @Test
    void a_machine_client_may_append_without_a_version_and_a_person_may_not() {
        String append = SAMPLES + "/1/append";
        assertThat(post(append, "").answer().status()).isEqualTo(428);
        var client = post(append, "")
                .token(SampleOffice.TOKENS.token(SampleOffice.CLIENT))
                .answer();
        assertThat(client.status()).isEqualTo(200);
    }

    @Test
    void length_rules_count_code_points_and_are_422() {
        assertThat(post(SAMPLES, title("𠮷".repeat(200))).answer().status()).isEqualTo(201);
        for (String title : List.of("", "   ", "题".repeat(201))) {
            var answer = refused(422, "invalid-value", title(title));
            assertThat(answer.errors()).containsExactly("title text-length");
        }
        var body = refused(422, "invalid-value", "{\"title\":\"\",\"body\":\"" + "文".repeat(20_001) + "\"}");
        assertThat(body.errors()).containsExactly("title text-length", "body text-length");
    }

    private static String title(String title) {
        return "{\"title\":\"" + title + "\"}";
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit-out-of-range",
        "limit=201,limit-out-of-range",
        "limit=x,limit-out-of-range",
        "limit=99999999999999999999,limit-out-of-range",
        "limit=-1,limit-out-of-range",
        "statsu=1,parameter-unknown",
        "kind=OTHER,parameter-malformed",
        "kind=PLAIN&kind=FANCY,parameter-malformed",
        "kind=%00,parameter-malformed",
        "after=%E2%80%AE,parameter-malformed"
    })
    void a_query_that_is_not_offered_is_400(String query, String code) {
        var answer = get(SAMPLES + "?" + query).answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void a_list_says_next_even_when_there_is_none_and_times_have_milliseconds() {
        var answer = get(SAMPLES + "?kind=PLAIN&limit=200").answer();
        assertThat(answer.text())
                .contains("\"next\":null")
                .doesNotContain("count")
                .contains("1970-01-01T00:00:00.000Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/samples/%00",
                "/api/v1/samples/..%2f..%2fetc",
                "/api/v1/samples/%zz",
                "/api/v1/samples/a;b=c"
            })
    void odd_paths_are_never_our_fault(String path) {
        int status = rawStatus(path);
        assertThat(status).isBetween(200, 499);
    }

    private static int rawStatus(String path) {
        String answer = Raw.ask("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + SampleOffice.TOKENS.token(SampleOffice.CLERK) + "\r\n\r\n");
        return Raw.status(answer);
    }

    private static String figure(String value) {
        return "{\"title\":\"a\",\"facts\":{\"figures\":[{\"name\":\"n\",\"value\":" + value + "}]}}";
    }
}
