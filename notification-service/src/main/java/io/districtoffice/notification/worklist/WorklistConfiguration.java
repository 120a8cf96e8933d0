package io.districtoffice.notification.worklist;

import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

    @Bean
    MongoWorklist worklist(OfficeStore store, Rows rows) {
        return new MongoWorklist(store, rows);
    }
}
