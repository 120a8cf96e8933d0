package io.districtoffice.notification.retention;

import io.districtoffice.notification.retention.model.Perishable;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionProperties.class)
class RetentionConfiguration {

    @Bean
    Retention retention(List<Perishable> perishables, Clock systemClock, RetentionProperties properties) {
        return new Retention(perishables, systemClock, properties);
    }
}
