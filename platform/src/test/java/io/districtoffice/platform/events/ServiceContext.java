package io.districtoffice.platform.events;

import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.crash.CrashPoints;
import io.districtoffice.platform.journal.JournalConfiguration;
import io.districtoffice.platform.store.StoreConfiguration;
import io.districtoffice.platform.time.OfficeTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.annotation.EnableKafka;

/** Store, journal and events of a service without its web. */
@Configuration(proxyBeanMethods = false)
@EnableKafka
@EnableConfigurationProperties(OfficeProperties.class)
@Import({StoreConfiguration.class, JournalConfiguration.class, EventsConfiguration.class})
class ServiceContext {

    static AnnotationConfigApplicationContext start(String service, Class<?>... more) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "office.service",
                                service,
                                "office.mongodb.uri",
                                EmbeddedParts.uri(),
                                "office.kafka",
                                EmbeddedParts.bootstrapServers(),
                                "office.lease.takeover",
                                "2s")));
        context.register(ServiceContext.class);
        context.register(more);
        context.refresh();
        return context;
    }

    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    OfficeTime officeTime(Clock systemClock) {
        return new OfficeTime(systemClock, Duration.ZERO);
    }

    @Bean
    CrashPoints crashPoints() {
        return CrashPoints.NONE;
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
