package io.districtoffice.platform.store;

import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of one service: aggregates, claims, series and rows in one database. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean
    Commits commits() {
        return new Commits();
    }

    @Bean(destroyMethod = "close")
    OfficeStore officeStore(OfficeProperties office, Commits commits, OfficeTime time, Clock systemClock) {
        return OfficeStore.connect(office.mongodb().uri(), office.service(), commits, time, systemClock);
    }

    @Bean
    StorePreparation storePreparation(OfficeStore store) {
        return new StorePreparation(store);
    }

    @Bean(destroyMethod = "close")
    Claims claims(OfficeStore store, Clock systemClock) {
        return new Claims(store, systemClock);
    }

    @Bean
    Series series(OfficeStore store) {
        return new Series(store);
    }

    @Bean
    Rows rows(OfficeStore store) {
        return new Rows(store);
    }
}
