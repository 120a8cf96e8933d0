package io.districtoffice.directory.account;

import io.districtoffice.directory.EveryMinute;
import io.districtoffice.platform.journal.AuditIntake;
import io.districtoffice.platform.store.OfficeStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean(destroyMethod = "close")
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    MongoAttempts attempts(OfficeStore store) {
        return new MongoAttempts(store);
    }

    @Bean
    StoredCredentials credentials(
            OfficeStore store, MongoAttempts attempts, Passwords passwords, AuditIntake audit, Clock systemClock) {
        return new StoredCredentials(store, attempts, passwords, audit, systemClock);
    }

    @Bean(destroyMethod = "close")
    EveryMinute attemptsSweeping(MongoAttempts attempts, Clock systemClock) {
        return new EveryMinute("Sweep of failed sign-ins", () -> attempts.sweep(systemClock.instant()));
    }
}
