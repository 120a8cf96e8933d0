package io.districtoffice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who is let in, at the gateway and straight at every service's port. */
class DoorIT {

    private static final Map<String, String> A_READ_OF_EACH = new LinkedHashMap<>();

    static {
        A_READ_OF_EACH.put("directory-service", "/api/v1/me");
        A_READ_OF_EACH.put("info-report-service", "/api/v1/reports");
        A_READ_OF_EACH.put("supervision-service", "/api/v1/supervision-items");
        A_READ_OF_EACH.put("document-service", "/api/v1/incoming-documents");
        A_READ_OF_EACH.put("notification-service", "/api/v1/notifications");
    }

    private record Door(String name, URI address, String path) {}

    private static Stream<Door> doors() {
        var office = SharedProcesses.get();
        return A_READ_OF_EACH.entrySet().stream()
                .flatMap(read -> Stream.of(
                        new Door("gateway → " + read.getKey(), office.gateway(), read.getValue()),
                        new Door(read.getKey() + " straight", office.service(read.getKey()), read.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> a_token_that_is_not_ours_is_refused_at_every_door() {
        String good = Caller.signedIn(SharedProcesses.get().gateway(), "forestry.clerk")
                .token();
        String[] parts = good.split("\\.");
        var bad = new LinkedHashMap<String, String>();
        bad.put("none", "");
        bad.put("not a token", "abc");
        bad.put("alg:none", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        bad.put("signature cut off", parts[0] + "." + parts[1] + ".");
        bad.put(
                "claims changed",
                parts[0] + "." + encoded("{\"sub\":\"leader\",\"roles\":[\"LEADER\"]}") + "." + parts[2]);
        bad.put("100 KB", "x".repeat(100_000));
        var forger = Forger.withKeyOf(SharedProcesses.data());
        var now = Instant.now();
        bad.put("expired", forger.changed(good, claims -> claims.issueTime(Date.from(now.minusSeconds(600)))
                .expirationTime(Date.from(now.minusSeconds(300)))));
        bad.put(
                "good for a day",
                forger.changed(good, claims -> claims.expirationTime(Date.from(now.plusSeconds(86_400)))));
        bad.put("foreign issuer", forger.changed(good, claims -> claims.issuer("urn:somebody-else")));
        bad.put("foreign audience", forger.changed(good, claims -> claims.audience("another-system")));
        return doors().flatMap(door -> bad.entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(door.name() + ": " + token.getKey(), () -> {
                    var answer = Caller.anonymous(door.address())
                            .withToken(token.getValue())
                            .get(door.path());
                    // a header of 100 KB ends at the limit of the connection, before anybody looks at a token
                    assertThat(answer.status())
                            .isIn(
                                    token.getKey().equals("100 KB")
                                            ? new Object[] {401, 431, 413, 400}
                                            : new Object[] {401});
                })));
    }

    /** The control of the forgeries above: the forger's signature itself is good. */
    @Test
    void a_token_signed_anew_with_the_right_claims_is_let_in() {
        var office = SharedProcesses.get();
        String good = Caller.signedIn(office.gateway(), "forestry.clerk").token();
        String again = Forger.withKeyOf(SharedProcesses.data()).changed(good, claims -> claims.jwtID("another"));
        assertThat(Caller.anonymous(office.gateway())
                        .withToken(again)
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> a_session_that_signed_out_is_refused_everywhere_within_two_seconds() {
        var office = SharedProcesses.get();
        var person = Caller.signedIn(office.gateway(), "sysadmin");
        doors().filter(door -> door.path().endsWith("/me")).forEach(door -> assertThat(
                        person.at(door.address()).get(door.path()).status())
                .isEqualTo(200));
        person.send(person.json("/api/v1/auth/logout").POST(Caller.text(""))).expect(204);
        long signedOut = System.nanoTime();
        return doors().map(door -> DynamicTest.dynamicTest(door.name(), () -> {
            await().atMost(Duration.ofSeconds(2))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> person.at(door.address()).get(door.path()).status() == 401);
            assertThat(Duration.ofNanos(System.nanoTime() - signedOut)).isLessThan(Duration.ofSeconds(4));
        }));
    }

    @Test
    void forged_identity_headers_change_nothing() {
        var clerk = Caller.signedIn(SharedProcesses.get().gateway(), "forestry.clerk");
        for (URI address : new URI[] {
            SharedProcesses.get().gateway(), SharedProcesses.get().service("directory-service")
        }) {
            var answer = clerk.at(address)
                    .send(clerk.at(address)
                            .request("/api/v1/me")
                            .header("X-User-Id", "leader")
                            .header("X-Forwarded-User", "leader")
                            .header("X-Roles", "LEADER,SYSTEM_ADMIN")
                            .header("X-Unit", "police")
                            .GET())
                    .expect(200);
            assertThat(answer.text())
                    .contains("forestry")
                    .doesNotContain("LEADER")
                    .doesNotContain("police");
        }
    }

    @Test
    void what_is_internal_is_not_to_be_had_from_outside() {
        var admin = Caller.signedIn(SharedProcesses.get().gateway(), "secadmin");
        assertThat(admin.get("/internal/ready").status()).isEqualTo(404);
        assertThat(admin.get("/actuator/health").status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/no-such-thing").status()).isEqualTo(404);
        assertThat(Caller.anonymous(SharedProcesses.get().gateway())
                        .get("/healthz")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void every_service_has_its_openapi_file_served() {
        var nobody = Caller.anonymous(SharedProcesses.get().gateway());
        for (String service : Assembly.services()) {
            assertThat(nobody.get("/openapi/" + service).expect(200).text()).startsWith("openapi: 3.1.0");
        }
        assertThat(nobody.get("/openapi/platform").expect(200).text()).startsWith("openapi: 3.1.0");
        assertThat(nobody.get("/openapi/..%2fcommands%2fgateway").status()).isIn(400, 404);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
