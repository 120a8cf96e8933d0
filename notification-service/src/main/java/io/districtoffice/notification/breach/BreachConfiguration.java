package io.districtoffice.notification.breach;

import io.districtoffice.platform.store.OfficeStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BreachConfiguration {

    @Bean
    MongoBreaches breaches(OfficeStore store) {
        return new MongoBreaches(store);
    }
}
