package io.districtoffice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Parts that are gone or frozen: what works goes on, what does not says 503 in time, and nothing accepted is lost. */
class FaultsIT {

    private static final Duration FROZEN = Duration.ofSeconds(30);
    private static final Duration IN_TIME = Duration.ofSeconds(3);

    @Test
    void without_the_directory_known_tokens_still_work_and_sign_in_says_503() {
        var office = SharedProcesses.get();
        var machine = Caller.machine(office.gateway(), "water-system");
        machine.get("/api/v1/reports").expect(200);

        office.part("directory-service").kill();
        try {
            machine.get("/api/v1/reports").expect(200);
            machine.post("/api/v1/reports", Bodies.signedOffReport("水利局巡查")).expect(201);
            var signIn = Caller.anonymous(office.gateway())
                    .send(Caller.anonymous(office.gateway())
                            .json("/api/v1/auth/login")
                            .POST(Caller.text("{\"username\":\"water.clerk\",\"password\":\"district-demo\"}")));
            assertThat(signIn.status()).isEqualTo(503);
            assertThat(signIn.problem()).isEqualTo("service-unavailable");
            assertThat(signIn.header("Retry-After")).isNotEmpty();
        } finally {
            office.part("directory-service").start();
            office.awaitReady();
        }
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> Caller.signedIn(office.gateway(), "water.clerk"));
    }

    @Test
    void a_frozen_store_means_503_within_three_seconds_and_all_is_well_afterwards() {
        var office = SharedProcesses.get();
        var machine = Caller.machine(office.gateway(), "transport-system");
        String key = Caller.newKey();
        String body = Bodies.signedOffReport("交通局路况");

        office.part(Assembly.STORE).signal("STOP");
        try {
            await("refused in time as long as the store is frozen")
                    .pollInterval(Duration.ofMillis(500))
                    .during(FROZEN)
                    .atMost(FROZEN.plusSeconds(20))
                    .untilAsserted(() -> {
                        long asked = System.nanoTime();
                        var answer = machine.post("/api/v1/reports", body, key);
                        assertThat(answer.status()).isEqualTo(503);
                        assertThat(answer.header("Retry-After")).isNotEmpty();
                        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(IN_TIME);
                    });
        } finally {
            office.part(Assembly.STORE).signal("CONT");
        }

        await("the same key is accepted, once").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        machine.post("/api/v1/reports", body, key).status())
                .isEqualTo(201));
        assertThat(Lists.all(machine, "/api/v1/reports?limit=200", "title")).containsOnlyOnce("交通局路况");
        office.awaitReady();
    }
}
