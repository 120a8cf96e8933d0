package io.districtoffice.platform.events;

import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.security.Revocations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The copy of the reference alone, for what has no store: the gateway. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeProperties.class)
public class ReferenceConfiguration {

    @Bean
    KafkaSettings kafkaSettings(OfficeProperties office) {
        return new KafkaSettings(office.kafkaAccess(), office.service());
    }

    @Bean
    EventReader eventReader() {
        return new EventReader();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ReferenceTail referenceCopy(KafkaSettings kafka, EventReader events) {
        return new ReferenceTail(Topic.REFERENCE, kafka, events);
    }

    /** A session is over when the reference says so, within the time a record takes. */
    @Bean
    Revocations revocations(ReferenceCopy copy) {
        return session -> copy.find("session:" + session).isPresent();
    }
}
