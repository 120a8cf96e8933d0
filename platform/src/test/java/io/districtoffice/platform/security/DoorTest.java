package io.districtoffice.platform.security;

import static io.districtoffice.platform.sample.Http.anonymous;
import static io.districtoffice.platform.sample.Http.get;
import static io.districtoffice.platform.sample.Http.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.sample.Http;
import io.districtoffice.platform.sample.SampleOffice;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody comes in but by a good token, and nobody does what the rows do not give. */
class DoorTest {

    private static final TestTokens TOKENS = SampleOffice.TOKENS;
    private static final Actor CLERK = SampleOffice.CLERK;
    private static final String ONE = "/api/v1/samples/1";

    private static Actor with(
            String id, Actor.Kind kind, Set<String> roles, Set<String> scopes, @Nullable String session) {
        return new Actor(id, kind, "n", "hekou", null, roles, scopes, session);
    }

    static Stream<Arguments> badTokens() throws JOSEException, ParseException {
        var now = Instant.now();
        String good = TOKENS.token(CLERK);
        JWTClaimsSet claims = SignedJWT.parse(good).getJWTClaimsSet();
        ECKey other = new TestTokens().key();
        ECKey otherUnderOurId =
                new ECKey.Builder(other).keyID(TOKENS.key().getKeyID()).build();
        var mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(TOKENS.key().getKeyID())
                        .type(new JOSEObjectType(TokenVerifier.TYPE))
                        .build(),
                claims);
        mac.sign(new MACSigner(TOKENS.key().toECPublicKey().getEncoded()));
        String[] parts = good.split("\\.");
        String admin = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("UNIT_CLERK", "SYSTEM_ADMIN")
                        .getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("no token", "abc"),
                Arguments.of("dots", "..."),
                Arguments.of("alg none", new PlainJWT(claims).serialize()),
                Arguments.of("alg none by hand", none(parts[1])),
                Arguments.of("HS256 with the public key", mac.serialize()),
                Arguments.of("another key", TestTokens.signed(claims, other)),
                Arguments.of("another key under our id", TestTokens.signed(claims, otherUnderOurId)),
                Arguments.of(
                        "no key id",
                        TestTokens.signed(
                                claims,
                                new ECKey.Builder(TOKENS.key()).keyID(null).build())),
                Arguments.of("changed claims", parts[0] + "." + admin + "." + parts[2]),
                Arguments.of("cut signature", good.substring(0, good.length() - 8)),
                Arguments.of("another issuer", TOKENS.token(CLERK, c -> c.issuer("urn:other"))),
                Arguments.of("no issuer", TOKENS.token(CLERK, c -> c.issuer(null))),
                Arguments.of("another audience", TOKENS.token(CLERK, c -> c.audience("other"))),
                Arguments.of(
                        "two audiences", TOKENS.token(CLERK, c -> c.audience(List.of("district-office", "other")))),
                Arguments.of("no audience", TOKENS.token(CLERK, c -> c.audience((String) null))),
                Arguments.of("expired", TOKENS.token(CLERK, c -> c.expirationTime(Date.from(now.minusSeconds(1))))),
                Arguments.of("no end", TOKENS.token(CLERK, c -> c.expirationTime(null))),
                Arguments.of("no beginning", TOKENS.token(CLERK, c -> c.issueTime(null))),
                Arguments.of(
                        "six minutes", TOKENS.token(CLERK, c -> c.expirationTime(Date.from(now.plusSeconds(360))))),
                Arguments.of("of the future", TOKENS.token(CLERK, c -> c.issueTime(Date.from(now.plusSeconds(120)))
                        .expirationTime(Date.from(now.plusSeconds(180))))),
                Arguments.of("not yet", TOKENS.token(CLERK, c -> c.notBeforeTime(Date.from(now.plusSeconds(120))))),
                Arguments.of("no subject", TOKENS.token(CLERK, c -> c.subject(null))),
                Arguments.of("the system", TOKENS.token(CLERK, c -> c.claim("kind", "system"))),
                Arguments.of("no kind", TOKENS.token(CLERK, c -> c.claim("kind", null))),
                Arguments.of("a person without a session", TOKENS.token(CLERK, c -> c.claim("sid", null))),
                Arguments.of("roles that are no list", TOKENS.token(CLERK, c -> c.claim("roles", 5))),
                Arguments.of("9 KB", TOKENS.token(CLERK, c -> c.claim("pad", "x".repeat(9_000)))),
                Arguments.of("100 KB", TOKENS.token(CLERK, c -> c.claim("pad", "x".repeat(75_000)))),
                Arguments.of("100 KB of nothing", "x".repeat(100 * 1024)));
    }

    private static String none(String claims) {
        return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(StandardCharsets.UTF_8))
                + "." + claims + ".";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void a_bad_token_is_401(String what, String token) {
        var answer = anonymous("GET", ONE).token(token).answer();
        assertThat(answer.status()).as(what).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("token-refused");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_good_token_comes_in() {
        assertThat(get(ONE).answer().status()).isEqualTo(200);
    }

    @Test
    void no_token_or_another_scheme_is_401() {
        assertThat(anonymous("GET", ONE).answer().code()).isEqualTo("token-missing");
        var basic = anonymous("GET", ONE).with("Authorization", "Basic YTpi").answer();
        assertThat(basic.status()).isEqualTo(401);
        var inTheUrl =
                anonymous("GET", ONE + "?access_token=" + TOKENS.token(CLERK)).answer();
        assertThat(inTheUrl.status()).isEqualTo(401);
    }

    @Test
    void a_revoked_session_is_401_at_once_though_its_token_was_verified_before() {
        var person = with("p-9", Actor.Kind.PERSON, Set.of("UNIT_CLERK"), Set.of(), "session-9");
        String token = TOKENS.token(person);
        assertThat(anonymous("GET", ONE).token(token).answer().status()).isEqualTo(200);
        SampleOffice.REVOKED.add("session-9");
        assertThat(anonymous("GET", ONE).token(token).answer().status()).isEqualTo(401);
    }

    @Test
    void forged_identity_headers_change_nothing() {
        Http.Answer answer = get(ONE).with("X-User", "leader")
                .with("X-Forwarded-User", "leader")
                .with("X-User-Id", "p-leader")
                .with("X-Roles", "SYSTEM_ADMIN,LEADER")
                .with("X-Office-Actor", "{\"kind\":\"SYSTEM\"}")
                .answer();
        assertThat(answer.json().path("by").asString()).isEqualTo("p-1");
        assertThat(answer.json().path("roles").toString()).isEqualTo("[\"UNIT_CLERK\"]");
        var anonymous = anonymous("GET", ONE)
                .with("X-User", "leader")
                .with("X-Roles", "LEADER")
                .answer();
        assertThat(anonymous.status()).isEqualTo(401);
    }

    @Test
    void a_role_or_scope_that_the_row_does_not_name_is_403() {
        var leader = with("p-2", Actor.Kind.PERSON, Set.of("LEADER"), Set.of(), "session-2");
        var nobody = with("p-3", Actor.Kind.PERSON, Set.of(), Set.of(), "session-3");
        var reader = with("c-1", Actor.Kind.CLIENT, Set.of(), Set.of("samples:read"), null);
        assertThat(status("GET", ONE, leader)).isEqualTo(403);
        assertThat(status("GET", ONE, nobody)).isEqualTo(403);
        assertThat(status("GET", ONE, reader)).isEqualTo(200);
        var answer = post("/api/v1/samples", "{\"title\":\"a\"}")
                .token(TOKENS.token(reader))
                .answer();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("role-not-allowed");
        assertThat(status("GET", "/api/v1/samples/stream", nobody)).isEqualTo(200);
    }

    @Test
    void a_role_named_like_a_scope_or_a_keyword_gives_nothing() {
        var sly = with(
                "p-4", Actor.Kind.PERSON, Set.of("samples:read", "x"), Set.of("public", "authenticated"), "session-4");
        assertThat(status("GET", ONE, sly)).isEqualTo(403);
    }

    @Test
    void a_right_is_asked_for_before_the_body_is_looked_at() {
        var leader = with("p-2", Actor.Kind.PERSON, Set.of("LEADER"), Set.of(), "session-2");
        assertThat(post("/api/v1/samples", "{broken")
                        .token(TOKENS.token(leader))
                        .answer()
                        .status())
                .isEqualTo(403);
        assertThat(anonymous("POST", "/api/v1/samples").json("{broken").answer().status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/nothing,404",
        "GET,/,404",
        "GET,/api/v1/samples/,404",
        "GET,/api/v1/SAMPLES,404",
        "GET,/api/v1/samples/1/finish,405",
        "DELETE,/api/v1/samples/1,405",
        "PUT,/api/v1/samples,405",
        "OPTIONS,/api/v1/samples,405",
        "GET,/actuator/health,404",
        "GET,/webjars/x.js,404",
        "GET,/api/v1//samples,404"
    })
    void a_path_without_a_row_is_404_and_another_method_405(String method, String path, int status) {
        var answer = anonymous(method, path).token(TOKENS.token(CLERK)).answer();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(status == 404 ? "no-such-resource" : "method-not-allowed");
        assertThat(anonymous(method, path).answer().status()).isEqualTo(401);
    }

    @Test
    void a_405_names_the_methods_there_are() {
        var answer = anonymous("DELETE", "/api/v1/samples")
                .token(TOKENS.token(CLERK))
                .answer();
        assertThat(answer.header("Allow")).isEqualTo("GET, POST");
    }

    @Test
    void the_most_specific_path_decides() {
        // /samples/stream is for everybody who is signed in, /samples/{id} is not
        var auditor = with("p-5", Actor.Kind.PERSON, Set.of("AUDITOR"), Set.of(), "session-5");
        assertThat(status("GET", "/api/v1/samples/stream", auditor)).isEqualTo(200);
        assertThat(status("GET", ONE, auditor)).isEqualTo(403);
    }

    @Test
    void a_public_path_needs_no_token_and_does_not_mind_a_stale_one() {
        assertThat(anonymous("GET", "/api/v1/failures/scope").answer().status()).isEqualTo(404);
        assertThat(anonymous("GET", "/api/v1/failures/scope")
                        .token("stale")
                        .answer()
                        .status())
                .isEqualTo(404);
    }

    private static int status(String method, String path, Actor actor) {
        return anonymous(method, path).token(TOKENS.token(actor)).answer().status();
    }
}
