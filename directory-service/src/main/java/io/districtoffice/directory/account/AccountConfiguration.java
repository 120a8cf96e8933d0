package io.districtoffice.directory.account;

import io.districtoffice.platform.journal.AuditIntake;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Repeating;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

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

    @Bean(destroyMethod = "dispose")
    Disposable attemptsSweeping(MongoAttempts attempts, Clock systemClock) {
        return Repeating.every(
                Duration.ofMinutes(1),
                "sweep of failed sign-ins",
                Mono.defer(() -> attempts.sweep(systemClock.instant())));
    }
}
