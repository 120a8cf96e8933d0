package io.districtoffice.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class TokenVerifierTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Actor CLERK = new Actor(
            "p-1", Actor.Kind.PERSON, "张三", "hekou", "district-gov", Set.of("EDITOR", "DUTY"), Set.of(), "s-1");

    private final TestTokens first = new TestTokens();
    private final TestTokens second = new TestTokens();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private volatile Mono<JWKSet> answer = first.keys();

    private final TokenVerifier verifier = verifier(Clock.systemUTC());

    private TokenVerifier verifier(Clock clock) {
        KeySource source = () -> Mono.defer(() -> {
            asked.incrementAndGet();
            return answer;
        });
        return new TokenVerifier(
                "urn:district-office",
                "district-office",
                new KnownKeys(source, nanos::get),
                session -> session.equals("ended"),
                clock);
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private Actor verified(String token) {
        return verifier.verify(token).block(LIMIT);
    }

    private void refused(String token, int status, String code) {
        assertThatThrownBy(() -> verifier.verify(token).block(LIMIT)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.code()).isEqualTo(code);
        });
    }

    @Test
    void what_is_written_is_read() {
        assertThat(verified(first.token(CLERK))).isEqualTo(CLERK);
        var client = new Actor(
                "c-1",
                Actor.Kind.CLIENT,
                null,
                "hekou",
                null,
                Set.of(),
                Set.of("reports:read", "reports:submit"),
                null);
        assertThat(verified(first.token(client))).isEqualTo(client);
    }

    @Test
    void a_start_without_keys_is_503_and_heals() {
        answer = Mono.error(new IllegalStateException("away"));
        String token = first.token(CLERK);
        refused(token, 503, "keys-unavailable");
        answer = first.keys();
        refused(token, 503, "keys-unavailable"); // asked a moment ago
        later(Duration.ofSeconds(5));
        assertThat(verified(token)).isEqualTo(CLERK);
    }

    @Test
    void a_source_that_never_answers_is_503() {
        answer = Mono.never();
        refused(first.token(CLERK), 503, "keys-unavailable");
    }

    @Test
    void known_keys_outlive_their_source() {
        verified(first.token(CLERK));
        answer = Mono.error(new IllegalStateException("away"));
        later(Duration.ofHours(1));
        assertThat(verified(first.token(CLERK))).isEqualTo(CLERK);
        assertThat(verified(first.token(CLERK))).isEqualTo(CLERK);
    }

    @Test
    void a_new_key_is_found_and_the_old_one_still_serves() {
        verified(first.token(CLERK));
        answer = Mono.just(
                new JWKSet(List.of(second.key().toPublicJWK(), first.key().toPublicJWK())));
        later(Duration.ofSeconds(5));
        assertThat(verified(second.token(CLERK))).isEqualTo(CLERK);
        assertThat(verified(first.token(CLERK))).isEqualTo(CLERK);
    }

    @Test
    void a_withdrawn_key_serves_no_longer_than_ten_minutes() {
        verified(first.token(CLERK));
        answer = second.keys();
        later(Duration.ofMinutes(11));
        verified(first.token(CLERK)); // renews in passing
        refused(first.token(CLERK), 401, "token-refused");
    }

    @Test
    void an_unknown_key_asks_at_most_every_five_seconds() {
        verified(first.token(CLERK));
        for (int i = 0; i < 50; i++) {
            refused(second.token(CLERK), 401, "token-refused");
        }
        assertThat(asked).hasValue(1);
        later(Duration.ofSeconds(5));
        for (int i = 0; i < 50; i++) {
            refused(second.token(CLERK), 401, "token-refused");
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void an_unknown_key_while_the_source_is_away_is_503() {
        verified(first.token(CLERK));
        answer = Mono.error(new IllegalStateException("away"));
        later(Duration.ofSeconds(5));
        refused(second.token(CLERK), 503, "keys-unavailable");
        assertThat(verified(first.token(CLERK))).isEqualTo(CLERK);
    }

    @Test
    void many_who_wait_share_one_question() {
        var sink = Sinks.<JWKSet>one();
        answer = sink.asMono();
        var one = verifier.verify(first.token(CLERK)).toFuture();
        var other = verifier.verify(first.token(CLERK)).toFuture();
        sink.tryEmitValue(new JWKSet(first.key().toPublicJWK()));
        assertThat(one.join()).isEqualTo(other.join());
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_remembered_token_ends_with_its_time_and_with_its_session() {
        var expires = Instant.now().plusSeconds(60);
        String token = first.token(CLERK, c -> c.expirationTime(java.util.Date.from(expires)));
        var clock = new AtomicLong(Instant.now().toEpochMilli());
        var timed = verifier(new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(clock.get());
            }
        });
        assertThat(timed.verify(token).block(LIMIT)).isEqualTo(CLERK);
        clock.addAndGet(59_000);
        assertThat(timed.verify(token).block(LIMIT)).isEqualTo(CLERK);
        clock.addAndGet(1_500);
        assertThatThrownBy(() -> timed.verify(token).block(LIMIT)).isInstanceOf(Problem.class);
        refused(first.token(CLERK, c -> c.claim("sid", "ended")), 401, "token-refused");
    }

    @Test
    void no_more_tokens_are_remembered_than_the_bound() {
        var tokens = new VerifiedTokens(100);
        var until = Instant.now().plusSeconds(60);
        for (int i = 0; i < 1_000; i++) {
            tokens.remember("hash-" + i, CLERK, until);
        }
        assertThat(tokens.size()).isEqualTo(100);
        assertThat(tokens.find("hash-999", Instant.now())).isEqualTo(CLERK);
        assertThat(tokens.find("hash-0", Instant.now())).isNull();
    }
}
