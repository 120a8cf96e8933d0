package io.districtoffice.directory.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import io.districtoffice.directory.Call.Answer;
import io.districtoffice.directory.TestDirectory;
import io.districtoffice.platform.store.OfficeStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

class SignInIT {

    private final TestDirectory directory = TestDirectory.shared();

    @Test
    void signing_in_gives_a_token_the_person_and_the_cookie() {
        var answer = directory.login("desk").send().expect(200);

        assertThat(answer.json().path("tokenType").asString()).isEqualTo("Bearer");
        assertThat(answer.json().path("expiresIn").asInt()).isEqualTo(300);
        assertThat(answer.json().path("person").toString())
                .isEqualTo(
                        """
                        {"id":"p-desk","name":"区政府办编辑甲","unit":{"id":"district-gov","name":"西山区人民政府办公室"},\
                        "office":"district-gov","roles":["EDITOR"]}""");
        assertThat(answer.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth", "Max-Age=259");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        directory
                .get("/api/v1/me")
                .token(answer.json().path("accessToken").asString())
                .send()
                .expect(200);
    }

    @Test
    void the_token_says_who_in_which_unit_and_role_and_lives_five_minutes() throws Exception {
        var token = SignedJWT.parse(directory.token("hekou.clerk"));
        var claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(claims.getSubject()).isEqualTo("p-hekou-clerk");
        assertThat(claims.getIssuer()).isEqualTo("urn:district-office");
        assertThat(claims.getAudience()).containsExactly("district-office");
        assertThat(claims.getStringClaim("kind")).isEqualTo("person");
        assertThat(claims.getStringClaim("unit")).isEqualTo("hekou");
        assertThat(claims.getStringClaim("office")).isNull();
        assertThat(claims.getStringListClaim("roles")).containsExactly("UNIT_CLERK");
        assertThat(claims.getStringClaim("sid")).hasSize(26);
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_user_name_is_not_case_sensitive_a_password_is() {
        directory.login("Desk2").send().expect(200);
        directory.login("desk2", "District-Demo").send().expect(401, "bad-credentials");
        directory.login("desk2").send().expect(200);
    }

    @Test
    void an_unknown_user_reads_the_same_as_a_wrong_password() {
        var wrong = directory.login("shiba.clerk", "wrong").send().expect(401, "bad-credentials");
        var unknown = directory.login("nobody", "wrong").send().expect(401, "bad-credentials");
        var machine = directory.login("hekou-system").send().expect(401, "bad-credentials");

        assertThat(withoutTrace(unknown)).isEqualTo(withoutTrace(wrong));
        assertThat(withoutTrace(machine)).isEqualTo(withoutTrace(wrong));
        assertThat(unknown.refreshToken()).isNull();
    }

    @Test
    void an_unknown_user_takes_the_same_work_as_a_wrong_password() {
        directory.login("shiba.head", "warm-up").send();
        // fewer than lock; the shortest of each, since other work on the machine only ever adds
        Duration wrong = shortest(() -> directory.login("shiba.head", "wrong").send());
        Duration unknown =
                shortest(() -> directory.login("nobody-at-all", "wrong").send());

        assertThat(unknown).isGreaterThan(wrong.dividedBy(3)).isLessThan(wrong.multipliedBy(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"police.clerk", "no-such-clerk"})
    void five_failures_lock_a_name_whether_it_exists_or_not(String username) {
        for (int i = 0; i < 5; i++) {
            directory.login(username, "wrong-" + i).send().expect(401, "bad-credentials");
        }

        var locked = directory.login(username).send().expect(429, "account-locked");

        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(870, 901);
        assertThat(locked.json().path("detail").asString()).contains("15");
        assertThat(locked.json().toString()).doesNotContain(username);
    }

    @Test
    void many_guesses_at_once_learn_no_more_than_five_in_a_row() {
        var calls = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        directory.login("health.clerk", "guess-" + i).send().status()))
                .toList();
        var statuses = calls.stream().map(CompletableFuture::join).toList();

        assertThat(statuses.stream().filter(status -> status == 401)).hasSize(5);
        assertThat(statuses.stream().filter(status -> status != 401)).allMatch(status -> status == 429);
    }

    @Test
    void a_right_password_forgets_the_failures_before_it() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                directory.login("water.clerk", "wrong").send().expect(401);
            }
            directory.login("water.clerk").send().expect(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"username\":\"desk\"}|password",
                "{\"username\":\"desk\",\"password\":{\"$gt\":\"\"}}|password",
                "{\"username\":[\"desk\"],\"password\":\"x\"}|username",
                "{\"username\":\"desk\",\"password\":\"x\",\"roles\":[]}|roles",
                "{\"username\":\"desk\",\"password\":null}|password",
            })
    void what_does_not_fit_is_named(String body, String field) {
        var answer = directory.post("/api/v1/auth/login").json(body).send().expect(400, "malformed-body");

        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "{\"username\":\"a\",\"username\":\"b\",\"password\":\"x\"}", "\"desk\"", "{} {}"})
    void what_is_no_json_object_is_refused(String body) {
        directory.post("/api/v1/auth/login").json(body).send().expect(400, "malformed-body");
    }

    @Test
    void names_and_passwords_have_lengths() {
        directory.login("", "x").send().expect(422, "invalid-value");
        directory.login("x".repeat(65), "x").send().expect(422, "invalid-value");
        directory.login("desk", "x".repeat(201)).send().expect(422, "invalid-value");
        directory.login("desk", "x".repeat(300_000)).send().expect(413, "body-too-large");
        directory.login("de\\u0000sk", "x").send().expect(400, "text-not-allowed");
    }

    @Test
    void what_is_not_json_and_other_methods_are_refused() {
        directory
                .post("/api/v1/auth/login")
                .form("username=desk&password=district-demo")
                .send()
                .expect(415, "media-type-not-supported");
        directory.get("/api/v1/auth/login").send().expect(401);
    }

    @Test
    void a_page_of_another_site_cannot_sign_anybody_in() {
        directory.login("desk").with("Origin", "https://evil.example").send().expect(403, "cross-site-request");
        directory.login("desk").with("Sec-Fetch-Site", "cross-site").send().expect(403, "cross-site-request");
    }

    @Test
    void the_refusal_is_told_in_english_when_that_is_wanted() {
        var answer = directory
                .login("nobody", "wrong")
                .with("Accept-Language", "en")
                .send()
                .expect(401, "bad-credentials");

        assertThat(answer.json().path("title").asString()).isEqualTo("User name or password is not right");
    }

    @Test
    void what_happens_at_the_door_is_audited_without_names_and_passwords() {
        directory.login("my-secret-typed-as-name", "my-other-secret").send().expect(401);
        var signedIn = directory.login("clerk").send().expect(200);
        directory
                .post("/api/v1/auth/logout")
                .cookie(signedIn.refreshToken())
                .send()
                .expect(204);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(journal())
                .contains("platform.audit.sign-in.failed", "platform.audit.signed-in", "platform.audit.signed-out")
                .contains("p-clerk")
                .doesNotContain("my-secret-typed-as-name", "my-other-secret", "district-demo"));
    }

    private String journal() {
        return Flux.from(directory
                        .bean(OfficeStore.class)
                        .database()
                        .getCollection("journal", BsonDocument.class)
                        .find()
                        .limit(1000)
                        .batchSize(1001))
                .map(BsonDocument::toJson)
                .reduce("", String::concat)
                .block(Duration.ofSeconds(10));
    }

    private static List<Object> withoutTrace(Answer answer) {
        return List.of(
                answer.json().path("title").asString(),
                answer.json().path("detail").asString(),
                answer.json().propertyNames(),
                answer.response().headers().map().keySet());
    }

    private static Duration shortest(Supplier<Answer> call) {
        Duration shortest = Duration.ofMinutes(1);
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            call.get().expect(401);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            shortest = taken.compareTo(shortest) < 0 ? taken : shortest;
        }
        return shortest;
    }
}
