package io.districtoffice.directory.demo;

import io.districtoffice.directory.Credentials;
import io.districtoffice.directory.Organization;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.store.OfficeStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Demo data, with {@code office.demo=true} only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("office.demo")
class DemoConfiguration {

    @Bean
    DemoSeed demoSeed(OfficeStore store, Organization organization, Credentials credentials, ReferenceCopy reference) {
        var seed = new DemoSeed(DemoData.read(), organization, credentials, reference);
        store.prepare("demo data", seed.seed());
        return seed;
    }
}
