package io.districtoffice.platform.journal;

import io.districtoffice.platform.store.OfficeStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The audit intake alone, for a command beside the service: what it records, the service's relay folds in. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    AuditIntake auditIntake(OfficeStore store, Clock systemClock) {
        return new AuditIntake(store.database(), systemClock);
    }
}
