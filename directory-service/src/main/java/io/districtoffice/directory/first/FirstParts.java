package io.districtoffice.directory.first;

import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.journal.AuditConfiguration;
import io.districtoffice.platform.store.StoreConfiguration;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What of the directory is needed without web and broker: organization and accounts as they are wired in the service. No
 * {@code @Configuration}, so that the service itself does not find it.
 */
@Import({StoreConfiguration.class, AuditConfiguration.class})
@ComponentScan(
        basePackages = {"io.districtoffice.directory.organization", "io.districtoffice.directory.account"},
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(Configuration.class))
class FirstParts {

    /** @param uri of the store */
    record Store(String uri) {}

    @Bean
    OfficeProperties office(Store store) {
        var given = Map.of("office.service", "directory-service", "office.mongodb.uri", store.uri());
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("office", OfficeProperties.class);
    }

    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    OfficeTime officeTime(Clock systemClock) {
        return new OfficeTime(systemClock, Duration.ZERO);
    }
}
