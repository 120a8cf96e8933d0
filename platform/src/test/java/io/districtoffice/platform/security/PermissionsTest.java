package io.districtoffice.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.sample.SampleOffice;
import io.districtoffice.platform.web.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class PermissionsTest {

    private static final Permissions SAMPLE = Permissions.load(List.of("classpath:sample/permissions.yaml"));

    private static Permissions.Match match(Permissions permissions, String method, String path) {
        return permissions.match(method, PathContainer.parsePath(path));
    }

    @Test
    void a_pattern_that_finds_nothing_adds_nothing_and_nothing_is_allowed() {
        var none = Permissions.load(List.of("classpath*:contracts/permissions/no-such-service.yaml"));
        assertThat(none.size()).isZero();
        assertThat(match(none, "GET", "/api/v1/samples").row()).isNull();
    }

    @Test
    void several_files_are_one_table() {
        var union = Permissions.load(
                List.of("classpath*:contracts/permissions/*.yaml", "classpath:sample/permissions.yaml"));
        assertThat(match(union, "GET", "/api/v1/samples").row()).isNotNull();
        assertThat(match(union, "GET", "/api/v1/dead-letters").row()).isNotNull();
        assertThat(match(union, "GET", "/internal/ready").row().isPublic()).isTrue();
    }

    @Test
    void head_is_asked_as_get_and_variables_match_one_segment() {
        assertThat(match(SAMPLE, "HEAD", "/api/v1/samples/1").row()).isNotNull();
        assertThat(match(SAMPLE, "GET", "/api/v1/samples/1/2").row()).isNull();
        assertThat(match(SAMPLE, "GET", "/api/v1/samples/1/2").methods()).isEmpty();
    }

    @Test
    void a_door_that_asks_for_a_token_alone_lets_every_signed_in_caller_pass() {
        Actor auditor = new Actor(
                "p-7", Actor.Kind.PERSON, null, null, null, java.util.Set.of("AUDITOR"), java.util.Set.of(), "s-7");
        assertThat(passes(false, HttpMethod.GET, "/api/v1/samples", auditor)).isTrue();
        assertThat(passes(false, HttpMethod.GET, "/console", auditor)).isTrue();
        assertThat(passes(true, HttpMethod.GET, "/api/v1/samples", auditor)).isFalse();
        assertThat(passes(false, HttpMethod.GET, "/api/v1/samples", null)).isFalse();
        assertThat(passes(false, HttpMethod.GET, "/api/v1/failures/x", null)).isTrue();
    }

    private static boolean passes(
            boolean rights, HttpMethod method, String path, @org.jspecify.annotations.Nullable Actor actor) {
        var verifier = new TokenVerifier(
                "urn:district-office",
                "district-office",
                new KnownKeys(SampleOffice.TOKENS, System::nanoTime),
                session -> false,
                java.time.Clock.systemUTC());
        var request = MockServerHttpRequest.method(method, path);
        if (actor != null) {
            request.header("Authorization", "Bearer " + SampleOffice.TOKENS.token(actor));
        }
        var passed = new AtomicBoolean();
        var through = new DoorFilter(verifier, null, SAMPLE, rights)
                .filter(MockServerWebExchange.from(request), exchange -> Mono.fromRunnable(() -> passed.set(true)));
        through.onErrorComplete(Problem.class).block(Duration.ofSeconds(5));
        return passed.get();
    }
}
