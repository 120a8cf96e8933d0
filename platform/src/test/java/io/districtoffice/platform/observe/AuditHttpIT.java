package io.districtoffice.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.Platform;
import io.districtoffice.platform.ServiceUnderTest;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.AuditIntake;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

class AuditHttpIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({Platform.class, ServiceUnderTest.OwnKeys.class})
    static class App {}

    @Test
    void an_auditor_reads_who_did_what_and_whether_the_chain_fits_and_nobody_else_does() {
        var service = ServiceUnderTest.start(App.class, "auditing-service");
        var clerk = new Actor("p-7", Actor.Kind.PERSON, "Li", "hekou", null, Set.of(), Set.of(), null);
        service.context()
                .getBean(AuditIntake.class)
                .record("informant.shown", clerk, Map.of("report", "r1"))
                .block(SOON);
        var auditor = service.officeRole("district-gov", "AUDITOR");
        await().atMost(SOON)
                .until(() -> auditor.get("/api/v1/audit").json().path("items").size() == 1);
        var line = auditor.get("/api/v1/audit?service=auditing&before=2999-01-01T00:00:00Z")
                .json()
                .path("items")
                .get(0);
        assertThat(line.path("type").asString()).isEqualTo("platform.audit.informant.shown");
        assertThat(line.at("/by/id").asString()).isEqualTo("p-7");
        assertThat(line.at("/facts/report").asString()).isEqualTo("r1");

        var chain = auditor.get("/api/v1/audit/chain").json();
        assertThat(chain.path("ok").asBoolean()).isTrue();
        assertThat(chain.path("verified").asInt()).isEqualTo(1);
        assertThat(chain.path("blocks").asInt()).isEqualTo(1);

        assertThat(auditor.get("/api/v1/audit?before=yesterday").status()).isEqualTo(400);
        assertThat(auditor.get("/api/v1/audit?who=p-7").status()).isEqualTo(400);
        assertThat(auditor.get("/api/v1/audit?count=true").status()).isEqualTo(400);
        assertThat(auditor.get("/api/v1/audit?after=nonsense").status()).isEqualTo(400);
        for (String role : new String[] {"SYSTEM_ADMIN", "SECURITY_ADMIN", "DIRECTOR", "EDITOR"}) {
            var other = service.officeRole("district-gov", role);
            assertThat(other.get("/api/v1/audit").status()).isEqualTo(403);
            assertThat(other.get("/api/v1/audit/chain").status()).isEqualTo(403);
        }
    }
}
