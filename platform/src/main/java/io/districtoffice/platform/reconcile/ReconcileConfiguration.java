package io.districtoffice.platform.reconcile;

import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.time.OfficeTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class ReconcileConfiguration {

    @Bean
    OpenWorkController openWorkController(OfficeStore store, OfficeTime time, OfficeProperties office) {
        return new OpenWorkController(store, time, office.service());
    }
}
