package io.districtoffice.directory.session;

import io.districtoffice.directory.Credentials;
import io.districtoffice.directory.DirectoryProperties;
import io.districtoffice.directory.Organization;
import io.districtoffice.directory.session.model.Session;
import io.districtoffice.directory.session.model.SessionEvent;
import io.districtoffice.directory.session.model.TokenSigner;
import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.journal.AuditIntake;
import io.districtoffice.platform.security.SecurityProperties;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Repeating;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    AggregateStore<Session, SessionEvent> sessionStore(OfficeStore store) {
        return store.aggregates(new SessionType());
    }

    @Bean
    SessionCommands sessionCommands(
            AggregateStore<Session, SessionEvent> sessionStore,
            Credentials credentials,
            Organization organization,
            AuditIntake audit,
            Clock systemClock) {
        return new SessionCommands(sessionStore, credentials, organization, audit, systemClock);
    }

    @Bean
    ClientTokens clientTokens(Credentials credentials, Organization organization, AuditIntake audit) {
        return new ClientTokens(credentials, organization, audit);
    }

    @Bean
    AccessTokens accessTokens(TokenSigner signer, SecurityProperties security, Clock systemClock) {
        return new AccessTokens(signer, security, systemClock);
    }

    @Bean
    RefreshCookie refreshCookie(OfficeProperties office, DirectoryProperties directory) {
        return RefreshCookie.of(office.demo(), directory.demoBind());
    }

    /** For records without a value; events go through the relay alone. */
    @Bean
    KafkaTemplate<String, String> tombstones(DefaultKafkaProducerFactory<String, String> producers) {
        return new KafkaTemplate<>(producers);
    }

    @Bean
    SessionSweep sessionSweep(
            AggregateStore<Session, SessionEvent> sessionStore,
            KafkaTemplate<String, String> tombstones,
            Clock systemClock) {
        return new SessionSweep(new MongoSessions(sessionStore), tombstones, systemClock);
    }

    @Bean(destroyMethod = "dispose")
    Disposable sessionSweeping(SessionSweep sweep) {
        return Repeating.every(Duration.ofMinutes(1), "sweep of sessions", Mono.defer(sweep::sweep));
    }
}
