package io.districtoffice.platform;

import io.districtoffice.platform.attachment.AttachmentConfiguration;
import io.districtoffice.platform.crash.CrashPoints;
import io.districtoffice.platform.events.EventsConfiguration;
import io.districtoffice.platform.journal.JournalConfiguration;
import io.districtoffice.platform.observe.ObserveConfiguration;
import io.districtoffice.platform.reconcile.ReconcileConfiguration;
import io.districtoffice.platform.reference.CalendarsConfiguration;
import io.districtoffice.platform.reference.PeopleConfiguration;
import io.districtoffice.platform.security.SecurityConfiguration;
import io.districtoffice.platform.security.ServiceCredentialConfiguration;
import io.districtoffice.platform.store.StoreConfiguration;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.platform.web.WebConfiguration;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.http.HttpResources;

/** All mechanisms of the platform: {@code @SpringBootApplication @Import(Platform.class)} makes a service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeProperties.class)
@Import({
    StoreConfiguration.class,
    AttachmentConfiguration.class,
    JournalConfiguration.class,
    EventsConfiguration.class,
    CalendarsConfiguration.class,
    PeopleConfiguration.class,
    WebConfiguration.class,
    SecurityConfiguration.class,
    ServiceCredentialConfiguration.class,
    ReconcileConfiguration.class,
    ObserveConfiguration.class,
})
public class Platform {

    /** System time: tokens, leases and limits. */
    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    OfficeTime officeTime(Clock systemClock, OfficeProperties office) {
        return new OfficeTime(systemClock, office.clock().offset());
    }

    @Bean
    CrashPoints crashPoints(OfficeProperties office) {
        return new CrashPoints(office.crash());
    }

    /** Connections and event loops belong to the process: a service that ends must not take those of its neighbours. */
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        var shared = HttpResources.get();
        var factory = new ReactorResourceFactory();
        factory.setUseGlobalResources(false);
        factory.setConnectionProvider(shared);
        factory.setLoopResources(shared);
        return factory;
    }
}
