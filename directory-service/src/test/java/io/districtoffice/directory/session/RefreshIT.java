package io.districtoffice.directory.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.directory.Call.Answer;
import io.districtoffice.directory.TestDirectory;
import io.districtoffice.directory.session.model.Session;
import io.districtoffice.directory.session.model.SessionEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.NotInScope;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;

class RefreshIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final TestDirectory directory = TestDirectory.shared();

    @Test
    void a_refresh_gives_a_new_token_and_a_new_cookie() {
        var signedIn = directory.login("louguan.clerk").send().expect(200);

        var refreshed = refresh(signedIn.refreshToken()).expect(200);

        assertThat(refreshed.refreshToken())
                .isNotEqualTo(signedIn.refreshToken())
                .startsWith(session(signedIn));
        assertThat(refreshed.json().path("person")).isEqualTo(signedIn.json().path("person"));
        assertThat(me(refreshed)).isEqualTo(200);
        assertThat(refreshed.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_token_used_again_later_ends_the_session_everywhere() {
        var first = directory.login("louguan.head").send().expect(200);
        var second = refresh(first.refreshToken()).expect(200);
        var third = refresh(second.refreshToken()).expect(200);
        assertThat(me(third)).isEqualTo(200);

        refresh(first.refreshToken()).expect(401, "refresh-refused");

        refresh(third.refreshToken()).expect(401, "refresh-refused");
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> me(third) == 401);
    }

    @Test
    void a_lost_answer_may_be_asked_for_again_at_once() {
        var signedIn = directory.login("shiba.head").send().expect(200);
        var lost = refresh(signedIn.refreshToken()).expect(200);

        var repeated = refresh(signedIn.refreshToken()).expect(200);

        assertThat(repeated.refreshToken()).isNotEqualTo(lost.refreshToken());
        refresh(repeated.refreshToken()).expect(200);
    }

    @Test
    void tabs_that_refresh_at_the_same_moment_do_not_sign_anybody_out() {
        String token = directory.login("education.clerk").send().expect(200).refreshToken();

        var answers =
                IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> refresh(token)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        refresh(answers.get(0).refreshToken()).expect(200);
    }

    @Test
    void signing_out_by_the_cookie_is_known_within_two_seconds() {
        var signedIn = directory.login("education.head").send().expect(200);
        assertThat(me(signedIn)).isEqualTo(200);

        var answer = directory
                .post("/api/v1/auth/logout")
                .cookie(signedIn.refreshToken())
                .send();

        answer.expect(204);
        assertThat(answer.refreshToken()).isEmpty();
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> me(signedIn) == 401);
        refresh(signedIn.refreshToken()).expect(401, "refresh-refused");
        directory
                .post("/api/v1/auth/logout")
                .cookie(signedIn.refreshToken())
                .send()
                .expect(204);
    }

    @Test
    void signing_out_by_the_access_token_alone_is_enough() {
        var signedIn = directory.login("transport.clerk").send().expect(200);
        var other = directory.login("transport.clerk").send().expect(200);

        directory
                .post("/api/v1/auth/logout")
                .token(accessToken(signedIn))
                .send()
                .expect(204);

        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> me(signedIn) == 401);
        refresh(signedIn.refreshToken()).expect(401, "refresh-refused");
        assertThat(me(other)).isEqualTo(200);
    }

    @Test
    void signing_out_without_proof_ends_nothing() {
        var signedIn = directory.login("transport.head").send().expect(200);
        String forged = session(signedIn) + "." + "A".repeat(43);

        directory.post("/api/v1/auth/logout").send().expect(204);
        directory.post("/api/v1/auth/logout").cookie(forged).send().expect(204);
        directory.post("/api/v1/auth/logout").token("abc").send().expect(401, "token-refused");

        refresh(signedIn.refreshToken()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "01m2tnwc9sq4x7k2m9v1tbn5d3.AAAA"})
    void what_is_no_refresh_token_is_refused(String token) {
        refresh(token).expect(401, "refresh-refused");
    }

    @Test
    void no_cookie_and_an_unknown_session_are_refused_alike() {
        directory.post("/api/v1/auth/refresh").send().expect(401, "refresh-refused");
        refresh("01m2tnwc9sq4x7k2m9v1tbn5d3." + "A".repeat(43)).expect(401, "refresh-refused");
    }

    @Test
    void a_page_of_another_site_can_neither_refresh_nor_sign_out() {
        var signedIn = directory.login("forestry.head").send().expect(200);

        for (String path : new String[] {"/api/v1/auth/refresh", "/api/v1/auth/logout"}) {
            directory
                    .post(path)
                    .cookie(signedIn.refreshToken())
                    .with("Origin", "https://evil.example")
                    .send()
                    .expect(403, "cross-site-request");
        }
        refresh(signedIn.refreshToken()).expect(200);
    }

    @Test
    void a_revoked_session_is_forgotten_when_no_token_of_it_can_live() {
        var signedIn = directory.login("agri.head").send().expect(200);
        String key = "session:" + session(signedIn);
        directory
                .post("/api/v1/auth/logout")
                .cookie(signedIn.refreshToken())
                .send()
                .expect(204);
        var reference = directory.bean(ReferenceCopy.class);
        await().atMost(LIMIT).until(() -> reference.find(key).isPresent());

        sweepIn(Duration.ofMinutes(9));
        assertThat(stored(session(signedIn))).isTrue();

        // the entry leaves the outbox a moment after it was published; until then the sweep waits
        await().atMost(LIMIT).until(() -> {
            sweepIn(Duration.ofMinutes(11));
            return !stored(session(signedIn));
        });
        await().atMost(LIMIT).until(() -> reference.find(key).isEmpty());
    }

    @Test
    void an_expired_session_is_forgotten_and_a_living_one_is_not() {
        var signedIn = directory.login("agri.clerk").send().expect(200);

        sweepIn(Duration.ofDays(29));
        assertThat(stored(session(signedIn))).isTrue();
        refresh(signedIn.refreshToken()).expect(200);

        sweepIn(Duration.ofDays(31));
        assertThat(stored(session(signedIn))).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void sweepIn(Duration time) {
        new SessionSweep(
                        new MongoSessions(sessions()),
                        directory.context().getBean("tombstones", KafkaTemplate.class),
                        Clock.offset(Clock.systemUTC(), time))
                .sweep()
                .block(LIMIT);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private AggregateStore<Session, SessionEvent> sessions() {
        return (AggregateStore<Session, SessionEvent>)
                (AggregateStore) directory.context().getBean("sessionStore", AggregateStore.class);
    }

    private boolean stored(String session) {
        return Boolean.TRUE.equals(sessions()
                .get(Actor.system("test"), session)
                .hasElement()
                .onErrorResume(NotInScope.class, gone -> Mono.just(false))
                .block(LIMIT));
    }

    private Answer refresh(String token) {
        return directory.post("/api/v1/auth/refresh").cookie(token).send();
    }

    private int me(Answer signedIn) {
        return directory.get("/api/v1/me").token(accessToken(signedIn)).send().status();
    }

    private static String accessToken(Answer signedIn) {
        return signedIn.json().path("accessToken").asString();
    }

    private static String session(Answer signedIn) {
        return signedIn.refreshToken().substring(0, 26);
    }
}
