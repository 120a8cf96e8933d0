package io.districtoffice.platform.journal;

import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.crash.CrashPoints;
import io.districtoffice.platform.store.Commits;
import io.districtoffice.platform.store.OfficeStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Journal, audit intake and the relay of one service. */
@Configuration(proxyBeanMethods = false)
@Import(AuditConfiguration.class)
public class JournalConfiguration {

    @Bean
    Journal journal(OfficeStore store) {
        var journal = new Journal(store.database());
        store.prepare("index of the journal", journal.ensureIndexes());
        return journal;
    }

    @Bean
    AuditTrail auditTrail(OfficeStore store) {
        return new AuditTrail(store.database());
    }

    @Bean
    JournalVerifier journalVerifier(OfficeStore store) {
        return new JournalVerifier(store.database());
    }

    @Bean
    Relay relay(
            OfficeStore store,
            Commits commits,
            OfficeProperties office,
            CrashPoints crashPoints,
            Clock systemClock,
            MeterRegistry meters) {
        var relay = Relay.of(
                store.database(),
                store::outboxes,
                office.kafkaAccess(),
                office.service(),
                office.lease().takeover(),
                systemClock,
                meters,
                crashPoints);
        commits.onCommit(relay::wake);
        return relay;
    }
}
